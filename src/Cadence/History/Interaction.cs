using System.Diagnostics.CodeAnalysis;
using NodaTime.Text;

namespace Cadence;

/// <summary>
/// Something that happened between a seller and a buyer, at an instant. The family is closed: its cases are the records of this
/// namespace that derive from it; a new version may add more.
/// </summary>
/// <remarks>Interactions are immutable and equal by value. Their values are checked on creation, also by <c>with</c>.</remarks>
#if NET
// HistoryConflictException finds the members that differ by reflection.
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
#endif
public abstract record Interaction
{
    private protected Interaction(string id, Instant at)
    {
        Id = Argument.NotEmpty(id, nameof(id));
        At = at;
    }

    /// <summary>The id, unique within the relationship; compared ordinally.</summary>
    public string Id { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>The number of the edit, from 0. Of several interactions with one id, the highest revision stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Revision
    {
        get;
        init => field = Argument.InRange(value, 0, int.MaxValue, nameof(Revision));
    }

    /// <summary>The channel it travelled on, if known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a channel.</exception>
    public Channel? Channel
    {
        get;
        init => field = Argument.Defined(value, nameof(Channel));
    }

    /// <summary>The campaign it belongs to, if any.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? Campaign
    {
        get;
        init => field = value is null ? null : Argument.NotEmpty(value, nameof(Campaign));
    }

    /// <summary>Whose interaction it is.</summary>
    public Party By => Author;

    /// <summary>
    /// Whether it counts as hearing from the buyer. True for every interaction of theirs except an absence, a missed meeting,
    /// an opened mail and an implied consent.
    /// </summary>
    public virtual bool IsAct => By == Party.Buyer;

    // Abstract only within this assembly, which closes the family.
    private protected abstract Party Author { get; }

    /// <summary>Returns the type, the id and the instant, for people to read.</summary>
    public sealed override string ToString() => $"{GetType().Name} '{Id}' at {InstantPattern.ExtendedIso.Format(At)}";

    /// <summary>Compares by the order of folding: instant, then the buyer's last, then id, then revision.</summary>
    internal static int Order(Interaction left, Interaction right)
    {
        int order = left.At.CompareTo(right.At);
        if (order == 0)
        {
            order = (left.By == Party.Buyer).CompareTo(right.By == Party.Buyer);
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(left.Id, right.Id);
        }

        return order == 0 ? left.Revision.CompareTo(right.Revision) : order;
    }
}
