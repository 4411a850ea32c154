namespace Cadence.Cli;

/// <summary>
/// The relationships of a book as the items of an agenda: read and decided on several threads, some lines on each at a time. Of one
/// without an account nothing is held but what is kept.
/// </summary>
/// <param name="book">The book.</param>
/// <param name="settings">How it is to be read.</param>
/// <param name="begin">Begins to keep what is decided for some lines.</param>
internal sealed class BookItems<T>(Book book, Settings settings, Func<Keeper<T>> begin)
{
    // Of so many lines all are read before the first is decided: what the processor has learnt of the one serves the next.
    private const int AtATime = 128;

    /// <summary>The agenda of all of them; a relationship that stands on a second line is refused there.</summary>
    public Agenda<T> DrawUp(int capacity)
    {
        long number = 0;
        return Agenda.Of(Items(), capacity, twice => book.Refuse(number, Book.Twice(twice.Relationship)));

        IEnumerable<AgendaItem<T>> Items()
        {
            foreach (var drawn in book.InOrder(Read).SelectMany(some => some))
            {
                number = drawn.Number;
                if (drawn.Refusal is { } refusal)
                {
                    book.Refuse(number, refusal);
                }

                if (drawn.Item is { } item && !book.IsStopped)
                {
                    yield return item;
                }
            }
        }
    }

    private List<Drawn> Read(List<Line> lines)
    {
        var drawn = new List<Drawn>(lines.Count);
        using var keeper = begin();
        foreach (var some in lines.Chunk(AtATime))
        {
            foreach (var reading in Array.ConvertAll(some, book.Read))
            {
                drawn.Add(Draw(reading, keeper));
            }
        }

        return drawn;
    }

    private Drawn Draw(Book.Reading reading, Keeper<T> keeper)
    {
        if (reading.Entry?.Relationship is not { } relationship)
        {
            return new(reading.Number, null, reading.Refusal);
        }

        try
        {
            var item = Agenda.Item(
                relationship,
                settings.Policy,
                settings.Now,
                keeper.For(relationship.Zone),
                settings.Prior
            );
            return new(reading.Number, item, null);
        }
#pragma warning disable CA1031 // Whatever is wrong with one line, the others are answered.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            return new(reading.Number, null, Book.Why(wrong));
        }
    }

    private readonly record struct Drawn(long Number, AgendaItem<T>? Item, string? Refusal);
}
