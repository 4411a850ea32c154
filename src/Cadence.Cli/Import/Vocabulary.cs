namespace Cadence.Cli;

/// <summary>
/// The words that exports use for kinds of activity, directions and states, and their meanings. Case, blanks, hyphens and
/// underscores do not matter.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly Dictionary<string, Meaning> Types = new(StringComparer.Ordinal)
    {
        ["email"] = Meaning.Email,
        ["emails"] = Meaning.Email,
        ["mail"] = Meaning.Email,
        ["incomingemail"] = Meaning.IncomingEmail,
        ["call"] = Meaning.Call,
        ["calls"] = Meaning.Call,
        ["phone"] = Meaning.Call,
        ["phonecall"] = Meaning.Call,
        ["meeting"] = Meaning.Meeting,
        ["meetings"] = Meaning.Meeting,
        ["event"] = Meaning.Meeting,
        ["appointment"] = Meaning.Meeting,
        ["message"] = Meaning.Message,
        ["sms"] = Meaning.Message,
        ["textmessage"] = Meaning.Message,
        ["whatsapp"] = Meaning.Message,
        ["social"] = Meaning.Social,
        ["linkedin"] = Meaning.Social,
        ["post"] = Meaning.Post,
        ["letter"] = Meaning.Post,
        ["postalmail"] = Meaning.Post,
        ["other"] = Meaning.Other,
        ["fax"] = Meaning.Other,
        ["task"] = Meaning.Skip,
        ["todo"] = Meaning.Skip,
        ["note"] = Meaning.Skip,
        ["notes"] = Meaning.Skip,
        ["reminder"] = Meaning.Skip,
        ["skip"] = Meaning.Skip,
    };

    private static readonly Dictionary<string, Meaning> Directions = new(StringComparer.Ordinal)
    {
        ["out"] = Meaning.Out,
        ["outbound"] = Meaning.Out,
        ["outgoing"] = Meaning.Out,
        ["sent"] = Meaning.Out,
        ["seller"] = Meaning.Out,
        ["in"] = Meaning.In,
        ["inbound"] = Meaning.In,
        ["incoming"] = Meaning.In,
        ["received"] = Meaning.In,
        ["buyer"] = Meaning.In,
        ["internal"] = Meaning.Skip,
        ["skip"] = Meaning.Skip,
    };

    private static readonly Dictionary<string, Meaning> States = new(StringComparer.Ordinal)
    {
        ["done"] = Meaning.Done,
        ["completed"] = Meaning.Done,
        ["complete"] = Meaning.Done,
        ["closed"] = Meaning.Done,
        ["held"] = Meaning.Done,
        ["sent"] = Meaning.Done,
        ["true"] = Meaning.Done,
        ["yes"] = Meaning.Done,
        ["1"] = Meaning.Done,
        ["open"] = Meaning.Open,
        ["notdone"] = Meaning.Open,
        ["notstarted"] = Meaning.Open,
        ["inprogress"] = Meaning.Open,
        ["planned"] = Meaning.Open,
        ["scheduled"] = Meaning.Open,
        ["todo"] = Meaning.Open,
        ["draft"] = Meaning.Open,
        ["false"] = Meaning.Open,
        ["no"] = Meaning.Open,
        ["0"] = Meaning.Open,
        ["cancelled"] = Meaning.Cancelled,
        ["canceled"] = Meaning.Cancelled,
        ["noshow"] = Meaning.NoShow,
        ["skip"] = Meaning.Skip,
    };

    private static readonly Dictionary<string, (string Type, string? Kind)> Contract = Known()
        .ToDictionary(known => Plain(known.Kind ?? known.Type), StringComparer.Ordinal);

    private readonly Dictionary<(ImportField, string), string> own = [];

    /// <summary>Translates a word in a column to another word, one of these or of the contract.</summary>
    public void Add(ImportField field, string word, string meaning) => own[(field, Plain(word))] = meaning;

    /// <summary>Returns the translation of a word; the word itself if it has none.</summary>
    public string Translated(ImportField field, string word) =>
        own.Count > 0 && own.TryGetValue((field, Plain(word)), out string? meaning) ? meaning : word;

    /// <summary>
    /// Returns the contract's type that a word names. The kind of a signal or a decline names its type too; null if the word
    /// names neither.
    /// </summary>
    public static (string Type, string? Kind)? TypeOf(string word) =>
        Contract.TryGetValue(Plain(word), out var type) ? type : null;

    /// <summary>Returns the meaning of a word in a column; null if it is unknown.</summary>
    public static Meaning? Of(ImportField field, string word) =>
        Words(field).TryGetValue(Plain(word), out var meaning) ? meaning : null;

    /// <summary>Lists the words that may stand in a column.</summary>
    public static string Allowed(ImportField field) =>
        field == ImportField.Type
            ? $"{string.Join(", ", Types.Keys)}, a type of the contract, or a kind of signal or decline"
            : string.Join(", ", Words(field).Keys);

    private static IEnumerable<(string Type, string? Kind)> Known() =>
        [
            .. NamesOf<InteractionType>().Select(type => (type, (string?)null)),
            .. NamesOf<SignalKind>().Select(kind => ("signal", (string?)kind)),
            .. NamesOf<DeclineKind>().Select(kind => ("decline", (string?)kind)),
        ];

    private static IEnumerable<string> NamesOf<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => Names<T>.Of(value).ToString());

    private static Dictionary<string, Meaning> Words(ImportField field) =>
        field switch
        {
            ImportField.Type => Types,
            ImportField.Direction => Directions,
            _ => States,
        };

    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
