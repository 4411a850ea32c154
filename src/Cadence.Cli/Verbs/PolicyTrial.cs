namespace Cadence.Cli;

/// <summary>One or two policies to try on a book.</summary>
/// <param name="Settings">The policy, the horizon, the prior, and the end of the known past.</param>
/// <param name="Against">The second policy, if any.</param>
/// <param name="Since">The instant from which touches are tried.</param>
internal sealed record PolicyTrial(Settings Settings, Policy? Against, Instant? Since)
{
    // What is read ahead of being reported, in interactions; an account counts as at least SmallAccount of them.
    private const long Ahead = 250_000;
    private const long SmallAccount = 500;

    /// <summary>Tries the policies. An account that fails costs a message, and nothing else.</summary>
    public TrialResult Of(Book book)
    {
        if (Settings.Horizon <= Duration.Zero)
        {
            throw new UsageException("--horizon: must be longer than zero.");
        }

        if (Against is null)
        {
            return new(this, BacktestTally.Of(Pairs(book).Select(pair => pair.First)), Comparison: null);
        }

        var both = BacktestComparison.Of(Pairs(book));
        return new(this, both.First, both);
    }

    private IEnumerable<(Backtest First, Backtest Second)> Pairs(Book book)
    {
        var tried = book.Crew.InOrder(
            book.AccountsOnce(),
            account => SmallAccount + account.Sum(entry => (long)entry.Line.History.Revisions.Count),
            Ahead,
            Try
        );
        foreach (var (account, pairs, wrong) in tried)
        {
            if (wrong is not null)
            {
                book.Refuse(account[0].Number, $"cannot be answered: {wrong}");
                if (Settings.IsStrict)
                {
                    yield break;
                }
            }

            foreach (var pair in pairs)
            {
                yield return pair;
            }
        }
    }

    private (IReadOnlyList<Entry> Account, (Backtest First, Backtest Second)[] Pairs, string? Wrong) Try(
        IReadOnlyList<Entry> account
    )
    {
        try
        {
            return (account, Of(account), null);
        }
#pragma warning disable CA1031 // Whatever is wrong with one account, the others are tried.
        catch (Exception unforeseen)
#pragma warning restore CA1031
        {
            return (account, [], unforeseen.Message);
        }
    }

    // Colleagues are tried together, up to the latest instant that a line of the account names.
    private (Backtest First, Backtest Second)[] Of(IReadOnlyList<Entry> account)
    {
        if (account.Count == 0)
        {
            return [];
        }

        var colleagues = account.Select(entry => entry.Relationship).ToArray();
        var knownUntil = account.Max(entry => entry.Until(Settings));
        var first = By(Settings.Policy);
        var second = Against is null ? first : By(Against);
        return [.. first.Zip(second)];

        IReadOnlyList<Backtest> By(Policy policy) =>
            Backtest.OfAccount(colleagues, policy, knownUntil, Settings.Horizon, Settings.Prior, Since);
    }
}
