using System.Globalization;

namespace Cadence;

/// <summary>Says a reason in English, as a seller would say it aloud. A CRM may bring its own words.</summary>
internal static class English
{
    private static readonly string[] Months =
    [
        .. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Select(name => $" {name} "),
    ];

    private static readonly string[] TwoDigits =
    [
        .. Enumerable.Range(0, 100).Select(number => number.ToString("00", CultureInfo.InvariantCulture)),
    ];

    private static readonly (Requirements One, string Words)[] Requirable =
    [
        (Requirements.Gift, "a gift"),
        (Requirements.Signal, "a sign of interest"),
        (Requirements.Reply, "a word from them"),
        (Requirements.Answer, "the answer you owe"),
        (Requirements.Acknowledgement, "the acknowledgement you owe"),
        (Requirements.Apology, "the apology you owe"),
        (Requirements.HeldMeeting, "a conversation"),
        (Requirements.Advance, "an advance"),
        (Requirements.OptIn, "their consent"),
    ];

    public static string Say(Reason reason, in Wording wording) =>
        reason.Rule switch
        {
            "answer" => $"{Written(reason)} is to be answered{By(reason, wording)}.",
            "acknowledgement" => $"Their no is to be acknowledged{By(reason, wording)}.",
            "meeting" when reason.Until > wording.At && reason.Until == Start(reason) =>
                $"A meeting begins on {Hour(reason, wording)}.",
            "meeting" when reason.Until > wording.At && Evidence<MeetingCancelled>(reason) is null =>
                $"A meeting comes first; unless more is recorded of it, it stands in the way until {Hour(reason, wording)}.",
            "meeting" when reason.Until > wording.At =>
                $"You gave a meeting up; leave them the time until {Hour(reason, wording)}.",
            "meeting" when IsOver(reason, wording) =>
                $"The meeting of {Hour(reason, wording)} is over: record how it ended.",
            "meeting" => $"The meeting of {Hour(reason, wording)} has begun: be there, and record how it ended.",
            "reconvening" when IsAhead(reason, wording) =>
                $"They named a date: get back to them on {Date(reason, wording)}.",
            "reconvening" => $"The date they named has come: get back to them{By(reason, wording)}.",
            "apology" => $"{Fault(reason)}; an apology is owed{By(reason, wording)}.",
            "patience" when reason.Until is null =>
                $"{Count(reason.Evidence.Count, "touch", "touches")} without an answer: it needs a word from them first.",
            "patience" =>
                $"{Count(reason.Evidence.Count, "touch", "touches")} without an answer: say so, and come back on {Date(reason, wording)}.",
            "open" => "Nothing stands in the way.",
            "optOut" => $"The buyer opted out{Scope(reason)}.",
            "requestedTime" when Evidence<TimeRequested>(reason) is { Until: null } =>
                $"The buyer asked for time and named no date; give them until {Date(reason, wording)}.",
            "requestedTime" when Evidence<TimeRequested>(reason) is { } request && HadPassed(request, wording) =>
                $"The buyer asked for time and named a date that had passed; give them until {Date(reason, wording)}.",
            "requestedTime" => $"The buyer asked for time until {Asked(reason, wording)}.",
            "absence" => $"The buyer is away until {Date(reason, wording)}.",
            "suspension" => $"You stepped back until {Date(reason, wording)}.",
            "decline" when reason.Until is null => "The buyer said not to come back.",
            "decline" => $"The buyer said no; give them until {Date(reason, wording)}.",
            "agreedMeeting" when Evidence<MeetingCancelled>(reason) is not null =>
                $"You called a meeting off; they kept the time free until {Hour(reason, wording)}.",
            "agreedMeeting" => $"A meeting is agreed; it ends on {Hour(reason, wording)}.",
            "reachable" when reason.Evidence.Count > 1 =>
                $"The last touches by {List([.. reason.Evidence.Select(bounce => Name(bounce.Channel!.Value))])} bounced; these are out until they are heard there.",
            "reachable" when Evidence<Bounce>(reason)?.Channel is { } channel =>
                $"The last touch by {Name(channel)} bounced; it is out until they are heard there.",
            "reachable" => "The last touch on this channel bounced; it is out until they are heard there.",
            "tempo" => $"At their own pace an answer may still come until {Date(reason, wording)}.",
            "proportion" =>
                $"The relationship does not bear a larger ask yet; it needs {Needs(reason.Requires)} first.",
            "giftFirst" => $"Give first: a larger ask needs {Needs(reason.Requires)}.",
            "frequencyCap" when wording.Rule is FrequencyCapRule cap =>
                $"{Count(cap.Limit, "touch", "touches")} in {Length(cap.Per)} is the most; the next may follow from {Date(reason, wording)}.",
            "accountCap" when Evidence<TimeRequested>(reason) is not null =>
                $"A colleague of theirs asked for time until {Asked(reason, wording)}.",
            "accountCap" when Evidence<Correspondence>(reason) is not null =>
                $"A colleague of theirs wrote; ask nothing new before {Date(reason, wording)}.",
            "accountCap" when wording.Rule is AccountCapRule cap =>
                $"{Count(cap.Limit, "touch", "touches")} in {Length(cap.Per)} to them and their colleagues is the most; the next may follow from {Date(reason, wording)}.",
            "contactHours"
                when reason.Until is { } opens
                    && wording.Zone.DateAt(opens) is var day
                    && day != wording.Zone.DateAt(wording.At) =>
                $"Their working hours begin at {At(opens, wording.Zone)} on {Day(day)}.",
            "contactHours" when reason.Until is { } opens => $"Their working hours begin at {At(opens, wording.Zone)}.",
            _ when reason.Until is not null => $"The rule '{reason.Rule}' holds until {Date(reason, wording)}.",
            _ when reason.Requires != Requirements.None =>
                $"The rule '{reason.Rule}' needs {Needs(reason.Requires)} first.",
            _ => $"The rule '{reason.Rule}' forbids it.",
        };

