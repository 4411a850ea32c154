namespace Cadence.Cli;

/// <summary>A row of an export that holds anything.</summary>
/// <param name="Number">Its number, as a spreadsheet counts rows: the first is 1.</param>
/// <param name="Cells">What stands in it.</param>
/// <param name="IsOpen">Whether the last of these leaves a quotation mark open: nobody knows where the row ends.</param>
internal sealed record ExportRow(long Number, string[] Cells, bool IsOpen)
{
    /// <summary>What is wrong with one that is open.</summary>
    public string Problem =>
        $"'{Safe.Short(Cells[^1])}' leaves a quotation mark open; what is quoted must end with one, and one within it must be written twice";
}
