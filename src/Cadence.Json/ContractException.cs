using System.Text;

namespace Cadence;

/// <summary>The exception for a text that does not follow the contract. Its one-line message says where and why.</summary>
public sealed class ContractException : FormatException
{
    private const int Longest = 400;

    internal ContractException(string path, string problem)
        : this(path, OneLine(problem), path.Length == 0 ? "" : OneLine(path) + ": ") { }

    private ContractException(string path, string problem, string where)
        : base(where + problem)
    {
        Path = path;
        Problem = problem;
    }

    /// <summary>The place in the text, such as <c>history[3].at</c>; empty if the text as a whole is wrong.</summary>
    public string Path { get; }

    /// <summary>What is wrong there.</summary>
    public string Problem { get; }

    /// <summary>Shortens and cleans a text: a quotation may be long, and hold characters that a terminal would obey.</summary>
    private static string OneLine(string text)
    {
        bool whole = text.Length <= Longest;
        var line = new StringBuilder(whole ? text : text.Substring(0, Longest));
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = Commands(line[i]) ? '\uFFFD' : line[i];
        }

        return line.Append(whole ? "" : "…").ToString();
    }

    // Line ends, and characters that change the direction of what follows: with them a name could read as another one.
    private static bool Commands(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
