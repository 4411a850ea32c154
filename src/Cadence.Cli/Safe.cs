using System.Text;

namespace Cadence.Cli;

/// <summary>
/// Text of a stranger's, fit for a page and a terminal: short, and without the characters that a reader cannot see but these
/// obey. That it is no markup either is seen to where it is written.
/// </summary>
internal static class Safe
{
    private const int Longest = 120;
    private const int LongestMessage = 1000;

    /// <summary>The text without control characters, bidirectional overrides and halves of characters.</summary>
    public static string Clean(string text)
    {
        if (text.All(character => character is >= ' ' and < '\u007f'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(
                rune.Value is '\t' or '\n' or '\r' ? " "
                : IsFit(rune) ? rune.ToString()
                : "\uFFFD"
            );
        }

        return clean.ToString();
    }

    public static string Short(string text, int longest = Longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }

    /// <summary>A message, on one line.</summary>
    public static string Message(string text) => Clean(Short(text, LongestMessage));

    public static string Quoted(string text) => $"“{Short(text)}”";

    // Joiners are needed to write Persian and to draw some signs; the other unseen ones only mislead.
    private static bool IsFit(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
            UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) != 0xFFFE,
            _ => true,
        };
}
