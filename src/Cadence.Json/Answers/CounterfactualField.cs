namespace Cadence;

/// <summary>The fields of what an answer would be without each piece of its evidence.</summary>
internal enum CounterfactualField
{
    Counterfactuals,
    Without,
    Colleague,
}
