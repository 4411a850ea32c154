namespace Cadence.Cli;

/// <summary>Reads a book, as many lines at a time as are at hand. A line that is refused costs a message, and nothing else.</summary>
internal sealed partial class Book(LineReader lines, Crew crew, Settings settings, Surroundings surroundings)
{
    // How far the answers may be behind the reader, for each thread.
    private const long Ahead = 2 * LineReader.Usual;

    private static readonly byte[] Blanks = " \t\r"u8.ToArray();
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private readonly Progress progress = new(surroundings);

    /// <summary>Whether a line was refused after which no other is answered.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether no line was refused.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Who works on it.</summary>
    public Crew Crew => crew;

    /// <summary>The calendars that are not known.</summary>
    public StrangeCalendars Strange { get; } = new(settings.Policy);

    /// <summary>Called before the book may keep its reader waiting.</summary>
    public Action? BeforeWaiting { get; set; }

    /// <summary>Called before a line is refused: what is to be said before.</summary>
    public Action? BeforeRefusing { get; set; }

    /// <summary>
    /// Does something with the lines, on several threads, and gives what came of it in order: for those first that are at hand.
    /// </summary>
    public IEnumerable<T> InOrder<T>(Func<List<Line>, T> work)
    {
        var results = crew.InOrder(
            lines.Blocks(),
            block => block.Weight,
            Ahead * settings.Threads,
            block =>
            {
                using (block)
                {
                    return work(block.Lines);
                }
            }
        );
        foreach (var result in results)
        {
            progress.Report(lines);
            yield return result;
            BeforeWaiting?.Invoke();
            if (IsStopped)
            {
                break;
            }
        }

        progress.Clear();
    }

    /// <summary>The relationships, without their colleagues.</summary>
    public IEnumerable<Entry> Entries()
    {
        foreach (var (number, entry, refusal) in InOrder(Read).SelectMany(readings => readings))
        {
            if (refusal is not null)
            {
                Refuse(number, refusal);
            }

            if (entry is not null && !IsStopped)
            {
                yield return entry;
            }
        }
    }

    /// <summary>Says why a line is not answered.</summary>
    /// <returns>Whether to go on: a strict book is done once a line is refused.</returns>
    public bool Refuse(long number, string message)
    {
        BeforeRefusing?.Invoke();
        if (!IsStopped)
        {
            IsComplete = false;
            IsStopped = settings.IsStrict;
            progress.Clear();
            surroundings.Tell(string.Create(CultureInfo.InvariantCulture, $"line {number}: {message}"));
        }

        return !IsStopped;
    }

    /// <inheritdoc cref="Refuse(long, string)"/>
    public bool Refuse(long number, Exception wrong) => Refuse(number, Why(wrong));

    /// <summary>Does something for a line, and refuses the line if it cannot be done.</summary>
    /// <returns>Whether to go on: a strict book is done once a line is refused.</returns>
    public bool Attempt(long number, Action action)
    {
        try
        {
            action();
            return true;
        }
#pragma warning disable CA1031 // Whatever is wrong with one line, the others are answered.
        catch (Exception wrong) when (wrong is not OutputClosedException)
#pragma warning restore CA1031
        {
            return Refuse(number, wrong);
        }
    }

    /// <summary>Why a line is not answered.</summary>
    public static string Why(Exception wrong) =>
        wrong is ContractException ? wrong.Message : $"cannot be answered: {wrong.Message}";

    /// <summary>Says which calendars the policy does not know, once the book is read to its end.</summary>
    public void Caution()
    {
        foreach (string caution in IsStopped ? [] : Strange.Cautions())
        {
            surroundings.Tell(caution);
        }
    }

    private List<Reading> Read(List<Line> some) => some.ConvertAll(Read);

    /// <summary>Reads a line.</summary>
    public Reading Read(Line line)
    {
        var text = line.Text.Span;
        if (line.IsTooLong)
        {
            return new(line.Number, null, "is longer than 16 MiB");
        }

        if ((text.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text).IndexOfAnyExcept(Blanks) < 0)
        {
            return new(line.Number, null, null);
        }

        try
        {
            var read = CadenceJson.ReadLine(text);
            Strange.Note(read.Calendar, line.Number);
            return new(line.Number, new(line.Number, read, read.In(settings.Zone)), null);
        }
#pragma warning disable CA1031 // Whatever is wrong with one line, the others are answered.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            return new(line.Number, null, Why(wrong));
        }
    }

    /// <summary>What became of a line: a relationship, or why there is none, or nothing if it is blank.</summary>
    internal readonly record struct Reading(long Number, Entry? Entry, string? Refusal);
}
