namespace Cadence.Cli;

/// <summary>A row that cannot be imported; the message says in which column, and what is allowed there.</summary>
internal sealed class RowException(string column, string problem)
    : Exception(column.Length > 0 ? $"{Safe.Short(column)}: {problem}" : problem)
{
    public static RowException Not(string column, string value, string what) =>
        new(column, $"'{Safe.Short(value)}' is not {what}");
}
