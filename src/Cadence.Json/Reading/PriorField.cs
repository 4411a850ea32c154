namespace Cadence;

/// <summary>The fields of a prior, and of the models in it.</summary>
internal enum PriorField
{
    Return,
    Interest,
    Tempo,
    Scale,
    Silence,
    Activity,
    Touch,
    Unanswered,
    Shape,
    Centre,
    Weight,
    Certainty,
    Spread,
}