    /// <summary>What must happen, as a list of words.</summary>
    public static string Needs(Requirements requirements)
    {
        var needs = new List<string>();
        foreach (var (one, words) in Requirable)
        {
            if ((requirements & one) != Requirements.None)
            {
                needs.Add(words);
            }
        }

        return List(needs);
    }

    private static string Written(Reason reason) =>
        Evidence<Inquiry>(reason) is null ? "What they wrote" : "Their question";

    // The day that was named is that day, whatever the zone of the one who reads of it.
    private static string Asked(Reason reason, in Wording wording) =>
        Evidence<TimeRequested>(reason) is { Until.Date: { } day } request && !HadPassed(request, wording)
            ? Day(day)
            : Date(reason, wording);

    private static bool HadPassed(TimeRequested request, in Wording wording) =>
        request.Until?.Date <= wording.Zone.DateAt(request.At) || request.Until?.Instant <= request.At;

    private static string Fault(Reason reason) =>
        Evidence<Withdrawal>(reason) is null ? "You missed a meeting" : "You withdrew in the time they had asked for";

    private static string By(Reason reason, in Wording wording) =>
        (reason.Until < wording.At ? "; it was due by " : " by ") + Hour(reason, wording);

    private static bool IsOver(Reason reason, in Wording wording) =>
        (Evidence<MeetingBooked>(reason)?.Duration ?? Evidence<MeetingMoved>(reason)?.Duration) is { } length
        && reason.Until?.Later(length) <= wording.At;

    private static Instant? Start(Reason reason) =>
        Evidence<MeetingBooked>(reason)?.Start ?? Evidence<MeetingMoved>(reason)?.Start;

    private static bool IsAhead(Reason reason, in Wording wording) =>
        (Evidence<TimeRequested>(reason)?.Until ?? Evidence<Decline>(reason)?.Until) is { } said
        && wording.Zone.Resolve(said, reason.Evidence[0].At) > wording.At;

    private static string Scope(Reason reason)
    {
        string purpose = " of sales";
        var channels = new List<string>();
        int outs = 0;
        for (int i = 0; i < reason.Evidence.Count; i++)
        {
            if (reason.Evidence[i] is OptOut one)
            {
                outs++;
                purpose = one.Purpose == Purpose.Sales ? purpose : string.Empty;
                if (one.Channel is { } channel && !channels.Contains(Name(channel)))
                {
                    channels.Add(Name(channel));
                }
            }
        }

        return outs == 0 ? string.Empty
            : channels.Count < outs ? purpose
            : $"{purpose} by {List(channels)}";
    }

    private static string Name(Channel channel) =>
        channel switch
        {
            Channel.Email => "e-mail",
            Channel.InPerson => "visit",
            Channel.Social => "social network",
            Channel.Other => "other ways",
            _ => channel.ToString().ToLowerInvariant(),
        };

    private static string List(List<string> words)
    {
        string list = words.Count == 0 ? string.Empty : words[0];
        for (int i = 1; i < words.Count; i++)
        {
            list += (i + 1 < words.Count ? ", " : " and ") + words[i];
        }

        return list;
    }

    private static T? Evidence<T>(Reason reason)
        where T : Interaction
    {
        for (int i = 0; i < reason.Evidence.Count; i++)
        {
            if (reason.Evidence[i] is T found)
            {
                return found;
            }
        }

        return null;
    }

    private static string Date(Reason reason, in Wording wording) =>
        reason.Until is { } until ? On(until, wording.Zone) : "they act again";

    private static string On(Instant instant, DateTimeZone zone) => Day(zone.DateAt(instant));

    private static string Day(LocalDate date)
    {
        int year = date.YearOfEra;
        return $"{Number(date.Day)}{Months[date.Month - 1]}{TwoDigits[year / 100]}{TwoDigits[year % 100]}";
    }

    private static string At(Instant instant, DateTimeZone zone) =>
        instant == Instant.MaxValue ? "no time" : Clock(zone.TimeAt(instant));

    private static string Clock(LocalTime time) => $"{TwoDigits[time.Hour]}:{TwoDigits[time.Minute]}";

    private static string Hour(Reason reason, in Wording wording) =>
        reason.Until is { } until ? $"{On(until, wording.Zone)}, {At(until, wording.Zone)}" : "no date";

    private static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static string Length(Duration duration) =>
        duration.TotalDays >= 1 ? $"{Number(duration.TotalDays)} days" : $"{Number(duration.TotalHours)} hours";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A decimal has the fifteen digits that a double is written with, and need not look for them.
    private static string Number(double number) => ((decimal)number).ToString("0.##", CultureInfo.InvariantCulture);
}
