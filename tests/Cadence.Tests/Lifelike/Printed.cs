using System.Globalization;
using System.Reflection;
using NodaTime.Text;

namespace Cadence.Tests.Lifelike;

/// <summary>Everything that an answer or an interaction says, as text for byte-for-byte comparison.</summary>
internal static class Printed
{
    public static string Of(Instant instant) =>
        instant == Instant.MaxValue ? "the end"
        : instant == Instant.MinValue ? "the beginning"
        : InstantPattern.ExtendedIso.Format(instant);

    public static string Of(Instant? instant) => instant is { } given ? Of(given) : "-";

    public static string Of(Interaction interaction) =>
        interaction.GetType().Name
        + " "
        + string.Join(
            ", ",
            interaction
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.Name is not ("IsAct" or "EqualityContract"))
                .OrderBy(property =>
                    property.Name is "Id" ? 0
                    : property.Name is "At" ? 1
                    : 2
                )
                .ThenBy(property => property.Name, StringComparer.Ordinal)
                .Select(property => (property.Name, Value: property.GetValue(interaction)))
                .Where(pair => pair.Value is not (null or false or 0))
                .Select(pair => $"{pair.Name} {Value(pair.Value!)}")
        );

    public static string Of(Decision decision)
    {
        string answer = decision.Match(
            respond =>
                $"respond {respond.Duty} to {respond.Source.Id} by {Of(respond.By)} on {string.Join(' ', respond.Channels)}",
            reach =>
                $"reach {string.Join(' ', reach.Asks.Select(a => $"{a.Channel}:{a.Ask}"))} gift {reach.LeadWithGift}",
            wait => $"wait until {Of(wait.Until)}",
            suspend => $"suspend until {Of(suspend.Until)}",
            _ => "leave"
        );
        return $"{decision.Relationship} at {Of(decision.At)} under {decision.Policy}: {answer}";
    }

    public static string Of(Permission permission) =>
        $"{permission.Step} at {Of(permission.At)}: "
        + permission.Match(
            now => "now",
            later => $"not before {Of(later.From)}",
            once => $"requires {once.Requirements}",
            never => "never"
        )
        + $", at most {permission.LargestAskNow}, estimated {Of(permission.Estimate)}";

    public static string Of(RescheduleDecision decision) =>
        $"{decision.GetType().Name} [{string.Join(", ", decision.Slots.Select(slot => $"{slot} {slot.Kind}"))}] because "
        + $"{string.Join(' ', decision.Reasons)} {decision.Itip}";

    public static string Of(Assessment a) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{a.Stage} {a.Standing} interest {a.Interest:R} pressure {a.Pressure:R} ceiling {a.AskCeiling} "
                + $"velocity {Of(a.Velocity.Typical)} {Of(a.Velocity.Low)} {Of(a.Velocity.High)} {a.Velocity.Samples} {a.Velocity.Trend} "
                + $"heard {a.HeardWithin(Duration.FromDays(14)):R}"
        );

    public static string Of(Reason reason) =>
        $"{reason.Rule} until {Of(reason.Until)} requires {reason.Requires} because of "
        + $"{string.Join(' ', [.. reason.Evidence.Select(i => i.Id), .. reason.ColleagueEvidence.Select(Of)])}: {reason.Text}";

    public static string Of(ColleagueEvidence evidence) => $"{evidence.Relationship}/{evidence.Interaction.Id}";

    /// <summary>Prints the answer, its reasons in words, and the assessment.</summary>
    public static string InFull(Decision decision) =>
        string.Join('\n', [Of(decision), .. decision.Reasons.Select(Of), Of(decision.Assessment)]);

    private static string Of(Duration duration) => DurationPattern.Roundtrip.Format(duration);

    private static string Value(object value) =>
        value switch
        {
            Instant instant => Of(instant),
            Duration duration => Of(duration),
            string text => $"'{text}'",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
