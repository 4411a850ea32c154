using System.Collections;
using System.Collections.ObjectModel;

namespace Cadence;

/// <summary>
/// What has happened between a seller and a buyer: a set of interactions, one for each id. It is the durable form of a
/// relationship.
/// </summary>
/// <remarks>
/// <para>Of several interactions with one id, the highest revision stands; a <see cref="Retracted"/> one takes the interaction
/// back. Equal interactions count once; different ones with the same id and revision are refused. Every revision is kept, so
/// nothing is lost, and merging is commutative, associative and idempotent.</para>
/// <para>Interactions are ordered by instant, at the same instant the buyer's last, then by id (ordinal), then by revision. Two
/// histories are equal if they hold equal revisions. Instances are immutable and safe to share between threads.</para>
/// </remarks>
public sealed class History : IReadOnlyList<Interaction>, IEquatable<History>
{
    // Only the first elements, up to the length, belong to this history; a longer one may share the array.
    private readonly Interaction[] revisions;
    private readonly int length;
    private readonly bool edited;

    private History(Interaction[] ordered, bool superseding)
        : this(ordered, ordered.Length, superseding) { }

    private History(Interaction[] ordered, int length, bool superseding)
    {
        revisions = ordered;
        this.length = length;
        edited = superseding;
    }

    /// <summary>A history in which nothing has happened yet.</summary>
    public static History Empty { get; } = new([], superseding: false);

    /// <summary>Every revision given, in order, including superseded and retracted ones.</summary>
    public IReadOnlyList<Interaction> Revisions => new ReadOnlyCollection<Interaction>(Known);

    /// <summary>The instant of the last revision; <see cref="Instant.MinValue"/> if there is none.</summary>
    internal Instant Recorded => length == 0 ? Instant.MinValue : revisions[length - 1].At;

    /// <summary>The number of interactions that stand.</summary>
    public int Count => edited ? Standing.Length : length;

    /// <summary>The interaction at an index, of those that stand, in order.</summary>
    /// <param name="index">The zero-based index.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not less than <see cref="Count"/>.</exception>
    public Interaction this[int index] =>
        Count > 0
            ? Standing[Argument.InRange(index, 0, Count - 1, nameof(index))]
            : throw new ArgumentOutOfRangeException(
                nameof(index),
                index,
                FormattableString.Invariant($"index is {index}; the history is empty.")
            );

    private ArraySegment<Interaction> Known => new(revisions, 0, length);

    // Computed on first use. A race is harmless: every thread computes the same.
    private Interaction[] Standing => edited ? field ??= StandingOf(Known) : revisions;

    /// <summary>Creates a history of interactions, which may be given in any order and repeatedly.</summary>
    /// <exception cref="HistoryConflictException">Two different interactions share an id and a revision.</exception>
    public static History Of(params Interaction[] interactions) => Of((IEnumerable<Interaction>)interactions);

    /// <inheritdoc cref="Of(Interaction[])"/>
    public static History Of(IEnumerable<Interaction> interactions)
    {
        Argument.NotNull(interactions, nameof(interactions));
        var given = interactions.ToArray();
        foreach (var interaction in given)
        {
            Argument.Held(interaction, nameof(interactions));
        }

        return Union(given);
    }

    /// <summary>Returns the union of two histories.</summary>
    /// <exception cref="HistoryConflictException">
    /// The histories hold different interactions with the same id and revision.
    /// </exception>
    public History Merge(History other)
    {
        Argument.NotNull(other, nameof(other));
        return other.length == 0 ? this
            : length == 0 ? other
            : Union([.. Known, .. other.Known]);
    }

    /// <summary>
    /// Returns this history with one more interaction, or this history itself if it already holds the interaction.
    /// </summary>
    /// <exception cref="HistoryConflictException">
    /// The history holds a different interaction with the same id and revision.
    /// </exception>
    public History With(Interaction interaction)
    {
        Argument.NotNull(interaction, nameof(interaction));
        bool known = false;
        foreach (var revision in Known)
        {
            if (string.Equals(revision.Id, interaction.Id, StringComparison.Ordinal))
            {
                if (revision.Revision == interaction.Revision && Same(revision, interaction))
                {
                    return this;
                }

                known = true;
            }
        }

        bool last = length == 0 || Interaction.Order(revisions[length - 1], interaction) < 0;
        Interaction[] longer = [.. Known, interaction];
        if (!last)
        {
            Array.Sort(longer, Interaction.Order);
        }

        return new(longer, superseding: edited || known || interaction is Retracted);
    }

