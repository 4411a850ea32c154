namespace Cadence;

/// <summary>Who is in a book: each relationship once, and colleagues together.</summary>
/// <param name="name">What the book is called where it is refused.</param>
internal sealed class Roll(string name)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Account> accounts = new(StringComparer.Ordinal);

    /// <summary>Enters a relationship.</summary>
    /// <returns>Its account, if it is of one.</returns>
    /// <exception cref="ArgumentException">It is in the book already.</exception>
    public Account? Enter(int place, string id, string? account)
    {
        if (!ids.Add(id))
        {
            throw new ArgumentException($"{name} holds '{id}' twice; each relationship must be in it once.", name);
        }

        if (account is null)
        {
            return null;
        }

        if (!accounts.TryGetValue(account, out var colleagues))
        {
            accounts.Add(account, colleagues = new());
        }

        colleagues.Places.Add(place);
        return colleagues;
    }

    /// <summary>Puts colleagues in the order of their ids, letter by letter.</summary>
    public void PutInOrder(Func<int, string> id)
    {
        foreach (var account in accounts.Values)
        {
            account.Places.Sort((left, right) => string.CompareOrdinal(id(left), id(right)));
        }
    }

    /// <summary>Colleagues, by their places in the book.</summary>
    public sealed class Account
    {
        public List<int> Places { get; } = [];

        public bool HasChosen { get; set; }
    }
}
