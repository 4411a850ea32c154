using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests.Lifelike;

/// <summary>Generates books, and shrinks a failing one.</summary>
internal static class BookCases
{
    public static Arbitrary<BookCase> Arbitrary { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(BookCase.Write), Smaller);

    private static IEnumerable<BookCase> Smaller(BookCase given)
    {
        var book = given.Relationships;
        for (int part = book.Length / 2; part > 0; part /= 2)
        {
            for (int from = 0; from < book.Length; from += part)
            {
                yield return given with
                {
                    Relationships = [.. book[..from], .. book[Math.Min(from + part, book.Length)..]],
                };
            }
        }

        for (int i = 0; i < book.Length; i++)
        {
            foreach (var gone in book[i].History.Revisions)
            {
                yield return given with
                {
                    Relationships = [.. book[..i], book[i].Without(gone.Id), .. book[(i + 1)..]],
                };
            }
        }

        foreach (var rule in given.Policy.Rules.Where(rule => rule is not (OptOutRule or RequestedTimeRule)))
        {
            yield return given with
            {
                Policy = given.Policy.Keeping(i => !given.Policy.Rules[i].Equals(rule)),
            };
        }
    }
}
