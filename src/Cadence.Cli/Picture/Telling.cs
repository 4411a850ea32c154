namespace Cadence.Cli;

/// <summary>Says what happened, in a sentence.</summary>
internal static class Telling
{
    public static string Of(Interaction interaction, DateTimeZone zone)
    {
        string what = What(interaction, zone);
        string channel = interaction.Channel is { } known ? $" {Words.Of(known)}" : "";
        string campaign = interaction.Campaign is { } name ? $", campaign {Safe.Short(name)}" : "";
        return $"{what}{channel}{campaign}.";
    }

    private static string What(Interaction interaction, DateTimeZone zone) =>
        interaction switch
        {
            Touch touch => Of(touch),
            Withdrawal => "You withdrew",
            Suspension { Until: { } until } => $"You stepped back until {Of(until, zone)}",
            Suspension => "You stepped back",
            Signal signal => Of(signal.Kind),
            Correspondence said => Of(said),
            TimeRequested { Until: { } until } => $"They asked for time {Until(until, zone)}",
            TimeRequested => "They asked for time, and named no date",
            Absence { Until: { } until } => $"They are away {Until(until, zone)}",
            Absence => "They are away",
            Decline decline => Of(decline, zone),
            OptOut optOut => $"They opted out of {Of(optOut.Purpose)}",
            OptIn optIn => $"They agreed to {Of(optIn.Purpose)} ({Names<ConsentBasis>.Of(optIn.Basis)})",
            Referral => "They referred you",
            Purchase => "They bought",
            MeetingBooked m =>
                $"{Who(m.By)} booked the meeting {Safe.Quoted(m.Meeting)} for {Time.Text(m.Start, zone)}, {Time.Length(m.Duration)}",
            MeetingMoved m => $"{Who(m.By)} moved the meeting {Safe.Quoted(m.Meeting)} to {Time.Text(m.Start, zone)}",
            MeetingCancelled m => $"{Who(m.By)} called the meeting {Safe.Quoted(m.Meeting)} off",
            MeetingMissed m => $"{Who(m.By)} missed the meeting {Safe.Quoted(m.Meeting)}",
            MeetingHeld m => $"You met{(m.Meeting is { } name ? $" ({Safe.Short(name)})" : "")}: {Of(m.Outcome)}",
            Bounce => "A touch bounced",
            Baseline baseline => $"The record begins, at the stage {Words.Of(baseline.Stage)}",
            _ => interaction.GetType().Name,
        };

    private static string Of(Touch touch) =>
        "You reached out"
        + (touch.Ask == Ask.Nothing ? ", asking nothing" : $", asking for {Words.Size(touch.Ask)}")
        + (touch.Gift ? ", with a gift" : "")
        + (touch.InReplyTo is { } to ? $", answering {Safe.Quoted(to)}" : "")
        + (touch.Purpose == Purpose.Service ? ", as a service" : "");

    private static string Of(Correspondence said) =>
        (said is Inquiry ? "They asked a question" : "They replied")
        + (said.Requests is { } ask and > Ask.Nothing ? $", requesting {Words.Size(ask)}" : "")
        + (said.InReplyTo is { } to ? $", answering {Safe.Quoted(to)}" : "")
        + (said.ExpectsAnswer && said is Reply ? ", expecting an answer" : "");

    private static string Of(Decline decline, DateTimeZone zone) =>
        (decline.Kind == DeclineKind.NotEver ? "They said no, for good" : "They said not now")
        + (decline.Until is { } until ? $", {Until(until, zone)}" : "")
        + (decline.Reason is { Length: > 0 } reason ? $": {Safe.Quoted(reason)}" : "");

    private static string Of(SignalKind kind) =>
        kind switch
        {
            SignalKind.Visit => "They visited",
            SignalKind.Click => "They clicked",
            SignalKind.Download => "They downloaded something",
            SignalKind.Attendance => "They attended",
            _ => "A mail was opened, which counts for nothing",
        };

    private static string Of(MeetingOutcome outcome) =>
        outcome switch
        {
            MeetingOutcome.Order => "an order",
            MeetingOutcome.Advance => "an advance",
            MeetingOutcome.Continuation => "to be continued",
            _ => "no sale",
        };

    private static string Of(Purpose? purpose) =>
        purpose is { } one ? $"{Names<Purpose>.Of(one)} messages" : "all messages";

    private static string Who(Party party) => party == Party.Seller ? "You" : "They";

    private static string Until(Until until, DateTimeZone zone) =>
        until.Period is null ? $"until {Of(until, zone)}" : $"for {Of(until, zone)}";

    private static string Of(Until until, DateTimeZone zone) =>
        until.Date is { } date ? $"{date.Day} {Time.Month(date.Month)} {date.Year}"
        : until.Instant is { } instant ? Time.Text(instant, zone)
        : until.Period!.ToString();
}
