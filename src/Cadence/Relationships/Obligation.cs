namespace Cadence;

/// <summary>A duty, the interaction it arose from, and the instant from which it is owed.</summary>
/// <param name="Kind">What is owed.</param>
/// <param name="Source">The interaction it arose from.</param>
/// <param name="Arises">From when it is owed; a reconvening lies ahead until its date.</param>
/// <param name="Named">Whether the buyer named that instant to the tick, and not a day.</param>
internal sealed record Obligation(Duty Kind, Interaction Source, Instant Arises, bool Named = false)
{
    /// <summary>When the meeting ends that is owed; nothing else has an end.</summary>
    public Instant Ends { get; init; } = Instant.MinValue;

    /// <summary>When it lapses of itself; only a meeting of which nothing is recorded does.</summary>
    public Instant Lapses { get; init; } = Instant.MaxValue;

    /// <summary>The channel of its source. It stands here too, as whoever looks for channels asks for nothing else of it.</summary>
    public Channel? Channel { get; } = Source.Channel;

    /// <summary>Whether it is owed from the instant of its source on; a meeting and a reconvening lie ahead of theirs.</summary>
    public bool ArisesWithSource => Kind is Duty.Answer or Duty.Acknowledgement or Duty.Apology;

    public bool IsUnderWay(Instant at) => at < Ends;

    /// <summary>Whether it may be done whatever the hour: on the day of the instant that the buyer named.</summary>
    public bool YieldsAt(Instant at, DateTimeZone zone) => Named && at < zone.StartOf(zone.DateAt(Arises).Next());
}
