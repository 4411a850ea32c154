using System.Text;

namespace Cadence.Cli;

/// <summary>How to read an export.</summary>
internal sealed record ImportPlan
{
    public string? File { get; init; }

    public required Preset Preset { get; init; }

    public required IReadOnlyDictionary<ImportField, string> Mapped { get; init; }

    public required IReadOnlyDictionary<ImportField, string> Set { get; init; }

    public required Vocabulary Words { get; init; }

    public required IReadOnlyList<string> Sellers { get; init; }

    public string? ZoneId { get; init; }

    public required Moments Moments { get; init; }

    public char? Delimiter { get; init; }

    public Encoding? Encoding { get; init; }

    public bool HasHeader { get; init; }

    public bool IsStrict { get; init; }

    public byte[] ReadAll(Surroundings surroundings)
    {
        using var stream = Settings.Open(File, surroundings);
        using var all = new MemoryStream();
        try
        {
            stream.CopyTo(all);
        }
        catch (Exception wrong) when (wrong is IOException or OutOfMemoryException)
        {
            throw new UsageException($"the export cannot be read: {wrong.Message}");
        }

        return all.ToArray();
    }

    /// <summary>Returns the columns, named by the first row; without a header, they are numbered from 1.</summary>
    public Columns ColumnsOf(IEnumerator<ExportRow> rows)
    {
        if (!rows.MoveNext())
        {
            throw new UsageException("the export is empty.");
        }

        if (rows.Current.IsOpen)
        {
            throw new UsageException($"the first row of the export: {rows.Current.Problem}.");
        }

        string[] first = rows.Current.Cells;
        string[] header = HasHeader
            ? first
            : [.. Enumerable.Range(1, first.Length).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        var columns = new Columns(header, Preset, Mapped, Set);
        if (!columns.Has(ImportField.At) || !(columns.Has(ImportField.Relationship) || columns.IsBetweenTwo))
        {
            throw new UsageException(
                $"the export has no column for {(columns.Has(ImportField.At) ? "relationship (or from and to)" : "at")}; "
                    + $"name it with --map, or --preset. The columns are {string.Join(", ", header)}."
            );
        }

        return columns;
    }
}
