using System.Text.Json;

namespace Cadence;

public static partial class CadenceJson
{
    /// <summary>Reads one line of a book, in UTF-8.</summary>
    /// <exception cref="ContractException">The line does not follow the contract.</exception>
    public static BookLine ReadLine(ReadOnlySpan<byte> utf8) =>
        Document.Read(utf8, JsonTokenType.StartObject, "a relationship, which is an object", BookLineReader.Read);

    /// <summary>Reads one line of a book.</summary>
    /// <exception cref="ContractException">The line does not follow the contract.</exception>
    public static BookLine ReadLine(string json) => ReadLine(Bytes(json));

    /// <summary>Reads one interaction, in UTF-8.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static Interaction ReadInteraction(ReadOnlySpan<byte> utf8) =>
        Document.Read(
            utf8,
            JsonTokenType.StartObject,
            "an interaction, which is an object",
            (ref reader, json) => InteractionReader.Make(Fields<InteractionField>.Read(ref reader, json, Place.Top))
        );

    /// <summary>Reads one interaction.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static Interaction ReadInteraction(string json) => ReadInteraction(Bytes(json));

    /// <summary>Reads a history, which is a list of interactions, in UTF-8.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static History ReadHistory(ReadOnlySpan<byte> utf8) =>
        Document.Read(
            utf8,
            JsonTokenType.StartArray,
            "a list of interactions",
            (ref reader, json) => HistoryReader.Read(ref reader, json, "")
        );

    /// <summary>Reads a history, which is a list of interactions.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static History ReadHistory(string json) => ReadHistory(Bytes(json));

    /// <summary>Reads a policy, in UTF-8.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="own">The formats of the CRM's own rules.</param>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    /// <exception cref="ArgumentException">A format has the name of a library rule, or makes a rule of another name.</exception>
    public static Policy ReadPolicy(ReadOnlySpan<byte> utf8, params RuleFormat[] own)
    {
        var formats = new OwnRules(own);
        return Document.Read(
            utf8,
            JsonTokenType.StartObject,
            "a policy, which is an object",
            (ref reader, json) => PolicyReader.Read(ref reader, json, formats)
        );
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The text.</param>
    /// <param name="own">The formats of the CRM's own rules.</param>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    /// <exception cref="ArgumentException">A format has the name of a library rule, or makes a rule of another name.</exception>
    public static Policy ReadPolicy(string json, params RuleFormat[] own) => ReadPolicy(Bytes(json), own);

    /// <summary>Reads a prior, in UTF-8.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static Prior ReadPrior(ReadOnlySpan<byte> utf8) =>
        Document.Read(utf8, JsonTokenType.StartObject, "a prior, which is an object", PriorReader.Read);

    /// <summary>Reads a prior.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static Prior ReadPrior(string json) => ReadPrior(Bytes(json));

    /// <summary>Reads a question about a meeting, in UTF-8.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static RescheduleRequest ReadRequest(ReadOnlySpan<byte> utf8) =>
        Document.Read(
            utf8,
            JsonTokenType.StartObject,
            "a question about a meeting, which is an object",
            RequestReader.Read
        );

    /// <summary>Reads a question about a meeting.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static RescheduleRequest ReadRequest(string json) => ReadRequest(Bytes(json));

    /// <summary>Reads a written reschedule decision, in UTF-8.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static StoredReschedule ReadReschedule(ReadOnlySpan<byte> utf8) =>
        Document.Read(
            utf8,
            JsonTokenType.StartObject,
            "what becomes of a meeting, which is an object",
            RescheduleReader.Read
        );

    /// <summary>Reads a written reschedule decision.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static StoredReschedule ReadReschedule(string json) => ReadReschedule(Bytes(json));

    /// <summary>Reads a written decision, in UTF-8.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static StoredDecision ReadDecision(ReadOnlySpan<byte> utf8) =>
        Document.Read(utf8, JsonTokenType.StartObject, "a decision, which is an object", DecisionReader.Read);

    /// <summary>Reads a written decision.</summary>
    /// <exception cref="ContractException">The text does not follow the contract.</exception>
    public static StoredDecision ReadDecision(string json) => ReadDecision(Bytes(json));

    private static byte[] Bytes(string json) => Utf8Text.Bytes(Argument.NotNull(json, nameof(json)));
}
