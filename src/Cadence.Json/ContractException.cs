using System.Text;

namespace Cadence;

/// <summary>Text that is not of the contract. The message says where and why, on one line.</summary>
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

    /// <summary>Where in the text, such as <c>history[3].at</c>; empty, if it is the text as a whole.</summary>
    public string Path { get; }

    /// <summary>What is wrong there.</summary>
    public string Problem { get; }

    /// <summary>What is quoted may be long, and may hold what a terminal would obey.</summary>
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

    // Ends of lines, and what turns the direction of what follows: a name could read as another one.
    private static bool Commands(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
