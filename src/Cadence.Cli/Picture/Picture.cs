namespace Cadence.Cli;

/// <summary>All that is drawn of one relationship. Everything in it was asked of the library; the drawing adds nothing.</summary>
internal sealed record Picture
{
    public required Relationship Relationship { get; init; }

    /// <summary>The instant that the picture is as of; what happened later is left out.</summary>
    public required Instant Now { get; init; }

    /// <summary>From when on it is drawn.</summary>
    public required Instant From { get; init; }

    /// <summary>Up to when; beyond <see cref="Now"/> it is drawn as it will be if nothing happens.</summary>
    public required Instant To { get; init; }

    /// <summary>What the policy says now.</summary>
    public required Decision Decision { get; init; }

    /// <summary>How many older interactions were left out, because the picture holds the newest only.</summary>
    public required int LeftOut { get; init; }

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<Interaction> Interactions { get; init; }

    /// <summary>What was found wrong and what was done well, in order.</summary>
    public required IReadOnlyList<Judgement> Judgements { get; init; }

    /// <summary>What the policy permitted, from when on.</summary>
    public required IReadOnlyList<(Instant From, Answer Value)> Answers { get; init; }

    /// <summary>How the door stood, from when on.</summary>
    public required IReadOnlyList<(Instant From, Standing Value)> Doors { get; init; }

    /// <summary>The interest, at as many instants as its curve needs.</summary>
    public required IReadOnlyList<(Instant At, double Value)> Interest { get; init; }

    /// <summary>The buyer's tempo, from when on.</summary>
    public required IReadOnlyList<(Instant From, Velocity Value)> Pace { get; init; }

    public DateTimeZone Zone => Relationship.Zone;

    public Assessment Assessment => Decision.Assessment;
}
