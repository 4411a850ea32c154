using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests;

public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "\\ud83d",
        "null",
        "1e999",
        "-",
        "0",
        "é",
        "\u0000",
        "\"id\":",
        "\"history\":[",
        "\"at\":",
        "\"type\":\"touch\"",
        "\"until\":\"9999-12-31\"",
        "\"P9999999999Y\"",
        "  ",
        "\n",
    ];

    /// <summary>Law 12: whatever is done to a line, it is read or refused, and a refusal is one short line.</summary>
    [Fact]
    public void No_mutation_of_a_line_breaks_the_reader() =>
        Prop.ForAll(Arb.From(Mutated), line => ReadOrRefused(line))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    private static Gen<byte[]> Mutated { get; } =
        from line in Any.Line.Resize(6)
        from changes in Change.NonEmptyListOf().Resize(4)
        select changes.Aggregate(Encoding.UTF8.GetBytes(CadenceJson.Write(line)), (bytes, change) => change(bytes));

    private static Gen<Func<byte[], byte[]>> Change { get; } =
        from place in Gen.Choose(0, int.MaxValue)
        from length in Gen.Choose(0, 12)
        from value in Gen.Choose(0, 255)
        from piece in Gen.Elements(Pieces)
        from kind in Gen.Choose(0, 4)
        select (Func<byte[], byte[]>)(
            bytes => Changed(bytes, place % (bytes.Length + 1), kind, length, (byte)value, piece)
        );

    private static byte[] Changed(byte[] bytes, int at, int kind, int length, byte value, string piece)
    {
        byte[] rest = bytes[Math.Min(at + length, bytes.Length)..];
        return kind switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. rest],
            2 => [.. bytes[..at], value, .. rest],
            3 => [.. bytes[..at], .. Encoding.UTF8.GetBytes(piece), .. bytes[at..]],
            _ => [.. bytes[..at], .. rest, .. rest],
        };
    }

    private static bool ReadOrRefused(byte[] line)
    {
        try
        {
            return CadenceJson.ReadLine(line) is not null;
        }
        catch (ContractException refusal)
        {
            return refusal.Message.Length < 1_000 && !refusal.Message.Contains('\n', StringComparison.Ordinal);
        }
    }
}
