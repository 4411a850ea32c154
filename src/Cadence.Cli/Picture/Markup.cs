using System.Text;

namespace Cadence.Cli;

/// <summary>
/// Writes HTML and SVG that is also well-formed XML. The names of elements and attributes are the program's own; every text and
/// every value is cleaned and escaped here, so that nothing in a history can become markup.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        text.Append('>');
        open.Push(element);
        return this;
    }

    public Markup Close()
    {
        text.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>Writes an element without content.</summary>
    public Markup Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        text.Append("/>");
        return this;
    }

    /// <summary>Writes an element that holds only a text.</summary>
    public Markup Say(string element, string content, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(content).Close();

    public Markup Text(string content)
    {
        Escape(content);
        return this;
    }

    /// <summary>Writes a line break, so that a person can read the source.</summary>
    public Markup Line()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>Writes markup, style or script of the program's own; never anything that was read.</summary>
    public Markup Own(string source)
    {
        text.Append(source);
        return this;
    }

    public override string ToString() => text.ToString();

    private void Begin(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                text.Append(' ').Append(name).Append("=\"");
                Escape(value);
                text.Append('"');
            }
        }
    }

    private void Escape(string content)
    {
        foreach (char character in Safe.Clean(content))
        {
            _ = character switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                '\'' => text.Append("&#39;"),
                _ => text.Append(character),
            };
        }
    }
}
