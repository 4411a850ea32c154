using NodaTime.Text;

namespace Cadence;

/// <summary>Words a finding in English, for a seller who has to live with it.</summary>
internal static class FindingText
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Say(Finding finding, DateTimeZone zone)
    {
        string what = Wrong(finding, zone);
        string why = finding.Reason is { } reason && IsAboutTouch(finding.Kind) ? " " + reason.Text : string.Empty;
        return $"{what}{why} {Instead(finding, zone)}".TrimEnd();
    }

    private static bool IsAboutTouch(FindingKind kind) =>
        kind
            is FindingKind.AskTooSoon
                or FindingKind.AskTooBig
                or FindingKind.OverTouched
                or FindingKind.OutsideHours
                or FindingKind.ContactAfterOptOut
                or FindingKind.PrematureWithdrawal;

    private static string Wrong(Finding finding, DateTimeZone zone)
    {
        string done = On(finding.Interaction.At, zone);
        string due = At(finding.At, zone);
        return finding.Kind switch
        {
            FindingKind.ContactAfterOptOut =>
                $"You {(finding.Rider is null ? "reached out" : Asked(finding))} on {done} without their leave.",
            FindingKind.PrematureWithdrawal => $"You withdrew on {done}, in time that they had asked for.",
            FindingKind.SilenceAfterDecline => $"Their no of {done} was not acknowledged by {due}.",
            FindingKind.UnansweredBuyer => $"What they wrote on {done} was not answered by {due}.",
            FindingKind.MeetingAbandoned when finding.Interaction is MeetingMissed =>
                $"You did not come to the meeting, as recorded on {done}.",
            FindingKind.MeetingAbandoned =>
                $"The meeting agreed on {done} was by {due} neither held, nor called off, nor recorded as missed.",
            FindingKind.MissedReconvening => $"On {done} they named a date to come back; you had not by {due}.",
            FindingKind.MovedAtShortNotice =>
                $"On {done} you {(finding.Interaction is MeetingCancelled ? "called off" : "moved")} a meeting with less than a working day's notice.",
            FindingKind.AskTooSoon => $"You {Asked(finding)} on {done}: too soon.",
            FindingKind.AskTooBig => $"You {Asked(finding)} on {done}: too much.",
            FindingKind.OverTouched => $"You reached out once too often, on {done}.",
            _ => $"You reached out on {At(finding.Interaction.At, zone)}, outside their working hours.",
        };
    }

    private static string Instead(Finding finding, DateTimeZone zone) =>
        finding.Rider is null ? Decided(finding, zone)
        : finding.LargestRider is { } most and > Ask.Nothing ? $"Instead: the same, asking for {Size(most)} at most."
        : "Instead: the same, without the ask.";

    private static string Decided(Finding finding, DateTimeZone zone) =>
        finding.Instead switch
        {
            Decision.Respond respond => $"Instead: {Do(respond.Duty)}{Then(finding.Kind, respond.Duty)}.",
            Decision.Reach { LeadWithGift: true } reach =>
                $"Instead: give something, and ask for {Size(reach.AskCeiling)} at most.",
            Decision.Reach reach => $"Instead: ask for {Size(reach.AskCeiling)} at most.",
            Decision.Wait { Until: { } until } => $"Instead: leave them be until {At(until, zone)}.",
            Decision.Wait => "Instead: leave them be until they act again.",
            Decision.Suspend suspend => $"Instead: say that you step back, and come back on {On(suspend.Until, zone)}.",
            Decision.Leave => "Instead: leave them alone.",
            _ => string.Empty,
        };

    // The policy may put another duty first.
    private static string Then(FindingKind undone, Duty first)
    {
        Duty? second = undone switch
        {
            FindingKind.SilenceAfterDecline => Duty.Acknowledgement,
            FindingKind.UnansweredBuyer => Duty.Answer,
            FindingKind.MeetingAbandoned => Duty.Meeting,
            FindingKind.MissedReconvening => Duty.Reconvening,
            _ => null,
        };
        return second is { } duty && duty != first ? $"; then {Do(duty)}" : string.Empty;
    }

    private static string Do(Duty duty) =>
        duty switch
        {
            Duty.Meeting => "be at the meeting, and record how it ended",
            Duty.Reconvening => "come back to them, as agreed",
            Duty.Answer => "give the answer that was owed",
            Duty.Acknowledgement => "give the acknowledgement that was owed",
            _ => "give the apology that was owed",
        };

    private static string Asked(Finding finding) =>
        finding.Interaction is Touch { Ask: > Ask.Nothing and var ask } ? $"asked for {Size(ask)}" : "reached out";

    private static string Size(Ask ask) =>
        ask switch
        {
            Ask.Nothing => "nothing",
            Ask.Attention => "their attention",
            Ask.Reply => "a reply",
            Ask.Call => "a call",
            Ask.Meeting => "a meeting",
            Ask.Evaluation => "an evaluation",
            _ => "a commitment",
        };

    private static string On(Instant instant, DateTimeZone zone) => Day.Format(zone.DateAt(instant));

    private static string At(Instant instant, DateTimeZone zone)
    {
        var date = zone.DateAt(instant);
        var midnight = zone.StartOf(date);
        return instant < midnight || instant - midnight > Duration.FromDays(2)
            ? Day.Format(date)
            : $"{Day.Format(date)}, {Clock.Format(zone.TimeAt(instant))}";
    }
}
