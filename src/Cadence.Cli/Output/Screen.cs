using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Cadence.Cli;

/// <summary>Shows tables and texts to a person.</summary>
internal sealed class Screen : IDisposable
{
    private readonly StreamWriter writer;
    private readonly IAnsiConsole console;

    public Screen(Surroundings surroundings)
    {
        writer = new(surroundings.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        console = AnsiConsole.Create(
            new()
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = surroundings.OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = surroundings.OutputIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = surroundings.Width;
        console.Profile.Capabilities.Unicode = true;
    }

    public static Table Table(params string[] columns)
    {
        var table = new Table().RoundedBorder();
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }

    /// <summary>Makes a cell of a text, without the characters that a terminal would obey and a reader not see.</summary>
    public static Text Cell(string text, Color? color = null) => new(Safe.Clean(text), new Style(color));

    /// <exception cref="OutputClosedException">The output takes no more.</exception>
    public void Show(IRenderable what)
    {
        console.Write(what);
        console.WriteLine();
        writer.Flush();
    }

    public void Dispose()
    {
        try
        {
            writer.Dispose();
        }
        catch (OutputClosedException)
        {
            // Showing the last table has already reported it.
        }
    }
}
