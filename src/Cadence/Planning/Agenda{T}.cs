namespace Cadence;

/// <summary>
/// An agenda that holds of each relationship what its reader wants, and not the relationship: for books that are too large to hold,
/// or that several threads decide. Made by <see cref="Agenda.Of{T}"/>.
/// </summary>
/// <remarks>It is in the same order, and of the same decisions, as an <see cref="Agenda"/> over the relationships.</remarks>
/// <typeparam name="T">What is kept of each.</typeparam>
public sealed class Agenda<T>
{
    internal Agenda(IEnumerable<AgendaItem<T>> items, int capacity, Action<AgendaItem<T>>? twice)
    {
        // The items are let go as they come: of a large book, an object each takes the collector longer than all else.
        var kept = new Pieces<AgendaItem<T>.Keeping>();
        var draft = Draft.Of(items, capacity, item => kept.Add(item.What), twice);
        Respond = Those(Draft.Kind.Respond);
        Reach = Those(Draft.Kind.Reach);
        Suspend = Those(Draft.Kind.Suspend);
        Leave = Those(Draft.Kind.Leave);
        Wait = Those(Draft.Kind.Wait);
        Deferred = draft.Deferred;

        Decided<T> Those(Draft.Kind kind) => new(draft, kind, place => kept[place].Read(draft, place));
    }

    /// <inheritdoc cref="Agenda.Respond"/>
    public IReadOnlyList<T> Respond { get; }

    /// <inheritdoc cref="Agenda.Reach"/>
    public IReadOnlyList<T> Reach { get; }

    /// <inheritdoc cref="Agenda.Suspend"/>
    public IReadOnlyList<T> Suspend { get; }

    /// <inheritdoc cref="Agenda.Leave"/>
    public IReadOnlyList<T> Leave { get; }

    /// <inheritdoc cref="Agenda.Wait"/>
    public IReadOnlyList<T> Wait { get; }

    /// <inheritdoc cref="Agenda.Deferred"/>
    public int Deferred { get; }
}
