namespace Cadence;

/// <summary>Who is in a book: each relationship once, and colleagues together.</summary>
/// <param name="name">What the book is called where it is refused.</param>
internal sealed class Roll(string name)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Colleagues> accounts = new(StringComparer.Ordinal);

    /// <summary>Enters a relationship.</summary>
    /// <returns>Its account, if it is of one.</returns>
    /// <exception cref="ArgumentException">It is in the book already.</exception>
    public Colleagues? Enter(int place, string id, string? account)
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
