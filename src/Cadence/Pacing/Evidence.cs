namespace Cadence;

/// <summary>The interactions that a reason rests on.</summary>
internal static class Evidence
{
    public static EqualList<Interaction> None { get; } = new([]);

    public static EqualList<ColleagueEvidence> NoColleagues { get; } = new([]);

    /// <summary>Separates the relationship's own interactions from its colleagues'.</summary>
    public static (EqualList<Interaction> Own, EqualList<ColleagueEvidence> Colleagues) Apart(
        EqualList<Interaction> all,
        Situation situation
    )
    {
        if (situation.Account is not { } account)
        {
            return (all, NoColleagues);
        }

        var own = new List<Interaction>(all.Count);
        var others = new List<ColleagueEvidence>();
        foreach (var one in all)
        {
            if (!Holds(situation.Relationship, one) && account.PlaceOf(one) is { } place)
            {
                others.Add(new(account[place].Id, one));
            }
            else
            {
                own.Add(one);
            }
        }

        return others.Count == 0 ? (all, NoColleagues) : (Of(own), new([.. others]));
    }

    /// <summary>Whether an interaction is one of a relationship's, and not only equal to one.</summary>
    public static bool Holds(Relationship relationship, Interaction one) =>
        ReferenceEquals(relationship.History.Find(one.Id), one);

    public static EqualList<Interaction> Of(Interaction? one) => one is null ? None : new([one]);

    /// <summary>Copies a list that somebody else may change.</summary>
    public static EqualList<Interaction> Of(IReadOnlyList<Interaction> known) =>
        known.Count switch
        {
            0 => None,
            1 => new([known[0]]),
            _ => new([.. known]),
        };

    /// <summary>Asks a rule what it rests on.</summary>
    /// <exception cref="RuleContractException">The answer is null, or holds null.</exception>
    public static IReadOnlyList<Interaction> NamedBy(Rule rule, Situation situation, Step step, Instant at)
    {
        var known = rule.Evidence(situation, step, at);
        for (int i = 0; i < known?.Count; i++)
        {
            if (known[i] is null)
            {
                throw Broken(rule, "holds null");
            }
        }

        return known ?? throw Broken(rule, "is null");
    }

    private static RuleContractException Broken(Rule rule, string what) =>
        new(
            rule,
            $"was asked for its evidence, which {what}; it must be a list of interactions, empty where there are none."
        );

    /// <summary>Collects what a rule rests on for each of these steps that it forbids, each interaction once, in order.</summary>
    public static EqualList<Interaction> Of(Rule rule, List<Step> steps, Situation situation, Instant at)
    {
        var all = new List<Interaction>(1);
        foreach (var step in steps)
        {
            if (!rule.Permits(situation, step, at))
            {
                var known = NamedBy(rule, situation, step, at);
                for (int i = 0; i < known.Count; i++)
                {
                    Add(known[i], all);
                }
            }
        }

        return Of(all);
    }

    private static void Add(Interaction one, List<Interaction> all)
    {
        if (all.Contains(one))
        {
            return;
        }

        int place = all.Count;
        while (place > 0 && Interaction.Order(all[place - 1], one) > 0)
        {
            place--;
        }

        all.Insert(place, one);
    }
}
