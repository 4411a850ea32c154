using System.Text;

namespace Cadence.Cli;

/// <summary>
/// Writes HTML and SVG that is well-formed XML as well. Names of elements and attributes are the program's own; every text and
/// every value is cleaned and escaped here, so that nothing which a history contains can become markup.
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

    /// <summary>An element without content.</summary>
    public Markup Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        text.Append("/>");
        return this;
    }

    /// <summary>An element with nothing but a text in it.</summary>
    public Markup Say(string element, string content, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(content).Close();

    public Markup Text(string content)
    {
        Escape(content);
        return this;
    }

    /// <summary>A line break, so that a person can read the source.</summary>
    public Markup Line()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>Markup, style or script of the program's own; never anything that was read.</summary>
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
