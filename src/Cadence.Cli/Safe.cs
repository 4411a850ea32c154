using System.Text;

namespace Cadence.Cli;

/// <summary>
/// Makes a stranger's text fit for a page and a terminal: short, and without invisible characters that these obey. Whoever
/// writes it must see to it that it is not markup either.
/// </summary>
internal static class Safe
{
    private const int Longest = 120;
    private const int LongestMessage = 1000;

    /// <summary>
    /// Removes control characters, bidirectional overrides and lone surrogates from a text: line breaks and tabs become
    /// blanks, the others U+FFFD.
    /// </summary>
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

    /// <summary>Makes a message fit on one line.</summary>
    public static string Message(string text) => Clean(Short(text, LongestMessage));

    public static string Quoted(string text) => $"“{Short(text)}”";

    // Joiners are needed to write Persian and some emoji; other invisible characters only mislead.
    private static bool IsFit(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
            UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) != 0xFFFE,
            _ => true,
        };
}
