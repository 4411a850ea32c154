using System.Text.Json;

namespace Cadence;

/// <summary>A CRM's own rules, read and written by their formats.</summary>
internal sealed class OwnRules
{
    private readonly RuleFormat[] formats;

    /// <param name="own">The formats, as the caller passed them.</param>
    public OwnRules(RuleFormat[] own)
    {
        formats = Argument.NotNull(own, nameof(own));
        foreach (var format in formats)
        {
            string name = Argument.Held(format, nameof(own)).Name;
            if (RuleReader.IsKnown(name))
            {
                throw new ArgumentException(
                    $"own names '{name}', which is a rule of the library; it must name rules of your own.",
                    nameof(own)
                );
            }
        }
    }

    public IEnumerable<string> Names => formats.Select(format => format.Name);

    /// <summary>Reads the rule of a name from its object; null if no format has the name.</summary>
    public Rule? Read(string name, JsonValue rule)
    {
        if (Find(name) is not { } format)
        {
            return null;
        }

        var made = Made(format, rule);
        return made is not null && string.Equals(made.Name, name, StringComparison.Ordinal)
            ? made
            : throw Refusal(
                $"own reads '{name}' and makes {(made is null ? "no rule" : $"the rule '{made.Name}'")} of it; "
                    + "the names must be the same."
            );
    }

    /// <summary>Writes the fields of a rule into its object.</summary>
    public void Write(Utf8JsonWriter writer, Rule rule)
    {
        var format =
            Find(rule.Name)
            ?? throw Refusal($"rule '{rule.Name}' has no form of its own, and no format for it is given.");
        var write =
            format.Write ?? throw Refusal($"the rule '{rule.Name}' cannot be written, for its format has no Write.");
        write(writer, rule);
    }

    private RuleFormat? Find(string name) =>
        Array.Find(formats, format => string.Equals(format.Name, name, StringComparison.Ordinal));

    // An exception of the format's is about the text, so it is reported at the rule's place.
    private static Rule? Made(RuleFormat format, JsonValue rule)
    {
        using var document = JsonDocument.Parse(rule.ObjectText());
        try
        {
            return format.Read(document.RootElement);
        }
        catch (KeyNotFoundException)
        {
            throw rule.Wrong($"the rule '{format.Name}' lacks a field that it needs");
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException or FormatException)
        {
            throw wrong is ContractException ? wrong : rule.Wrong(ArgumentText.Of(wrong));
        }
    }

    private static ArgumentException Refusal(string message, string argument = "own") => new(message, argument);
}
