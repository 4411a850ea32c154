namespace Cadence.Cli;

/// <summary>The exception for a row that cannot be imported; the message names the column and what is allowed.</summary>
internal sealed class RowException(string column, string problem)
    : Exception(column.Length > 0 ? $"{Safe.Short(column)}: {problem}" : problem)
{
    public static RowException Not(string column, string value, string what) =>
        new(column, $"'{Safe.Short(value)}' is not {what}");
}