    /// <summary>Returns the interaction that stands under an id, or null if none does.</summary>
    public Interaction? Find(string id) =>
        this.FirstOrDefault(interaction => string.Equals(interaction.Id, id, StringComparison.Ordinal));

    /// <summary>Returns what had been recorded by an instant: this history without every later revision.</summary>
    public History AsOf(Instant now)
    {
        int known = length;
        while (known > 0 && revisions[known - 1].At > now)
        {
            known--;
        }

        return First(known);
    }

    /// <summary>Returns the first revisions of this history, in O(1): nothing is copied.</summary>
    internal History First(int known) => known == length ? this : new(revisions, known, edited);

    /// <summary>Returns the first revisions of this history, without those of one interaction.</summary>
    internal History Before(int known, Interaction next) =>
        edited
            ? new(
                [.. revisions.Take(known).Where(i => !string.Equals(i.Id, next.Id, StringComparison.Ordinal))],
                edited
            )
            : First(known);

    /// <inheritdoc/>
    public IEnumerator<Interaction> GetEnumerator() =>
        ((IEnumerable<Interaction>)new ArraySegment<Interaction>(Standing, 0, Count)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(History? other) => other is not null && Known.SequenceEqual(other.Known);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as History);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Known.Aggregate(length, (hash, interaction) => unchecked((hash * 397) ^ interaction.GetHashCode()));

    // Fast path: what is given is usually in order already, also by id, and nothing in it is superseded.
    private static History Union(Interaction[] given)
    {
        bool ordered = true;
        bool orderedById = true;
        bool superseding = false;
        for (int i = 0; i < given.Length; i++)
        {
            superseding |= given[i] is Retracted;
            if (i > 0)
            {
                ordered &= Interaction.Order(given[i - 1], given[i]) < 0;
                orderedById &= string.CompareOrdinal(given[i - 1].Id, given[i].Id) < 0;
            }
        }

        var distinct = orderedById ? given : Distinct(given, ref superseding);
        return new(ordered ? distinct : Sorted(distinct, Interaction.Order), superseding);
    }

    private static Interaction[] Distinct(Interaction[] given, ref bool superseding)
    {
        var byId = Sorted(given, ByIdAndRevision);
        bool repeated = false;
        for (int i = 1; i < byId.Length; i++)
        {
            if (string.Equals(byId[i - 1].Id, byId[i].Id, StringComparison.Ordinal))
            {
                superseding = true;
                repeated |= byId[i - 1].Revision == byId[i].Revision && Same(byId[i - 1], byId[i]);
            }
        }

        return repeated ? [.. given.Distinct()] : given;
    }

    private static Interaction[] Sorted(Interaction[] given, Comparison<Interaction> order)
    {
        var sorted = (Interaction[])given.Clone();
        Array.Sort(sorted, order);
        return sorted;
    }

    private static bool Same(Interaction left, Interaction right) =>
        left.Equals(right) ? true
        : string.CompareOrdinal(left.ToString(), right.ToString()) <= 0
            ? throw new HistoryConflictException(left, right)
        : throw new HistoryConflictException(right, left);

    private static int ByIdAndRevision(Interaction left, Interaction right)
    {
        int order = string.CompareOrdinal(left.Id, right.Id);
        return order == 0 ? left.Revision.CompareTo(right.Revision) : order;
    }

    private static Interaction[] StandingOf(ArraySegment<Interaction> ordered)
    {
        var newest = new Dictionary<string, Interaction>(StringComparer.Ordinal);
        foreach (var interaction in ordered)
        {
            if (!newest.TryGetValue(interaction.Id, out var known) || known.Revision < interaction.Revision)
            {
                newest[interaction.Id] = interaction;
            }
        }

        return [.. ordered.Where(i => i is not Retracted && ReferenceEquals(newest[i.Id], i))];
    }
}
