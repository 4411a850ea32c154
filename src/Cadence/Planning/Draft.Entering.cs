namespace Cadence;

internal sealed partial class Draft
{
    /// <summary>The draft of an agenda over relationships.</summary>
    public static Draft Of(IEnumerable<Relationship> book, Terms terms, int capacity)
    {
        var draft = new Draft(terms);
        foreach (var one in book)
        {
            var person = Argument.Held(one, nameof(book)).AsOf(terms.Now);
            if (!draft.TryEnter(person.Id, person, default))
            {
                throw Twice(person.Id, nameof(book));
            }

            if (person.Account is null)
            {
                // At once, while what was just read of it is at hand.
                draft.Decide(draft.places.Count - 1);
            }
        }

        draft.Draw(capacity);
        return draft;
    }

    /// <summary>The draft of an agenda over relationships that are decided as far as they stand alone.</summary>
    /// <param name="items">The items.</param>
    /// <param name="capacity">How much the seller can do.</param>
    /// <param name="keep">Called for each item that is entered.</param>
    /// <param name="twice">Called for each item that is left out; null where it is an error.</param>
    public static Draft Of<T>(
        IEnumerable<AgendaItem<T>> items,
        int capacity,
        Action<AgendaItem<T>> keep,
        Action<AgendaItem<T>>? twice
    )
    {
        Draft? draft = null;
        foreach (var item in items)
        {
            var its = Argument.Held(item, nameof(items)).Terms;
            draft ??= new(its);
            if (its != draft.terms)
            {
                throw draft.Differing(item, nameof(items));
            }

            if (draft.TryEnter(item.Relationship, item.Held, item.Rank))
            {
                keep(item);
            }
            else if (twice is not null)
            {
                twice(item);
            }
            else
            {
                throw Twice(item.Relationship, nameof(items));
            }
        }

        draft ??= new(default);
        draft.Draw(capacity);
        return draft;
    }

    private static ArgumentException Twice(string id, string book) =>
        new($"{book} holds '{id}' twice; each relationship must be in it once.", book);

    private ArgumentException Differing<T>(AgendaItem<T> item, string book)
    {
        string prior = item.Terms.Prior == terms.Prior ? "" : " with another prior";
        return new(
            $"{book} holds '{places[0].Id}' {terms}, but '{item.Relationship}' {item.Terms}{prior}; "
                + "all items of an agenda must have the same policy, instant and prior.",
            book
        );
    }

    private bool TryEnter(string id, Relationship? person, Rank rank)
    {
        if (!roll.TryEnter(places.Count, id, person?.Account, out var account))
        {
            return false;
        }

        places.Add(
            new()
            {
                Id = id,
                Person = person,
                Account = account,
                Rank = rank,
            }
        );
        return true;
    }
}
