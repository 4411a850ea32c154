namespace Cadence.Cli;

internal sealed partial class Book
{
    /// <summary>What is asked, in the order of the lines, and of the instants on each.</summary>
    public IEnumerable<Question> Questions()
    {
        foreach (var account in Accounts())
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
        for (int i = 0; i < account.Count; i++)
        {
            var entry = account[i];
            var situation = new Situation(entry.Relationship)
            {
                Colleagues = ColleaguesOf(entry, account),
                Prior = settings.Prior,
            };
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

    /// <summary>
    /// Consecutive lines of one account, each relationship once; a line without an account stands alone. Each list is the
    /// caller's to keep.
    /// </summary>
    public IEnumerable<IReadOnlyList<Entry>> AccountsOnce()
    {
        foreach (var account in Accounts())
        {
            var once = new List<Entry>(account.Count);
            foreach (var entry in account)
            {
                if (
                    once.Exists(other =>
                        string.Equals(other.Relationship.Id, entry.Relationship.Id, StringComparison.Ordinal)
                    )
                )
                {
                    Refuse(
                        entry.Number,
                        $"relationship: '{entry.Relationship.Id}' stands on an earlier line of its account already"
                    );
                }
                else
                {
                    once.Add(entry);
                }
            }

            yield return once;
        }
    }

    // Consecutive lines of one account; a line without one stands alone.
    private IEnumerable<IReadOnlyList<Entry>> Accounts()
    {
        var account = new List<Entry>();
        foreach (var entry in Entries())
        {
            if (account.Count > 0 && !Same(account[0], entry))
            {
                yield return account;
                account.Clear();
            }

            account.Add(entry);
            if (entry.Line.Account is null)
            {
                yield return account;
                account.Clear();
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

    // Whoever stands on two lines of an account is not a colleague of themselves.
    private static Relationship[] ColleaguesOf(Entry entry, IReadOnlyList<Entry> account) =>
        account.Count == 1
            ? []
            :
            [
                .. account
                    .Select(other => other.Relationship)
                    .Where(other => !string.Equals(other.Id, entry.Relationship.Id, StringComparison.Ordinal)),
            ];
}
