namespace Cadence;

/// <summary>Something that the seller did well.</summary>
/// <remarks>Immutable and equal by value.</remarks>
public sealed record Praise
{
    internal Praise(PraiseKind kind, string relationship, Interaction interaction, Interaction source, Instant at)
    {
        Kind = kind;
        Relationship = relationship;
        Interaction = interaction;
        Source = source;
        At = at;
    }

    /// <summary>What was done well.</summary>
    public PraiseKind Kind { get; }

    /// <summary>The relationship's id.</summary>
    public string Relationship { get; }

    /// <summary>The interaction by which it was done; for a pause that was honoured, the request for time.</summary>
    public Interaction Interaction { get; }

    /// <summary>What made it due: what was answered, the no, the booking, or the request for time.</summary>
    public Interaction Source { get; }

    /// <summary>When it was done; for a pause, when it ended.</summary>
    public Instant At { get; }

    /// <summary>The praise as an English sentence.</summary>
    public string Text =>
        Kind switch
        {
            PraiseKind.AnsweredInTime => "You answered in time.",
            PraiseKind.NoAcknowledged when Source is Decline { Kind: DeclineKind.NotEver } =>
                "You acknowledged their no.",
            PraiseKind.NoAcknowledged => "You acknowledged their no: it is not forever.",
            PraiseKind.MeetingKept => "You kept the meeting.",
            PraiseKind.ReconvenedInTime => "You came back on the date that they had named.",
            PraiseKind.ApologyMade => "You apologised in time.",
            _ => "They asked for time, and you gave it.",
        };

    /// <summary>Returns <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
