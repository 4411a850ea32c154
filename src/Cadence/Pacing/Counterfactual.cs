namespace Cadence;

/// <summary>The answer as it would be had one interaction not happened.</summary>
/// <typeparam name="TAnswer">A <see cref="Decision"/> or a <see cref="Permission"/>.</typeparam>
/// <param name="Without">The interaction that is left out.</param>
/// <param name="Answer">The answer without it, at the same instant.</param>
public sealed record Counterfactual<TAnswer>(Interaction Without, TAnswer Answer)
{
    /// <summary>The id of the colleague's relationship that the interaction belongs to; null if it is the buyer's own.</summary>
    public string? Colleague { get; init; }
}

/// <summary>Asks again without each piece of evidence.</summary>
internal static class Counterfactuals
{
    public static Counterfactual<TAnswer>[] Of<TAnswer>(
        IReadOnlyList<Reason> reasons,
        Situation situation,
        Func<Situation, TAnswer> ask
    ) =>
        [
            .. reasons
                .SelectMany(reason => reason.Evidence)
                .Distinct()
                .Select(own => new Counterfactual<TAnswer>(own, ask(Without(situation, own)))),
            .. reasons
                .SelectMany(reason => reason.ColleagueEvidence)
                .Distinct()
                .Select(other => new Counterfactual<TAnswer>(other.Interaction, ask(Without(situation, other)))
                {
                    Colleague = other.Relationship,
                }),
        ];

    private static Situation Without(Situation situation, Interaction own) =>
        situation.With(situation.Relationship.Without(own.Id));

    private static Situation Without(Situation situation, ColleagueEvidence other)
    {
        var account = situation.Account!;
        return situation.With(account[account.Find(other.Relationship)].Without(other.Interaction.Id));
    }
}
