namespace Cadence.Cli;

/// <summary>What became of the rows of an export.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> passed = new(StringComparer.OrdinalIgnoreCase);
    private readonly long[] inferred = new long[Names<ImportField>.Count];

    public long Rows { get; set; }

    public long Refused { get; set; }

    public long PassedOver => passed.Values.Sum();

    /// <summary>Counts a row that is about no interaction.</summary>
    public void Passed(string why) => passed[why] = passed.GetValueOrDefault(why) + 1;

    public void Inferred(ImportField what) => inferred[(int)what]++;

    public string Text(long interactions, long relationships)
    {
        string left = passed.Count == 0 ? "" : $"; {Number(PassedOver)} passed over ({List(passed)})";
        string refused = Refused == 0 ? "" : $"; {Number(Refused)} refused";
        var guessed = Enum.GetValues<ImportField>()
            .Where(field => inferred[(int)field] > 0)
            .Select(field => KeyValuePair.Create(Names<ImportField>.Of(field).ToString(), inferred[(int)field]));
        string guesses = List(guessed) is { Length: > 0 } list ? $" Inferred: {list}." : "";
        return $"{Number(Rows)} rows: {Number(interactions)} interactions in {Number(relationships)} relationships{left}{refused}.{guesses}";
    }

    private static string List(IEnumerable<KeyValuePair<string, long>> counts) =>
        string.Join(", ", counts.Select(count => $"{count.Key} {Number(count.Value)}"));

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
