using Spectre.Console;

namespace Cadence.Cli;

/// <summary>Answers for people: a table, page by page, so that a long book needs no more memory than a short one.</summary>
internal sealed class TableAnswers<T>(Surroundings surroundings, string[] columns, Func<T, Question, Text[]> row)
    : Answers<T>
{
    private const int Page = 100;
    private readonly Screen screen = new(surroundings);
    private Table? table;

    public override void Write(T answer, Question question)
    {
        table ??= Screen.Table(columns);
        table.AddRow(row(answer, question));
        if (table.Rows.Count == Page)
        {
            Finish();
        }
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
