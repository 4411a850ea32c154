using Spectre.Console;

namespace Cadence.Cli;

/// <summary>Shows answers to people: a table, page by page, so that a long book needs no more memory than a short one.</summary>
/// <param name="surroundings">The surroundings to show them in.</param>
/// <param name="columns">The headings of the columns.</param>
/// <param name="row">Makes the cells of a row.</param>
/// <param name="unbroken">The columns whose text is not wrapped.</param>
internal sealed class TableAnswers<T>(
    Surroundings surroundings,
    string[] columns,
    Func<T, Question, Text[]> row,
    params int[] unbroken
) : Answers<T>
{
    private const int Page = 100;
    private readonly Screen screen = new(surroundings);
    private Table? table;

    public override void Write(T answer, Question question)
    {
        table ??= NewTable();
        table.AddRow(row(answer, question));
        if (table.Rows.Count == Page)
        {
            Finish();
        }
    }

    private Table NewTable()
    {
        var empty = Screen.Table(columns);
        foreach (int column in unbroken)
        {
            empty.Columns[column].NoWrap();
        }

        return empty;
    }

    public override void Flush() { }

    public override void Finish()
    {
        if (table is not null)
        {
            screen.Show(table);
            table = null;
        }
    }

    public override void Dispose() => screen.Dispose();
}
