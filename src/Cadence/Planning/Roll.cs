namespace Cadence;

/// <summary>Who is in a book: each relationship once, and colleagues together.</summary>
internal sealed class Roll
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Colleagues> accounts = new(StringComparer.Ordinal);

    /// <summary>Enters a relationship.</summary>
    /// <param name="place">Its place in the book.</param>
    /// <param name="id">Its id.</param>
    /// <param name="account">The account that it names, if any.</param>
    /// <param name="colleagues">Its account, if it is of one.</param>
    /// <returns>Whether it was not in the book already.</returns>
    public bool TryEnter(int place, string id, string? account, out Colleagues? colleagues)
    {
        colleagues = null;
        if (!ids.Add(id))
        {
            return false;
        }

        if (account is not null)
        {
            if (!accounts.TryGetValue(account, out colleagues))
            {
                accounts.Add(account, colleagues = new());
            }

            colleagues.Places.Add(place);
        }

        return true;
    }

    /// <summary>Brings colleagues together, in the ordinal order of their ids.</summary>
    public void Assemble(Func<int, Relationship> person)
    {
        foreach (var account in accounts.Values.Where(all => all.Places.Count > 1))
        {
            Relationship[] all = [.. account.Places.Select(person)];
            Array.Sort(all, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
            account.Together = new GivenAccount(all);
        }
    }

    /// <summary>Colleagues, by their places in the book.</summary>
    public sealed class Colleagues
    {
        public List<int> Places { get; } = [];

        /// <summary>What is known of them, the touches planned so far included; null if there is only one.</summary>
        public Account? Together { get; set; }

        public bool HasChosen { get; set; }
    }
}
