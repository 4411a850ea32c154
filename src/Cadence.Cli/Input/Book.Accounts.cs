namespace Cadence.Cli;

internal sealed partial class Book
{
    /// <summary>What is asked, in the order of the lines, and of the instants on each.</summary>
    public IEnumerable<Question> Questions()
    {
        foreach (var account in Accounts(Entries()))
        {
            foreach (var question in QuestionsOf(account))
            {
                yield return question;
            }
        }
    }

    /// <summary>What is asked on the lines of an account.</summary>
    public IEnumerable<Question> QuestionsOf(IReadOnlyList<Entry> account)
    {
        var situations = SituationsOf(account);
        for (int i = 0; i < account.Count; i++)
        {
            var (entry, situation) = (account[i], situations[i]);
            var horizon = entry.Line.Horizon ?? settings.Horizon;
            if (entry.Line.At.Count == 0)
            {
                yield return new(entry, situation, settings.Now, horizon);
            }

            for (int j = 0; j < entry.Line.At.Count; j++)
            {
                yield return new(entry, situation, entry.Line.At[j], horizon);
            }
        }
    }

    // Whoever stands on two lines is one colleague of the others, as on the first of them, and none of themselves.
    private Situation[] SituationsOf(IReadOnlyList<Entry> account)
    {
        if (account.Count == 1)
        {
            return [new(account[0].Relationship) { Prior = settings.Prior }];
        }

        var situations = Situation
            .OfAccount(
                account.Select(entry => entry.Relationship).DistinctBy(Id, StringComparer.Ordinal),
                settings.Prior
            )
            .ToDictionary(situation => situation.Relationship.Id, StringComparer.Ordinal);
        return [.. account.Select(entry => situations[entry.Relationship.Id].With(entry.Relationship))];
    }

    /// <summary>How many they are.</summary>
    public static long CountQuestions(List<Entry> account)
    {
        long count = 0;
        foreach (var entry in account)
        {
            count += Math.Max(1, entry.Line.At.Count);
        }

        return count;
    }

    /// <summary>The relationships, without their colleagues; one that stands on a second line is refused there.</summary>
    public IEnumerable<Entry> EntriesOnce()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in Entries())
        {
            if (ids.Add(entry.Relationship.Id))
            {
                yield return entry;
            }
            else
            {
                Refuse(entry.Number, Twice(entry.Relationship.Id));
            }
        }
    }

    /// <summary>Why a relationship that stands on a second line is refused there.</summary>
    public static string Twice(string id) => $"relationship: '{Safe.Short(id)}' stands on an earlier line already";

    /// <summary>
    /// Consecutive lines of one account, each relationship once; a line without an account stands alone. Each list is the
    /// caller's to keep.
    /// </summary>
    public IEnumerable<IReadOnlyList<Entry>> AccountsOnce() => Accounts(EntriesOnce());

    // Consecutive lines of one account; a line without one stands alone.
    private static IEnumerable<IReadOnlyList<Entry>> Accounts(IEnumerable<Entry> entries)
    {
        var account = new List<Entry>();
        foreach (var entry in entries)
        {
            if (account.Count > 0 && !Same(account[0], entry))
            {
                yield return account;
                account = [];
            }

            account.Add(entry);
            if (entry.Line.Account is null)
            {
                yield return account;
                account = [];
            }
        }

        if (account.Count > 0)
        {
            yield return account;
        }
    }

    /// <summary>Whether two lines that follow each other are of one account.</summary>
    public static bool Same(Entry left, Entry right) =>
        left.Line.Account is { } account && string.Equals(account, right.Line.Account, StringComparison.Ordinal);

    private static string Id(Relationship relationship) => relationship.Id;
}
