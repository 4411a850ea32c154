namespace Cadence.Cli;

/// <summary>Reads a book line by line. A line that is refused costs a message, and nothing else.</summary>
internal sealed class Book(LineReader lines, Settings settings, Surroundings surroundings)
{
    private static readonly byte[] Blanks = " \t\r"u8.ToArray();
    private readonly Progress progress = new(surroundings);
    private bool stopped;

    /// <summary>Whether no line was refused.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Called before the book may keep its reader waiting.</summary>
    public Action? BeforeWaiting
    {
        get => lines.BeforeWaiting;
        set => lines.BeforeWaiting = value;
    }

    /// <summary>What is asked, in the order of the lines, and of the instants on each.</summary>
    public IEnumerable<Question> Questions()
    {
        foreach (var account in Accounts())
        {
            foreach (var entry in account)
            {
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

                for (int j = 0; j < entry.Line.At.Count && !stopped; j++)
                {
                    yield return new(entry, situation, entry.Line.At[j], horizon);
                }
            }
        }
    }

    /// <summary>The relationships, without their colleagues.</summary>
    public IEnumerable<Entry> Entries()
    {
        while (Next() is { } entry)
        {
            yield return entry;
        }
    }

    /// <summary>Says why a line is not answered.</summary>
    public void Refuse(long number, string message)
    {
        IsComplete = false;
        stopped |= settings.IsStrict;
        progress.Clear();
        surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {number}: {message}"));
    }

    /// <summary>Does something for a line, and refuses the line if it cannot be done.</summary>
    public void Attempt(long number, Action action)
    {
        try
        {
            action();
        }
        catch (ContractException refusal)
        {
            Refuse(number, refusal.Message);
        }
#pragma warning disable CA1031 // Whatever is wrong with one line, the others are answered.
        catch (Exception unforeseen) when (unforeseen is not OutputClosedException)
#pragma warning restore CA1031
        {
            Refuse(number, $"cannot be answered: {unforeseen.Message}");
        }
    }

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

    private static bool Same(Entry left, Entry right) =>
        left.Line.Account is { } account && string.Equals(account, right.Line.Account, StringComparison.Ordinal);

    private Entry? Next()
    {
        while (!stopped && lines.TryRead(out var line))
        {
            progress.Report(lines);
            if (lines.IsTooLong)
            {
                Refuse(lines.Number, "is longer than 16 MiB");
            }
            else if (line.IndexOfAnyExcept(Blanks) >= 0 && Read(line) is { } entry)
            {
                return entry;
            }
        }

        progress.Clear();
        return null;
    }

    private Entry? Read(ReadOnlySpan<byte> line)
    {
        Entry? entry = null;
        try
        {
            var read = CadenceJson.ReadLine(line);
            Attempt(
                lines.Number,
                () =>
                    entry = new(
                        lines.Number,
                        read,
                        Relationship.From(
                            read.Relationship,
                            read.History,
                            read.Zone ?? settings.Zone,
                            read.Account,
                            read.Calendar
                        )
                    )
            );
        }
        catch (ContractException refusal)
        {
            Refuse(lines.Number, refusal.Message);
        }

        return entry;
    }
}
