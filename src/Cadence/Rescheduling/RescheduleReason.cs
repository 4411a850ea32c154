namespace Cadence;

/// <summary>
/// The reason for a decision: what was decisive, the date that goes with it, and the interactions that are the evidence.
/// </summary>
/// <remarks>
/// Data that a CRM can put into its own words by <see cref="Rule"/>; <see cref="Text"/> says it in English. Equal by value.
/// </remarks>
public sealed record RescheduleReason
{
    private readonly RescheduleWording wording;

    internal RescheduleReason(
        RescheduleRule rule,
        Instant? until,
        IReadOnlyList<Interaction> evidence,
        RescheduleWording wording
    )
    {
        Rule = rule;
        Until = until;
        Evidence = new EqualList<Interaction>([.. evidence]);
        this.wording = wording;
    }

    /// <summary>What was decisive.</summary>
    public RescheduleRule Rule { get; }

    /// <summary>
    /// Until when it holds, if a date ends it. For <see cref="RescheduleRule.ShortNotice"/> the deadline that has passed, for
    /// <see cref="RescheduleRule.NoCommonTime"/> the end of the search.
    /// </summary>
    public Instant? Until { get; }

    /// <summary>The interactions that it rests on, in order.</summary>
    public IReadOnlyList<Interaction> Evidence { get; }

    /// <summary>The reason as an English sentence that a seller can read aloud.</summary>
    public string Text => RescheduleEnglish.Say(this, wording);

    /// <inheritdoc/>
    public bool Equals(RescheduleReason? other) =>
        other is not null && Rule == other.Rule && Until == other.Until && Evidence.SequenceEqual(other.Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Rule * 397) ^ Until.GetHashCode());

    /// <summary>Returns the English sentence.</summary>
    public override string ToString() => Text;
}

/// <summary>What a sentence needs besides the reason.</summary>
/// <param name="Zone">The buyer's zone.</param>
/// <param name="Offered">The time that is available.</param>
/// <param name="Request">What is asked.</param>
/// <param name="Count">How often that side has given way, this time included if they do.</param>
internal readonly record struct RescheduleWording(
    DateTimeZone Zone,
    Duration Offered,
    RescheduleRequest Request,
    int Count
);
