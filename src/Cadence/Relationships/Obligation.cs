namespace Cadence;

/// <summary>A duty, the interaction it arose from, and the instant from which it is owed.</summary>
/// <param name="Kind">What is owed.</param>
/// <param name="Source">The interaction it arose from.</param>
/// <param name="Arises">The instant from which it is owed; a reconvening lies ahead until its date.</param>
/// <param name="Named">Whether the buyer named that exact instant rather than a day.</param>
internal sealed record Obligation(Duty Kind, Interaction Source, Instant Arises, bool Named = false)
{
    /// <summary>
    /// The instant from which its due date counts: when it arose, or when the touch that had done it bounced.
    /// </summary>
    public Instant DueFrom { get; init; } = Arises;

    /// <summary>The end of an owed meeting; <see cref="Instant.MinValue"/> for any other duty.</summary>
    public Instant Ends { get; init; } = Instant.MinValue;

    /// <summary>
    /// When it lapses by itself, as only a meeting whose end is not recorded does; <see cref="Instant.MaxValue"/> for any other
    /// duty.
    /// </summary>
    public Instant Lapses { get; init; } = Instant.MaxValue;

    /// <summary>The channel of its source, copied here because those who look for channels read nothing else of it.</summary>
    public Channel? Channel { get; } = Source.Channel;

    /// <summary>
    /// Whether it is owed from the instant of its source; a meeting and a reconvening are owed from a later one.
    /// </summary>
    public bool ArisesWithSource => Kind is Duty.Answer or Duty.Acknowledgement or Duty.Apology;

    /// <summary>Whether its due date counts from the instant of its source.</summary>
    public bool IsDueFromSource => ArisesWithSource && DueFrom == Arises;

    public bool IsUnderWay(Instant at) => at < Ends;

    /// <summary>
    /// Returns whether it may be done at any hour: until the end of the day of the exact instant that the buyer named.
    /// </summary>
    public bool YieldsAt(Instant at, DateTimeZone zone) => Named && at < zone.StartOf(zone.DateAt(Arises).Next());
}
