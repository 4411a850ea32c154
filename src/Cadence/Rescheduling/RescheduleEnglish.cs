using System.Globalization;
using NodaTime.Text;

namespace Cadence;

/// <summary>Says why in English, as a seller would say it aloud. A CRM may bring its own words.</summary>
internal static class RescheduleEnglish
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture(
        "d MMMM uuuu, HH:mm"
    );

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static string Say(RescheduleReason reason, RescheduleWording wording)
    {
        string until = reason.Until is { } date ? At(date, wording.Zone) : "they act again";
        return reason.Rule switch
        {
            RescheduleRule.Accepted => "The time they named is free for all.",
            RescheduleRule.TimeEnough => $"{Length(wording.Offered)} {Are(wording.Offered)} time enough.",
            RescheduleRule.TimeTooShort =>
                $"There {Are(wording.Offered)} {Length(wording.Offered)} for a meeting that needs {Length(wording.Request.Needs)}: half a meeting wastes their time.",
            RescheduleRule.ImmediateNeed => "They have a need that does not wait: help now, and meet in full later.",
            RescheduleRule.FirstMeeting => "It is a first meeting.",
            RescheduleRule.BuyerMoves => "Their plans gave way; they may move it at any time.",
            RescheduleRule.BuyerMovesAgain when wording.Request.Offers is not null =>
                $"They have put it off {Times(wording.Count)} before: let them choose, and press nothing.",
            RescheduleRule.BuyerMovesAgain when wording.Count < 3 || wording.Request.BuyerEngages =>
                $"They put it off for the {Nth(wording.Count)} time: let them choose, and press nothing.",
            RescheduleRule.BuyerMovesAgain =>
                $"They put it off for the {Nth(wording.Count)} time: it is about timing, not about dates.",
            RescheduleRule.BuyerMissed when wording.Count < 2 =>
                "They did not come: take it in good faith, and offer once again.",
            RescheduleRule.BuyerMissed => "They did not come, and it is not the first time that it fell through.",
            RescheduleRule.SellerMoves => "Your plans gave way, and they can still plan anew.",
            RescheduleRule.SellerMovesAgain => "You have let it down before: let them name the time.",
            RescheduleRule.Apology => "You did not come: apologize first.",
            RescheduleRule.ShortNotice =>
                $"It could be moved without asking until {until}: keep it, or ask whether they agree.",
            RescheduleRule.RequestedTime => $"The buyer asked for time until {until}.",
            RescheduleRule.Absence => $"The buyer is away until {until}.",
            RescheduleRule.Suspension => $"You stepped back until {until}.",
            RescheduleRule.Decline when reason.Until is null => "The buyer said not to come back.",
            RescheduleRule.Decline => "The buyer said no: nothing may be pressed on them.",
            RescheduleRule.OptOut => $"The buyer opted out{OptOutRule.Scope(reason.Evidence)}.",
            RescheduleRule.NoneFits => "None of the times that were named is free for all.",
            RescheduleRule.NoCommonTime => $"There is no time before {until} at which all are free.",
            RescheduleRule.NoCommonHours => $"Your working hours never meet for {Length(wording.Request.Needs)}.",
            RescheduleRule.Tentative => "Nothing else is free; these times are held for something that is not settled.",
            RescheduleRule.OutsideHours =>
                "Nothing fits within all working hours; these times are the least outside them.",
            RescheduleRule.Over when reason.Evidence[0] is MeetingHeld held =>
                $"The meeting was held on {At(held.At, wording.Zone)}: a further one would be a new one.",
            _ => $"The meeting of {At(Start(reason.Evidence[0]), wording.Zone)} is over: record how it ended.",
        };
    }

    private static Instant Start(Interaction agreed) =>
        agreed is MeetingBooked booked ? booked.Start : ((MeetingMoved)agreed).Start;

    private static string At(Instant instant, DateTimeZone zone)
    {
        var local = Instant.FromUnixTimeTicks(Tick.Clamped(instant)).InZone(zone).LocalDateTime;
        return local.TimeOfDay == LocalTime.Midnight ? Day.Format(local.Date) : Moment.Format(local);
    }

    // Parts of a second are dropped: what is too short by less than one must not read as long enough.
    private static string Length(Duration duration)
    {
        long seconds = Seconds(duration);
        var (minutes, rest) = (seconds / 60, seconds % 60);
        return seconds >= 7200 && seconds % 3600 == 0 ? English.Count(seconds / 3600, "hour")
            : seconds == 0 ? "less than a second"
            : rest == 0 ? English.Count(minutes, "minute")
            : minutes == 0 ? English.Count(rest, "second")
            : $"{English.Count(minutes, "minute")} and {English.Count(rest, "second")}";
    }

    private static string Are(Duration duration) => Seconds(duration) is 0 or 1 or 60 ? "is" : "are";

    private static long Seconds(Duration duration) => (long)Math.Floor(duration.TotalSeconds);

    private static string Times(int count) =>
        count == 2 ? "twice" : string.Format(CultureInfo.InvariantCulture, "{0} times", count);

    private static string Nth(int count) =>
        count == 2
            ? "second"
            : string.Format(
                CultureInfo.InvariantCulture,
                "{0}{1}",
                count,
                (count % 100) is >= 11 and <= 13
                    ? "th"
                    : (count % 10) switch
                    {
                        1 => "st",
                        2 => "nd",
                        3 => "rd",
                        _ => "th",
                    }
            );
}
