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

    public static string Say(Reason reason, in Wording wording)
    {
        var (rule, zone, at) = wording;
        return rule is null ? OfNoRule(reason, zone, at) : rule.Say(reason, zone, at) ?? Plain(reason, zone, at);
    }

    private static string OfNoRule(Reason reason, DateTimeZone zone, Instant at) =>
        reason.Rule switch
        {
            "answer" => $"{Written(reason)} is to be answered{By(reason, zone, at)}.",
            "acknowledgement" => $"Their no is to be acknowledged{By(reason, zone, at)}.",
            "meeting" when reason.Until > at && reason.Until == Start(reason) =>
                $"A meeting begins on {Hour(reason, zone)}.",
            "meeting" when reason.Until > at && Evidence<MeetingCancelled>(reason) is null =>
                $"A meeting comes first; unless more is recorded of it, it stands in the way until {Hour(reason, zone)}.",
            "meeting" when reason.Until > at =>
                $"You gave a meeting up; leave them the time until {Hour(reason, zone)}.",
            "meeting" when IsOver(reason, at) => $"The meeting of {Hour(reason, zone)} is over: record how it ended.",
            "meeting" => $"The meeting of {Hour(reason, zone)} has begun: be there, and record how it ended.",
            "reconvening" when IsAhead(reason, zone, at) =>
                $"They named a date: get back to them on {Date(reason, zone, at)}.",
            "reconvening" => $"The date they named has come: get back to them{By(reason, zone, at)}.",
            "apology" => $"{Fault(reason)}; an apology is owed{By(reason, zone, at)}.",
            "patience" when reason.Until is null =>
                $"{Count(reason.Evidence.Count, "touch", "touches")} without an answer: it needs a word from them first.",
            "patience" =>
                $"{Count(reason.Evidence.Count, "touch", "touches")} without an answer: say so, and come back on {Date(reason, zone, at)}.",
            _ => "Nothing stands in the way.",
        };

    private static string Plain(Reason reason, DateTimeZone zone, Instant at) =>
        reason.Until is not null ? $"The rule '{reason.Rule}' holds until {Date(reason, zone, at)}."
        : reason.Requires != Requirements.None ? $"The rule '{reason.Rule}' needs {Needs(reason.Requires)} first."
        : $"The rule '{reason.Rule}' forbids it.";

    /// <summary>Lists in words what must happen.</summary>
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

    // A day that was named is shown as that day, whatever the reader's zone.
    public static string Asked(Reason reason, DateTimeZone zone, Instant at) =>
        Evidence<TimeRequested>(reason) is { Until.Date: { } day } request && !HadPassed(request, zone)
            ? Day(day)
            : Date(reason, zone, at);

    public static bool HadPassed(TimeRequested request, DateTimeZone zone) =>
        request.Until?.Date <= zone.DateAt(request.At) || request.Until?.Instant <= request.At;

    private static string Fault(Reason reason) =>
        Evidence<Withdrawal>(reason) is null ? "You missed a meeting" : "You withdrew in the time they had asked for";

    private static string By(Reason reason, DateTimeZone zone, Instant at) =>
        (reason.Until < at ? "; it was due by " : " by ") + Hour(reason, zone);

    private static bool IsOver(Reason reason, Instant at) =>
        (Evidence<MeetingBooked>(reason)?.Duration ?? Evidence<MeetingMoved>(reason)?.Duration) is { } length
        && reason.Until?.Later(length) <= at;

    private static Instant? Start(Reason reason) =>
        Evidence<MeetingBooked>(reason)?.Start ?? Evidence<MeetingMoved>(reason)?.Start;

    private static bool IsAhead(Reason reason, DateTimeZone zone, Instant at) =>
        (Evidence<TimeRequested>(reason)?.Until ?? Evidence<Decline>(reason)?.Until) is { } said
        && zone.Resolve(said, reason.Evidence[0].At) > at;

    public static string Name(Channel channel) =>
        channel switch
        {
            Channel.Email => "e-mail",
            Channel.InPerson => "visit",
            Channel.Social => "social network",
            Channel.Other => "other ways",
            _ => channel.ToString().ToLowerInvariant(),
        };

    /// <summary>Joins words into a list: one; one and one; or one, one and one.</summary>
    public static string List(IEnumerable<string> all, string last = "and")
    {
        string[] words = [.. all];
        string list = words.Length == 0 ? string.Empty : words[0];
        for (int i = 1; i < words.Length; i++)
        {
            list += (i + 1 < words.Length ? ", " : $" {last} ") + words[i];
        }

        return list;
    }

    /// <summary>Finds the first piece of evidence of a type, the buyer's own before a colleague's.</summary>
    public static T? Evidence<T>(Reason reason)
        where T : Interaction
    {
        for (int i = 0; i < reason.Evidence.Count; i++)
        {
            if (reason.Evidence[i] is T found)
            {
                return found;
            }
        }

        for (int i = 0; i < reason.ColleagueEvidence.Count; i++)
        {
            if (reason.ColleagueEvidence[i].Interaction is T found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Formats the day on which the reason ends, with the time if it is the day asked about.</summary>
    public static string Date(Reason reason, DateTimeZone zone, Instant at) =>
        reason.Until is not { } until ? "they act again"
        : zone.DateAt(until) is var day && day == zone.DateAt(at) ? $"{Day(day)}, {At(until, zone)}"
        : Day(day);

    public static string Day(LocalDate date)
    {
        int year = date.YearOfEra;
        return $"{Number(date.Day)}{Months[date.Month - 1]}{TwoDigits[year / 100]}{TwoDigits[year % 100]}";
    }

    public static string At(Instant instant, DateTimeZone zone) =>
        instant == Instant.MaxValue ? "no time" : Clock(zone.TimeAt(instant));

    /// <summary>Formats the day and the time at which the reason ends.</summary>
    public static string Hour(Reason reason, DateTimeZone zone) =>
        reason.Until is { } until ? $"{Day(zone.DateAt(until))}, {At(until, zone)}" : "no date";

    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>Formats a length in the largest unit of which it has at least one.</summary>
    public static string Length(Duration duration) =>
        duration.TotalDays >= 1 ? Count(duration.TotalDays, "day")
        : duration.TotalHours >= 1 ? Count(duration.TotalHours, "hour")
        : duration.TotalMinutes >= 1 ? Count(duration.TotalMinutes, "minute")
        : Count(duration.TotalSeconds, "second");

    private static string Clock(LocalTime time) => $"{TwoDigits[time.Hour]}:{TwoDigits[time.Minute]}";

    /// <summary>Formats a count of what takes an s for more than one.</summary>
    public static string Count(double count, string one) =>
        Number(count) is "1" ? $"1 {one}" : $"{Number(count)} {one}s";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A decimal keeps the fifteen significant digits of a double, and is formatted without searching for the shortest form.
    private static string Number(double number) => ((decimal)number).ToString("0.##", CultureInfo.InvariantCulture);
}
