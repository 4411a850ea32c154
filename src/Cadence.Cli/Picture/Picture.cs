namespace Cadence.Cli;

/// <summary>Everything that is drawn of one relationship. All of it comes from the library; the drawing adds nothing.</summary>
internal sealed record Picture
{
    public required Relationship Relationship { get; init; }

    /// <summary>The instant of the picture; what happened later is left out.</summary>
    public required Instant Now { get; init; }

    /// <summary>The start of the picture.</summary>
    public required Instant From { get; init; }

    /// <summary>The end of the picture; beyond <see cref="Now"/> it shows what follows if nothing happens.</summary>
    public required Instant To { get; init; }

    /// <summary>What the policy says now.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The number of older interactions that were left out, because a picture holds only the newest.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The interactions that are drawn, in order.</summary>
    public required IReadOnlyList<Interaction> Interactions { get; init; }

    /// <summary>What was found wrong and what was done well, in order.</summary>
    public required IReadOnlyList<Judgement> Judgements { get; init; }

    /// <summary>What the policy permitted, and from when.</summary>
    public required IReadOnlyList<(Instant From, Answer Value)> Answers { get; init; }

    /// <summary>The standing, and from when it held.</summary>
    public required IReadOnlyList<(Instant From, Standing Value)> Doors { get; init; }

    /// <summary>The interest, at the instants that its curve needs.</summary>
    public required IReadOnlyList<(Instant At, double Value)> Interest { get; init; }

    /// <summary>The buyer's tempo, and from when it held.</summary>
    public required IReadOnlyList<(Instant From, Velocity Value)> Pace { get; init; }

    public DateTimeZone Zone => Relationship.Zone;

    public Assessment Assessment => Decision.Assessment;
}
