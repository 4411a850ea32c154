namespace Cadence.Cli;

/// <summary>A row of an export that holds anything.</summary>
/// <param name="Number">Its number, as a spreadsheet counts rows, from 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="IsOpen">Whether the last cell leaves a quotation mark open, so that nobody knows where the row ends.</param>
internal sealed record ExportRow(long Number, string[] Cells, bool IsOpen)
{
    /// <summary>What is wrong with an open row.</summary>
    public string Problem =>
        $"'{Safe.Short(Cells[^1])}' leaves a quotation mark open; what is quoted must end with one, and one within it must be written twice";
}
