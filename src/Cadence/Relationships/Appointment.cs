namespace Cadence;

/// <summary>A meeting that was agreed and of which no end is recorded.</summary>
/// <param name="Name">The meeting's name.</param>
/// <param name="Source">The interaction that agreed on it or moved it last.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Duration">How long it lasts.</param>
/// <param name="Channel">Where it takes place, if known.</param>
/// <param name="BuyersEnd">When the meeting ends that the buyer booked, requested or consented to; the first instant, if they did not.</param>
/// <param name="Stood">The latest end that the seller has moved, shortened or called off since the buyer last spoke.</param>
/// <param name="Cancelled">Whether it was called off by the seller, and only the time that stood is left of it.</param>
internal sealed record Appointment(
    string Name,
    Interaction Source,
    Instant Start,
    Duration Duration,
    Channel? Channel,
    Instant BuyersEnd,
    Instant Stood,
    bool Cancelled = false
)
{
    /// <summary>
    /// From when on what the seller moved or called off stands in the way as if nothing had been recorded: from its start,
    /// unless it had begun and was moved; never, if an apology takes its place.
    /// </summary>
    public Instant StandsFrom { get; init; } = Start;

    /// <summary>Whether the seller called it off or moved it since the buyer last spoke.</summary>
    public bool IsGivenUp => Stood > Instant.MinValue;

    public Instant End => Start.Later(Duration);

    /// <summary>Until when the seller starts nothing: what the seller gives up does not shorten it.</summary>
    public Instant Respected => Cancelled ? Stood : Instant.Max(End, Stood);
}
