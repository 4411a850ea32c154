namespace Cadence;

/// <summary>Walks the histories of one account together, in chronological order.</summary>
internal static class Walk
{
    /// <summary>Creates the passages of an account, ordered by id.</summary>
    /// <exception cref="ArgumentException">A relationship is given twice.</exception>
    public static Passage[] Of(IEnumerable<Relationship> colleagues, Instant asOf, Prior prior)
    {
        var passages = Argument
            .NotNull(colleagues, nameof(colleagues))
            .Select(one => new Passage(Argument.Held(one, nameof(colleagues)), asOf, prior))
            .OrderBy(passage => passage.Whole.Id, StringComparer.Ordinal)
            .ToArray();
        for (int i = 1; i < passages.Length; i++)
        {
            string id = passages[i].Whole.Id;
            if (string.Equals(passages[i - 1].Whole.Id, id, StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    $"colleagues holds '{id}' twice; each relationship must be in it once.",
                    nameof(colleagues)
                );
            }
        }

        if (passages.Length > 1)
        {
            var together = new WalkedAccount(passages);
            for (int place = 0; place < passages.Length; place++)
            {
                passages[place].Join(together, place);
            }
        }

        return passages;
    }

    public static void Through(IReadOnlyList<Witness> witnesses, Instant asOf)
    {
        if (witnesses.Count == 1)
        {
            while (witnesses[0].Passage.Next is not null)
            {
                witnesses[0].Step();
            }
        }
        else
        {
            foreach (var witness in InOrder(witnesses))
            {
                witness.Step();
            }
        }

        foreach (var witness in witnesses)
        {
            witness.End(asOf);
        }
    }

    private static IEnumerable<Witness> InOrder(IReadOnlyList<Witness> witnesses) =>
        witnesses
            .SelectMany(witness => witness.Passage.History.Revisions.Select(interaction => (interaction, witness)))
            .OrderBy(step => step.interaction, Comparer<Interaction>.Create(Interaction.Order))
            .Select(step => step.witness);
}
