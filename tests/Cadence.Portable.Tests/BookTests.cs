using System.Text;
using Cadence.Tests.Architecture;

namespace Cadence.Tests;

/// <summary>The book that ships, answered through the library alone: byte for byte as the tool answers it.</summary>
public sealed class BookTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 15, 0);

    [Fact]
    public void TheBookIsAnsweredAsEverywhere()
    {
        BookLine[] book = Array.ConvertAll(Read("book.ndjson"), line => CadenceJson.ReadLine(line));
        Relationship[] relationships = Array.ConvertAll(book, line => line.In(DateTimeZone.Utc));
        Assert.Equal(
            Read("book.answers.ndjson"),
            relationships.Select(one =>
                CadenceJson.Write(
                    Policy.Default.Decide(
                        new Situation(one)
                        {
                            Colleagues =
                            [
                                .. relationships.Where(other =>
                                    one.Account is { } a && other.Account == a && other != one
                                ),
                            ],
                        },
                        Now
                    )
                )
            )
        );
    }

    private static string[] Read(string example) =>
        File.ReadAllLines(Sources.Beside(Path.Combine("..", "..", "docs", "examples", example)), Encoding.UTF8);
}
