using System.CommandLine;
using System.Text;

namespace Cadence.Cli;

/// <summary>The options that every verb takes.</summary>
internal sealed class CommonOptions
{
    private readonly Argument<string?> file = new("FILE")
    {
        Description = "The book, one relationship a line; '-' or none: standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> now = new("--now")
    {
        Description =
            "The instant to answer for where a line names none, such as 2026-05-01T08:00:00Z; unless given, the clock's.",
        HelpName = "INSTANT",
    };

    private readonly Option<string?> zone = new("--zone")
    {
        Description = "The buyers' time zone where a line names none, such as Europe/Berlin; UTC unless given.",
        HelpName = "ZONE",
    };

    private readonly Option<string?> policy = new("--policy")
    {
        Description = "A file with the policy; unless given, default@1.",
        HelpName = "FILE",
    };

    private readonly Option<string?> prior = new("--prior")
    {
        Description = "A file with the prior, as 'cadence fit' writes it; unless given, the default.",
        HelpName = "FILE",
    };

    private readonly Option<string?> horizon = new("--horizon")
    {
        Description =
            "The horizon of heardWithin where a line names none, and of what follows a touch in a backtest; P14D unless given.",
        HelpName = "PERIOD",
    };

    private readonly Option<string?> format = new("--format")
    {
        Description = "'table' for people, the default on a terminal; 'json' for programs, the default elsewhere.",
        HelpName = "table|json",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Stop at the first line that is refused." };

    private readonly Option<string?> threads = new("--threads")
    {
        Description = "How many threads work; unless given, as many as there are cores. The answers are the same.",
        HelpName = "N",
    };

    public CommonOptions(Command command)
    {
        command.Add(file);
        foreach (var option in new Option[] { now, zone, policy, prior, horizon, format, strict, threads })
        {
            command.Add(option);
        }
    }

    public Settings Read(ParseResult parsed, Surroundings surroundings) =>
        new()
        {
            File = PathOf(parsed.GetValue(file)),
            Now = parsed.GetValue(now) is { } at ? InstantOf("--now", at) : surroundings.Clock.GetCurrentInstant(),
            Zone = parsed.GetValue(zone) is { } name ? ZoneOf(name) : DateTimeZone.Utc,
            Policy = parsed.GetValue(policy) is { } rules ? PolicyOf("--policy", rules) : Policy.Default,
            Prior = parsed.GetValue(prior) is { } constants
                ? FileOf("--prior", constants, json => CadenceJson.ReadPrior(json))
                : Prior.Default,
            Horizon = parsed.GetValue(horizon) is { } period ? PeriodOf(period) : BookLine.DefaultHorizon,
            IsTable = parsed.GetValue(format) switch
            {
                null => surroundings.OutputIsTerminal,
                "table" => true,
                "json" => false,
                var other => throw new UsageException($"--format: '{other}' is not table or json."),
            },
            IsStrict = parsed.GetValue(strict),
            Threads = parsed.GetValue(threads) is { } number ? ThreadsOf(number) : Environment.ProcessorCount,
        };

    public static string? PathOf(string? path) =>
        path is null or "-" ? null
        : path.StartsWith('-') ? throw new UsageException($"there is no option '{path}'.")
        : path;

    public static Instant InstantOf(string option, string text) =>
        IsoTime.TryInstant(Encoding.UTF8.GetBytes(text), out var instant)
            ? instant
            : throw new UsageException($"{option}: '{text}' is not an instant such as 2026-05-01T08:00:00Z.");

    public static Policy PolicyOf(string option, string path) =>
        FileOf(option, path, json => CadenceJson.ReadPolicy(json));

    public static DateTimeZone ZoneOf(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        ?? throw new UsageException(
            $"--zone: '{name}' is not a time zone; it must be an IANA name such as Europe/Berlin."
        );

    private static Duration PeriodOf(string text) =>
        IsoPeriod.Read(Encoding.UTF8.GetBytes(text)) is { } period && IsoPeriod.Length(period) is { } length
            ? length
            : throw new UsageException(
                $"--horizon: '{text}' is not a period such as P14D, longer than zero and shorter than a hundred years."
            );

    private static int ThreadsOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and <= 1024
            ? count
            : throw new UsageException($"--threads: '{number}' is not a whole number from 1 to 1024.");

    private static T FileOf<T>(string option, string path, Func<byte[], T> read)
    {
        try
        {
            return read(File.ReadAllBytes(path));
        }
        catch (ContractException wrong)
        {
            throw new UsageException($"{path}: {wrong.Message}.");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{option}: {Settings.Unreadable(path, wrong)}");
        }
    }
}
