namespace Cadence;

/// <summary>Where a relationship stands: the fold of its history, in the buyer's zone.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Two are equal if they have the same id, zone id, account, calendar and
/// history; zones are compared by their ids alone.
/// </remarks>
public sealed class Relationship : IEquatable<Relationship>
{
    private Relationship(string id, History history, Fold fold)
    {
        Recorded = history.Recorded;
        Id = id;
        History = history;
        Fold = fold;
    }

    // The fold is allocated after its relationship, so that reading many relationships moves forwards in memory.
    private Relationship(string id, History history, DateTimeZone zone)
        : this(id, history, new Fold(zone)) { }

    /// <summary>The id of the relationship in the CRM.</summary>
    public string Id { get; }

    /// <summary>All that has happened in it.</summary>
    public History History { get; }

    /// <summary>The buyer's time zone, in which dates and working hours are read.</summary>
    public DateTimeZone Zone => Fold.Zone;

    /// <summary>The account it belongs to, if any; relationships of one account are colleagues.</summary>
    public string? Account
    {
        get;
        private init => field = value is null ? null : Argument.NotEmpty(value, nameof(Account));
    }

    /// <summary>The name of the buyer's holiday calendar, if any; a policy knows its days.</summary>
    public string? Calendar
    {
        get;
        private init => field = value is null ? null : Argument.NotEmpty(value, nameof(Calendar));
    }

    internal Fold Fold { get; }

    /// <summary>When the last of it happened, as most questions are about an instant after that.</summary>
    internal Instant Recorded { get; }

    /// <summary>Folds a history, in O(1) for each of its interactions. No history is refused.</summary>
    /// <param name="id">The id of the relationship; not empty.</param>
    /// <param name="history">What has happened.</param>
    /// <param name="zone">The buyer's time zone.</param>
    /// <param name="account">The account it belongs to, if any; not empty.</param>
    /// <param name="calendar">The name of the buyer's holiday calendar, if any; not empty.</param>
    public static Relationship From(
        string id,
        History history,
        DateTimeZone zone,
        string? account = null,
        string? calendar = null
    )
    {
        Argument.NotEmpty(id, nameof(id));
        Argument.NotNull(history, nameof(history));
        var relationship = new Relationship(id, history, Argument.NotNull(zone, nameof(zone)))
        {
            Account = account,
            Calendar = calendar,
        };
        for (int i = 0; i < history.Count; i++)
        {
            relationship.Fold.Apply(history[i]);
        }

        return relationship;
    }

    /// <summary>
    /// Returns the relationship after one more interaction, which must come after all the others. Equal to folding anew, but
    /// only the new interaction is folded, while the list of the history is copied.
    /// </summary>
    /// <exception cref="LateInteractionException">
    /// The interaction does not come after all the others, or edits one of them.
    /// </exception>
    /// <exception cref="HistoryConflictException">
    /// The history holds a different interaction with the same id and revision.
    /// </exception>
    public Relationship Advance(Interaction interaction)
    {
        var history = History.With(interaction);
        return ReferenceEquals(history, History)
            ? this
            : Next(history, interaction)
                ?? throw new LateInteractionException(interaction, History.Revisions[History.Revisions.Count - 1]);
    }

    /// <summary>Returns the relationship with one more interaction, whenever it happened.</summary>
    /// <exception cref="HistoryConflictException">
    /// The history holds a different interaction with the same id and revision.
    /// </exception>
    public Relationship With(Interaction interaction)
    {
        var history = History.With(interaction);
        return ReferenceEquals(history, History) ? this : Next(history, interaction) ?? Anew(history);
    }

    /// <summary>Returns the relationship as it was known at an instant: every later interaction is left out.</summary>
    public Relationship AsOf(Instant now) => Recorded <= now ? this : Anew(History.AsOf(now));

    /// <summary>
    /// Returns the same as <see cref="AsOf(Instant)"/>, given the fold of the first <paramref name="count"/> interactions.
    /// </summary>
    internal Relationship AsOf(Instant now, Fold first, int count)
    {
        var history = History.AsOf(now);
        var fold = first.Copy();
        for (int i = count; i < history.Count; i++)
        {
            fold.Apply(history[i]);
        }

        return Like(history, fold);
    }

    /// <summary>Returns the relationship as if an interaction had never been recorded.</summary>
    internal Relationship Without(string id) =>
        Anew(History.Of(History.Revisions.Where(known => !string.Equals(known.Id, id, StringComparison.Ordinal))));

    /// <inheritdoc/>
    public bool Equals(Relationship? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && string.Equals(Zone.Id, other.Zone.Id, StringComparison.Ordinal)
        && string.Equals(Account, other.Account, StringComparison.Ordinal)
        && string.Equals(Calendar, other.Calendar, StringComparison.Ordinal)
        && History.Equals(other.History);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Relationship);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Id) * 397) ^ History.Count);

    // Null if the history must be folded anew: a revision or a retraction may affect an interaction folded long ago.
    private Relationship? Next(History longer, Interaction interaction)
    {
        if (
            interaction is Retracted
            && ReferenceEquals(longer.Revisions[longer.Revisions.Count - 1], interaction)
            && !History.Revisions.Any(known => string.Equals(known.Id, interaction.Id, StringComparison.Ordinal))
        )
        {
            // It takes back what is not known yet: only the history changes.
            return Like(longer, Fold);
        }

        if (longer.Count != History.Count + 1 || !ReferenceEquals(longer[longer.Count - 1], interaction))
        {
            return null;
        }

        var fold = Fold.Copy();
        fold.Apply(interaction);
        return Like(longer, fold);
    }

    private Relationship Anew(History history) => Like(history, From(Id, history, Zone).Fold);

    internal Relationship Like(History history, Fold fold) =>
        new(Id, history, fold) { Account = Account, Calendar = Calendar };
}
