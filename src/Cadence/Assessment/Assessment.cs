namespace Cadence;

/// <summary>What a relationship tells at an instant, if nothing more happens until then.</summary>
/// <remarks>
/// A value. Durations are rounded to the minute and other figures to 1e-9, so that all platforms agree. It keeps a reference to
/// its relationship, for <see cref="HeardWithin"/>.
/// </remarks>
public readonly record struct Assessment
{
    private readonly Relationship? relationship;
    private readonly Prior? prior;

    private Assessment(
        Relationship relationship,
        Instant at,
        Prior prior,
        double interest,
        double pressure,
        in Velocity velocity,
        Ask askCeiling
    )
    {
        this.relationship = relationship;
        this.prior = prior;
        At = at;
        Stage = relationship.Fold.Depth.Stage;
        Standing = StandingAt(relationship.Fold, at);
        Interest = interest;
        Pressure = pressure;
        Velocity = velocity;
        AskCeiling = askCeiling;
    }

    /// <summary>The instant that was assessed.</summary>
    public Instant At { get; }

    /// <summary>How deep the relationship is.</summary>
    public Stage Stage { get; }

    /// <summary>Whether the door is open.</summary>
    public Standing Standing { get; }

    /// <summary>
    /// The probability, strictly between 0 and 1, that the buyer is heard from within 90 days, given the silence that counts.
    /// No touch of the seller's raises it, and time that the buyer asked for does not lower it.
    /// </summary>
    public double Interest { get; }

    /// <summary>
    /// The asks that the buyer has not answered, added up by size, each halving in the buyer's typical gap; 0 or more.
    /// </summary>
    public double Pressure { get; }

    /// <summary>The buyer's own tempo.</summary>
    public Velocity Velocity { get; }

    /// <summary>
    /// The largest ask that is in proportion. It is what the stage bears, lowered by one step (but not below
    /// <see cref="Ask.Attention"/>) while the silence that counts has halved the interest or an ask of at least that size is
    /// unanswered, then raised to what the buyer has requested, until it is held, they say no, the seller steps back, or three
    /// follow-ups stay unanswered.
    /// </summary>
    public Ask AskCeiling { get; }

    /// <summary>Assesses a relationship at an instant; what happened later is left out.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="now">The instant asked about.</param>
    /// <param name="prior">What is assumed before this buyer's own history speaks.</param>
    public static Assessment Of(Relationship relationship, Instant now, Prior prior)
    {
        var known = Argument.NotNull(relationship, nameof(relationship)).AsOf(now);
        Argument.NotNull(prior, nameof(prior));
        var fold = known.Fold;
        double interest = InterestModel.Of(fold.Rhythm, fold.CountedSilence(now), prior.Interest);
        var velocity = Tempo.VelocityOf(fold.Rhythm, prior.Tempo);
        double pressure = Cadence.Pressure.Of(fold.Touches.Unanswered, now, velocity.Typical);
        var ceiling = Cadence.AskCeiling.At(fold, prior, now, interest);
        return new(known, now, prior, interest, pressure, velocity, ceiling);
    }

    /// <summary>Computes the probability that the buyer is heard from within a horizon; a longer one never lowers it.</summary>
    /// <param name="horizon">The horizon, clamped to between an hour and ten years.</param>
    /// <exception cref="InvalidOperationException">This is the default value, which belongs to no relationship.</exception>
    public double HeardWithin(Duration horizon) =>
        ReturnModel.HeardWithin(Fold.Rhythm, Fold.Touches.UnansweredCount, At, horizon, prior!.Return);

    /// <summary>The time within which the buyer is as likely to be heard from as not.</summary>
    internal Duration MedianReturn =>
        Limit.PublishedDays(
            Math.Exp(
                ReturnModel.LogMedian(ReturnTerms.Of(Fold.Rhythm, Fold.Touches.UnansweredCount, At), prior!.Return)
            )
        );

    /// <summary>Returns the members, formatted alike in every culture.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"Assessment {{ At = {At}, Stage = {Stage}, Standing = {Standing}, Interest = {Interest}, Pressure = {Pressure}, Velocity = {Velocity}, AskCeiling = {AskCeiling} }}"
        );

    private Fold Fold =>
        relationship?.Fold
        ?? throw new InvalidOperationException(
            "The assessment is the default, which is of no relationship; it must be made by Assessment.Of."
        );

    internal static Standing StandingAt(Fold fold, Instant at) =>
        fold.Consent.IsOut(Purpose.Sales, at) ? Standing.Closed
        : fold.Door.IsDeclined(at) ? Standing.Declined
        : fold.Door.IsPaused(at) ? Standing.Paused
        : fold.Door.IsAway(at) ? Standing.Away
        : fold.Door.IsSuspended(at) ? Standing.Suspended
        : Standing.Open;
}
