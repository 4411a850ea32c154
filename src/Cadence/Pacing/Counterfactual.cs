namespace Cadence;

/// <summary>What the answer would be had one interaction not happened.</summary>
/// <typeparam name="TAnswer">A <see cref="Decision"/> or a <see cref="Permission"/>.</typeparam>
/// <param name="Without">The interaction that is left out.</param>
/// <param name="Answer">The answer then, at the same instant.</param>
public sealed record Counterfactual<TAnswer>(Interaction Without, TAnswer Answer);

/// <summary>Asks again without each piece of evidence.</summary>
internal static class Counterfactuals
{
    public static Counterfactual<TAnswer>[] Of<TAnswer>(
        IEnumerable<Reason> reasons,
        Situation situation,
        Func<Situation, TAnswer> ask
    ) =>
        [
            .. reasons
                .SelectMany(reason => reason.Evidence)
                .Distinct()
                .Select(evidence => new Counterfactual<TAnswer>(evidence, ask(Without(situation, evidence)))),
        ];

    private static Situation Without(Situation situation, Interaction left) =>
        new(Without(situation.Relationship, left))
        {
            Colleagues = [.. situation.Colleagues.Select(colleague => Without(colleague, left))],
            Prior = situation.Prior,
        };

    private static Relationship Without(Relationship relationship, Interaction left) =>
        left.Equals(relationship.History.Find(left.Id)) ? relationship.Without(left.Id) : relationship;
}
