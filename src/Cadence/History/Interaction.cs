using System.Diagnostics.CodeAnalysis;
using NodaTime.Text;

namespace Cadence;

/// <summary>
/// Something that happened between a seller and a buyer, at an instant. The family is closed: its cases are the records of
/// this namespace that derive from it, and further ones may come with a new version.
/// </summary>
/// <remarks>Interactions are immutable and equal by value. Each is checked when it is made, also by <c>with</c>.</remarks>
#if NET
// A conflict names the members that differ.
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
#endif
public abstract record Interaction
{
    private protected Interaction(string id, Instant at)
    {
        Id = Argument.NotEmpty(id, nameof(id));
        At = at;
    }

    /// <summary>What names this interaction within its relationship; compared letter by letter.</summary>
    public string Id { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>
    /// Which edit of the record this is, from 0. Of several interactions with one id the highest revision stands.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Revision
    {
        get;
        init => field = Argument.InRange(value, 0, int.MaxValue, nameof(Revision));
    }

    /// <summary>How it travelled, if known.</summary>
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
    /// Whether the buyer is heard from by it: any interaction of theirs but an absence, a missed meeting, the opening of a mail
    /// and a consent that is merely implied.
    /// </summary>
    public virtual bool IsAct => By == Party.Buyer;

    // Abstract to this assembly alone: this is what closes the family.
    private protected abstract Party Author { get; }

    /// <summary>The case, the id and the instant, for a person to read.</summary>
    public sealed override string ToString() => $"{GetType().Name} '{Id}' at {InstantPattern.ExtendedIso.Format(At)}";

    /// <summary>The order in which interactions are folded: instant, then seller before buyer, then id, then revision.</summary>
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
