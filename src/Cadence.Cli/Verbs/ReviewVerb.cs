using System.CommandLine;

namespace Cadence.Cli;

/// <summary><c>cadence review</c>: what was done wrong, and what was done well.</summary>
internal sealed class ReviewVerb : Verb
{
    private static readonly string[] Columns = ["Relationship", "When, in their time", "What", "In words"];

    private readonly Option<string?> since = new("--since")
    {
        Description = "Leave out what was done before an instant, such as 2026-01-01T00:00:00Z.",
        HelpName = "INSTANT",
    };

    private readonly Option<bool> summary = new("--summary")
    {
        Description = "Count over the whole book instead: by finding, and by month, the worst first.",
    };

    public ReviewVerb()
        : base(
            "review",
            "What the seller did wrong, judged by what could be known at that moment, and what should have been done instead; "
                + "and what was done well. Looks up to --now, or the latest instant that a line names."
        )
    {
        Command.Add(since);
        Command.Add(summary);
    }

    public override string Example => "cadence review book.ndjson --now 2026-05-01T08:00:00Z --summary";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        Instant? from = parsed.GetValue(since) is { } text ? CommonOptions.InstantOf("--since", text) : null;
        if (parsed.GetValue(summary))
        {
            Summarise(
                ReviewSummary.Of(Reviews(book, settings, from).Select(one => one.Review)),
                settings,
                surroundings
            );
            return;
        }

        using Answers<Remark> answers = settings.IsTable
            ? new TableAnswers<Remark>(surroundings, Columns, (remark, question) => remark.Row(question))
            : new JsonAnswers<Remark>(surroundings, settings, (writer, remark, _) => remark.Write(writer));
        book.BeforeWaiting = answers.Flush;
        foreach (var (entry, review) in Reviews(book, settings, from))
        {
            var question = new Question(entry, new Situation(entry.Relationship), review.AsOf, settings.Horizon);
            book.Attempt(
                entry.Number,
                () =>
                {
                    foreach (var remark in Remark.Of(review))
                    {
                        answers.Write(remark, question);
                    }
                }
            );
        }

        answers.Finish();
    }

    /// <summary>Reviews the book in the order of its lines. An account that fails costs a message, and nothing else.</summary>
    private static IEnumerable<(Entry Entry, Review Review)> Reviews(Book book, Settings settings, Instant? since)
    {
        foreach (var account in book.AccountsOnce())
        {
            var reviews = new Dictionary<Instant, Dictionary<string, Review>>();
            foreach (var entry in account)
            {
                Review? review = null;
                book.Attempt(entry.Number, () => review = Of(entry));
                if (review is not null)
                {
                    yield return (entry, review);
                }
            }

            Review Of(Entry entry)
            {
                var asOf = entry.Until(settings);
                if (!reviews.TryGetValue(asOf, out var known))
                {
                    var colleagues = account.Select(one => one.Relationship);
                    known = Review
                        .OfAccount(colleagues, settings.Policy, asOf, settings.Prior, since)
                        .ToDictionary(one => one.Relationship, StringComparer.Ordinal);
                    reviews.Add(asOf, known);
                }

                return known[entry.Relationship.Id];
            }
        }
    }

    private static void Summarise(ReviewSummary counts, Settings settings, Surroundings surroundings)
    {
        if (settings.IsTable)
        {
            using var screen = new Screen(surroundings);
            ReviewTables.Show(screen, counts, settings);
        }
        else
        {
            using var lines = new JsonLines(surroundings);
            ReviewLine.Write(lines, counts, settings);
        }
    }
}
