namespace Cadence;

/// <summary>An agreed meeting whose end is not recorded.</summary>
/// <param name="Name">The meeting's name.</param>
/// <param name="Source">The interaction that agreed on it or moved it last.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Duration">How long it lasts.</param>
/// <param name="Channel">Where it takes place, if known.</param>
/// <param name="BuyersEnd">
/// The end of the meeting as the buyer booked, requested or consented to it; <see cref="Instant.MinValue"/> if they did not.
/// </param>
/// <param name="Stood">
/// The latest end that the seller gave up, by moving, shortening or calling off the meeting, since the buyer last spoke.
/// </param>
/// <param name="Cancelled">
/// Whether the seller called it off or missed it, so that only <paramref name="Stood"/> is left of it.
/// </param>
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
    /// The instant from which a meeting that the seller moved or called off stands in the way as if nothing had been recorded:
    /// its start or, if it had begun when it was moved, the earlier of its old and new start; <see cref="Instant.MaxValue"/> if
    /// an apology takes its place.
    /// </summary>
    public Instant StandsFrom { get; init; } = Start;

    /// <summary>Whether the seller called it off or moved it since the buyer last spoke.</summary>
    public bool IsGivenUp => Stood > Instant.MinValue;

    public Instant End => Start.Later(Duration);

    /// <summary>The instant until which the seller starts nothing. What the seller gives up does not shorten it.</summary>
    public Instant Respected => Cancelled ? Stood : Instant.Max(End, Stood);
}
