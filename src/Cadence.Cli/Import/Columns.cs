namespace Cadence.Cli;

/// <summary>Maps fields to the columns of an export.</summary>
internal sealed class Columns
{
    private readonly string[] header;
    private readonly string?[] constants = new string?[Names<ImportField>.Count];
    private readonly int[][] places = new int[Names<ImportField>.Count][];

    /// <exception cref="UsageException">A named column is missing, or there are two of its name.</exception>
    public Columns(
        string[] header,
        Preset preset,
        IReadOnlyDictionary<ImportField, string> mapped,
        IReadOnlyDictionary<ImportField, string> set
    )
    {
        this.header = header;
        foreach (var field in Enum.GetValues<ImportField>())
        {
            constants[(int)field] = set.GetValueOrDefault(field);
            places[(int)field] = mapped.TryGetValue(field, out string? column)
                ? [Named(column) ?? throw Missing(field, column)]
                : [.. preset.Columns.GetValueOrDefault(field, []).Select(Named).OfType<int>()];
        }
    }

    /// <summary>Whether rows name a sender and a recipient, and no relationship.</summary>
    public bool IsBetweenTwo => Has(ImportField.From) && Has(ImportField.To) && !Has(ImportField.Relationship);

    public bool Has(ImportField field) => places[(int)field].Length > 0 || constants[(int)field] is not null;

    /// <exception cref="RowException">The row cannot be read, or its number of cells differs from the header's.</exception>
    public void Check(ExportRow row)
    {
        string[] cells = row.Cells;
        if (row.IsOpen)
        {
            throw new RowException(cells.Length <= header.Length ? header[cells.Length - 1] : "", row.Problem);
        }

        if (
            cells.Length != header.Length
            && Array.FindIndex(cells, Math.Min(header.Length, cells.Length), cell => cell.Length > 0) is var extra
        )
        {
            if (extra >= 0 || cells.Length < header.Length)
            {
                throw new RowException(
                    "",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"has {cells.Length} cells, and the first row has {header.Length}; is a quotation mark left open?"
                    )
                );
            }
        }
    }

    /// <summary>Returns a row's value for a field, and its column; of several columns, the first that is not empty.</summary>
    public (string Column, string Value) Find(string[] cells, ImportField field)
    {
        if (constants[(int)field] is { } constant)
        {
            return (Names<ImportField>.Of(field).ToString(), constant);
        }

        foreach (int place in places[(int)field])
        {
            if (place < cells.Length && cells[place].Length > 0)
            {
                return (header[place], cells[place]);
            }
        }

        return (places[(int)field] is [var first, ..] ? header[first] : Names<ImportField>.Of(field).ToString(), "");
    }

    private int? Named(string column)
    {
        int place = Array.FindIndex(header, name => Same(name, column));
        return place < 0 ? null
            : Array.FindIndex(header, place + 1, name => Same(name, column)) < 0 ? place
            : throw new UsageException($"the export has two columns '{column}'.");
    }

    private UsageException Missing(ImportField field, string column) =>
        new(
            $"--map {Names<ImportField>.Of(field)}: there is no column '{column}'; the columns are {string.Join(", ", header)}."
        );

    private static bool Same(string name, string column) =>
        string.Equals(name.Trim(), column.Trim(), StringComparison.OrdinalIgnoreCase);
}
