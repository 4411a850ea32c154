namespace Cadence;

/// <summary>A relationship that is worth reaching today.</summary>
public sealed record Choice
{
    /// <summary>Whoever may be reached, with what an agenda ranks by.</summary>
    /// <param name="decision">What may be done, and why.</param>
    public Choice(Decision.Reach decision)
    {
        Decision = Argument.NotNull(decision, nameof(decision));
        Worth = WorthOf(decision);
    }

    /// <summary>What may be done, and why.</summary>
    public Decision.Reach Decision { get; }

    /// <summary>
    /// What an agenda ranks by, from 0: interest × size of the largest permitted ask ÷ (1 + pressure). The likelier they are
    /// to be heard from, the more there is to ask, and the less they have been asked in vain, the sooner their turn. The
    /// sizes are those of <see cref="Assessment.Pressure"/>.
    /// </summary>
    public double Worth { get; }

    /// <summary>The decision and its worth, in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Decision}, worth {Worth}");

    internal static double WorthOf(Decision.Reach decision)
    {
        var assessment = decision.Assessment;
        return assessment.Interest * Pressure.SizeOf(decision.AskCeiling) / (1 + assessment.Pressure);
    }
}
