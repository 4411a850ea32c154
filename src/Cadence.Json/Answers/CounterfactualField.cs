namespace Cadence;

/// <summary>The fields of the answers without each piece of evidence.</summary>
internal enum CounterfactualField
{
    Counterfactuals,
    Without,
    Colleague,
}
