using NodaTime.Text;
using Spectre.Console;

namespace Cadence.Cli;

/// <summary>Words decisions, briefly and in the buyer's own time.</summary>
internal static class Wording
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture(
        "d MMM uuuu HH:mm"
    );

    public static string Time(Instant instant, DateTimeZone zone) =>
        instant == Instant.MaxValue ? "never" : Pattern.Format(instant.InZone(zone).LocalDateTime);

    public static Text Next(Decision decision) =>
        decision.Match(
            respond: _ => Screen.Cell(Words(decision), Color.Yellow),
            reach: _ => Screen.Cell(Words(decision), Color.Green),
            wait: _ => Screen.Cell(Words(decision)),
            suspend: _ => Screen.Cell(Words(decision), Color.Blue),
            leave: _ => Screen.Cell(Words(decision), Color.Red)
        );

    public static string When(Decision decision, DateTimeZone zone) =>
        decision.Match(
            respond: d => $"by {Time(d.By, zone)}",
            reach: _ => "now",
            wait: d => d.Until is { } until ? $"until {Time(until, zone)}" : "until they act",
            suspend: d => $"until {Time(d.Until, zone)}",
            leave: _ => ""
        );

    public static string On(Decision decision) =>
        decision.Match(
            respond: d => Channels(d.Channels),
            reach: d => Channels(d.Asks.Select(ask => ask.Channel)),
            wait: _ => "",
            suspend: _ => "",
            leave: _ => ""
        );

    public static string Why(Decision decision) => string.Join(' ', decision.Reasons.Select(reason => reason.Text));

    public static string May(Permission permission, DateTimeZone zone) =>
        permission.Match(
            now: _ => "yes",
            notBefore: p => $"from {Time(p.From, zone)}",
            requires: p => $"not yet: {Needs(p.Requirements)}",
            never: _ => "no"
        );

    /// <summary>Says what the answer would be without each piece of evidence.</summary>
    public static string Otherwise<T>(IEnumerable<Counterfactual<T>> others, Func<T, string> words) =>
        string.Concat(
            others.Select(other =>
                $" Without {other.Without.Id}{(other.Colleague is { } theirs ? $" of {theirs}" : "")}: {words(other.Answer)}."
            )
        );

    public static string InBrief(Decision decision, DateTimeZone zone) =>
        $"{Words(decision)} {When(decision, zone)}".TrimEnd();

    private static string Needs(Requirements requirements) =>
        string.Join(
            ", ",
            Enumerable
                .Range(0, 9)
                .Select(bit => (Requirements)(1 << bit))
                .Where(one => requirements.HasFlag(one))
                .Select(Need)
        );

    public static string Found(FindingKind kind) =>
        kind switch
        {
            FindingKind.ContactAfterOptOut => "without their leave",
            FindingKind.PrematureWithdrawal => "withdrew in their pause",
            FindingKind.SilenceAfterDecline => "no unacknowledged",
            FindingKind.UnansweredBuyer => "left unanswered",
            FindingKind.MeetingAbandoned => "meeting abandoned",
            FindingKind.MissedReconvening => "did not come back",
            FindingKind.MovedAtShortNotice => "moved at short notice",
            FindingKind.AskTooSoon => "too soon",
            FindingKind.AskTooBig => "asked too much",
            FindingKind.OverTouched => "once too often",
            _ => "outside their hours",
        };

    public static string Praised(PraiseKind kind) =>
        kind switch
        {
            PraiseKind.AnsweredInTime => "answered in time",
            PraiseKind.NoAcknowledged => "no acknowledged",
            PraiseKind.MeetingKept => "meeting kept",
            PraiseKind.ReconvenedInTime => "came back in time",
            PraiseKind.ApologyMade => "apology made",
            _ => "pause honoured",
        };

    public static string Said(Verdict verdict) =>
        verdict switch
        {
            Verdict.Allowed => "allowed",
            Verdict.Duty => "a duty",
            Verdict.TooSoon => "too soon",
            Verdict.TooBig => "too big",
            _ => "forbidden",
        };

    public static string Band(TimeBand band) =>
        band switch
        {
            TimeBand.UnderADay => "under a day",
            TimeBand.UnderAWeek => "1 to 7 days",
            TimeBand.UnderAMonth => "7 to 30 days",
            TimeBand.UnderAQuarter => "30 to 90 days",
            _ => "90 days or more",
        };

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Rate(Share share) =>
        share.Rate is { } rate
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{100 * rate:0.0} % ({100 * share.Low:0.0}–{100 * share.High:0.0})"
            )
            : "–";

    public static string Points(RateDifference? difference) =>
        difference is { } known
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{100 * known.Difference:+0.0;-0.0} ({100 * known.Low:+0.0;-0.0} to {100 * known.High:+0.0;-0.0})"
            )
            : "–";

    public static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    public static string Pace(Velocity velocity) =>
        $"{Length(velocity.Typical)} ({Length(velocity.Low)} to {Length(velocity.High)}), {Names<Trend>.Of(velocity.Trend)}";

    private static string Words(Decision decision) =>
        decision.Match(
            respond: d => Owed(d.Duty),
            reach: d =>
                d.LeadWithGift ? $"give first; at most {Size(d.AskCeiling)}" : $"ask at most {Size(d.AskCeiling)}",
            wait: _ => "leave them be",
            suspend: _ => "step back, and say so",
            leave: _ => "leave"
        );

    public static string Length(Duration duration) =>
        duration.TotalDays >= 1.5 ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalDays:0.#} days")
        : duration.TotalHours >= 1.5 ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalHours:0.#} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMinutes:0} minutes");

    /// <summary>Lists at most three channels: the others are never the first to be tried.</summary>
    private static string Channels(IEnumerable<Channel> channels) =>
        string.Join(", ", channels.Take(3).Select(channel => Names<Channel>.Of(channel).ToString()));

    private static string Need(Requirements one) =>
        one switch
        {
            Requirements.Gift => "a gift",
            Requirements.Signal => "a sign of interest",
            Requirements.Reply => "a word from them",
            Requirements.Answer => "the answer you owe",
            Requirements.Acknowledgement => "the acknowledgement you owe",
            Requirements.Apology => "the apology you owe",
            Requirements.HeldMeeting => "a conversation",
            Requirements.Advance => "an advance",
            _ => "their consent",
        };

    private static string Owed(Duty duty) =>
        duty switch
        {
            Duty.Answer => "answer them",
            Duty.Acknowledgement => "acknowledge their no",
            Duty.Meeting => "hold the meeting",
            Duty.Reconvening => "come back, as agreed",
            _ => "apologise",
        };

    private static string Size(Ask ask) =>
        ask switch
        {
            Ask.Nothing => "nothing",
            Ask.Attention => "for attention",
            Ask.Reply => "for a reply",
            Ask.Call => "for a call",
            Ask.Meeting => "for a meeting",
            Ask.Evaluation => "for an evaluation",
            _ => "for a commitment",
        };
}
