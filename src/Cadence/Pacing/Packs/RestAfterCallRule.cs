namespace Cadence;

/// <summary>
/// Forbids further calls for some days after a telephone conversation. It binds sales and service, duties included, which other
/// channels remain open for; it yields to an agreed meeting and to an instant that the buyer named, as they consented to those.
/// </summary>
public sealed record RestAfterCallRule : Rule
{
    /// <summary>Creates a rule with a rest of a given length.</summary>
    /// <param name="rest">How long the rest is; longer than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rest is not longer than zero.</exception>
    public RestAfterCallRule(Duration rest) => Rest = Argument.Positive(rest, nameof(rest));

    /// <summary>How long the rest is.</summary>
    public Duration Rest { get; }

    /// <inheritdoc/>
    public override string Name => "restAfterCall";

    /// <inheritdoc/>
    public override Force Force => Force.Courtesy;

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from) =>
        step.Channel == Channel.Phone && situation.Fold.LastCall is { } call
            ? Moment.At(Instant.Max(from, call.At.Later(Rest)))
            : Moment.At(from);

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        step.Channel == Channel.Phone && situation.Fold.LastCall is { } call && call.At.Later(Rest) > at ? [call] : [];

    /// <inheritdoc/>
    protected internal override string Say(Reason reason, DateTimeZone zone, Instant at) =>
        $"You have spoken on the telephone; the next call may follow from {English.Date(reason, zone, at)}.";
}
