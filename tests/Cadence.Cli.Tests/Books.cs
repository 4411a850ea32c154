namespace Cadence.Cli.Tests;

/// <summary>Lines to ask about.</summary>
internal static class Books
{
    public const string SixWeeks = """
        {"relationship":"acme-17","zone":"America/Denver","at":"2013-04-20T16:00:00Z","history":[{"id":"i1","at":"2013-04-08T16:00:00Z","type":"meetingHeld","outcome":"continuation","channel":"inPerson"},{"id":"i2","at":"2013-04-15T17:00:00Z","type":"meetingHeld","outcome":"advance","channel":"phone"},{"id":"i3","at":"2013-04-15T17:30:00Z","type":"timeRequested","until":"2013-05-27"}]}
        """;

    public const string Reschedule = """
        {"relationship":"acme-17","zone":"America/New_York","at":"2026-03-10T13:00:00Z","history":[{"id":"i1","at":"2026-03-03T16:00:00Z","type":"meetingBooked","by":"seller","meeting":"intro","start":"2026-03-12T14:00:00Z","duration":"PT1H"}],"request":{"meeting":"intro","by":"buyer","needs":"PT1H","offers":"PT30M"},"seller":{"zone":"America/New_York"}}
        """;

    public static string Line(string relationship, string? account = null, string history = "", string more = "") =>
        $$"""{"relationship":"{{relationship}}",{{(account is null ? "" : $"\"account\":\"{account}\",")}}{{more}}"history":[{{history}}]}""";

    public static string Touch(string id, string at) =>
        $$"""{"id":"{{id}}","at":"{{at}}","type":"touch","channel":"email"}""";

    public static string Inquiry(string id, string at) =>
        $$"""{"id":"{{id}}","at":"{{at}}","type":"inquiry","channel":"email"}""";

    /// <summary>Returns the same line for another relationship.</summary>
    public static string Renamed(string line, int number) =>
        line.Replace("{\"relationship\":\"", $"{{\"relationship\":\"{number}-", StringComparison.Ordinal);

    public static string Of(params string[] lines) => string.Join('\n', lines) + "\n";
}
