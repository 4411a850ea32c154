using System.Globalization;
using NodaTime.Text;

namespace Cadence;

/// <summary>Says a reason in English, as a seller would say it aloud. A CRM may bring its own words.</summary>
internal static class English
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Say(Reason reason, Wording wording)
    {
        string date = reason.Until is { } until ? On(until, wording.Zone) : "they act again";
        return reason.Rule switch
        {
            "answer" => $"An answer is owed to {Named(reason)} by {Hour(reason, wording)}.",
            "acknowledgement" => $"Their no is to be acknowledged by {Hour(reason, wording)}.",
            "meeting" =>
                $"The meeting agreed for {Hour(reason, wording)} has begun: be there, and record how it ended.",
            "reconvening" => $"They named this date to come back; it is owed by {Hour(reason, wording)}.",
            "apology" => $"An apology is owed by {Hour(reason, wording)}.",
            "patience" when reason.Until is null =>
                $"{Count(reason.Evidence.Count, "touch", "touches")} without an answer: it needs a word from them first.",
            "patience" =>
                $"{Count(reason.Evidence.Count, "touch", "touches")} without an answer: say so, and come back on {date}.",
            "optOut" => "The buyer opted out.",
            "requestedTime" => $"The buyer asked for time until {date}.",
            "absence" => $"The buyer is away until {date}.",
            "suspension" => $"You stepped back until {date}.",
            "decline" when reason.Until is null => "The buyer said not to come back.",
            "decline" => $"The buyer said no; nothing may be asked, and the door is tried again in time. Next: {date}.",
            "agreedMeeting" => $"A meeting is agreed; it ends on {Hour(reason, wording)}.",
            "reachable" => "The last touch on this channel bounced; it is out until the buyer is heard on it.",
            "tempo" => $"At their own pace an answer may still come until {date}.",
            "proportion" =>
                $"The relationship does not bear a larger ask yet; it needs {Needs(reason.Requires)} first.",
            "giftFirst" => $"Give first: a larger ask needs {Needs(reason.Requires)} first.",
            "frequencyCap" when wording.Rule is FrequencyCapRule cap =>
                $"{Count(cap.Limit, "touch", "touches")} in {Length(cap.Per)} is the most; the next is due from {date}.",
            "accountCap" => $"Their colleagues have been approached or heard from; no more before {date}.",
            "contactHours"
                when reason.Until is { } opens && wording.Zone.DateAt(opens) != wording.Zone.DateAt(wording.At) =>
                $"Their working hours begin at {At(opens, wording.Zone)} on {date}.",
            "contactHours" when reason.Until is { } opens => $"Their working hours begin at {At(opens, wording.Zone)}.",
            _ when reason.Until is not null => $"The rule '{reason.Rule}' holds until {date}.",
            _ when reason.Requires != Requirements.None =>
                $"The rule '{reason.Rule}' needs {Needs(reason.Requires)} first.",
            _ => $"The rule '{reason.Rule}' forbids it.",
        };
    }

    /// <summary>What must happen, as a list of words.</summary>
    public static string Needs(Requirements requirements)
    {
        var needs = new List<string>();
        Add(Requirements.Gift, "a gift");
        Add(Requirements.Signal, "a sign of interest");
        Add(Requirements.Reply, "a word from them");
        Add(Requirements.Answer, "the answer you owe");
        Add(Requirements.Acknowledgement, "the acknowledgement you owe");
        Add(Requirements.Apology, "the apology you owe");
        Add(Requirements.HeldMeeting, "a conversation");
        Add(Requirements.Advance, "an advance");
        Add(Requirements.OptIn, "their consent");
        return needs.Count < 2
            ? string.Concat(needs)
            : $"{string.Join(", ", needs.Take(needs.Count - 1))} and {needs[needs.Count - 1]}";

        void Add(Requirements one, string words)
        {
            if ((requirements & one) != Requirements.None)
            {
                needs.Add(words);
            }
        }
    }

    private static string Named(Reason reason) => reason.Evidence[0] is Inquiry ? "their question" : "what they wrote";

    private static string On(Instant instant, DateTimeZone zone) => Day.Format(zone.DateAt(instant));

    private static string At(Instant instant, DateTimeZone zone) =>
        instant == Instant.MaxValue ? "no time" : Clock.Format(instant.InZone(zone).TimeOfDay);

    private static string Hour(Reason reason, Wording wording) =>
        reason.Until is { } until ? $"{On(until, wording.Zone)}, {At(until, wording.Zone)}" : "no date";

    private static string Count(int count, string one, string many) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1}", count, count == 1 ? one : many);

    private static string Length(Duration duration) =>
        duration.TotalDays >= 1
            ? string.Format(CultureInfo.InvariantCulture, "{0:0.##} days", duration.TotalDays)
            : string.Format(CultureInfo.InvariantCulture, "{0:0.##} hours", duration.TotalHours);
}
