namespace Cadence;

internal sealed partial class Negotiation
{
    /// <summary>Keeps the meeting if there is time enough, or makes it a quick call; half a meeting is none.</summary>
    private RescheduleDecision? InTheTimeThereIs()
    {
        if (request.Offers is not { } offered || Tick.Ceiling(offered) is var time && !stands && time >= least)
        {
            return null;
        }

        if (Shortest() is { } enough)
        {
            Because(RescheduleRule.TimeEnough, given: enough.Duration);
            return Keep(enough, request.By);
        }

        var available = stands ? Duration.Min(offered, meeting!.Duration) : offered;
        if (!request.ImmediateNeed || Call(available) is not { } call)
        {
            Because(RescheduleRule.TimeTooShort, given: available);
            return null;
        }

        Because(RescheduleRule.ImmediateNeed);
        Because(RescheduleRule.TimeTooShort, given: available);
        var slots = MayPress ? Slots(Tick.Clamped(call.End)) : [];
        bool changed = Changes(call);
        var message =
            !stands ? Itip.Invitation(PartStat.NeedsAction)
            : changed ? Itip.Move(PartStat.NeedsAction)
            : Itip.Confirmation;
        var asAttendee = changed ? Itip.CounterProposal : Itip.Acceptance;
        return new RescheduleDecision.QuickCall(Context(ByOrganizer(message, asAttendee)), call, changed, slots);
    }

    /// <summary>
    /// Returns the meeting at its agreed start, in the time that is offered for it, if that is enough and not over.
    /// </summary>
    private Slot? Shortest() => Enough() is { } slot && slot.End > now ? slot : null;

    private Slot? Enough()
    {
        if (!stands || request.Offers is not { } offered)
        {
            return null;
        }

        long start = Tick.Ceiling(meeting!.Start);
        long agreed = Tick.Ceiling(meeting.Duration);
        long given = Tick.Ceiling(offered);
        if (given <= agreed || agreed >= ideal)
        {
            return Math.Min(given, agreed) >= least ? new(start, Math.Min(given, agreed), SlotKind.Free) : null;
        }

        // A call that grows may go on for as long as nobody is expected elsewhere.
        foreach (long length in new[] { Math.Min(given, ideal), least })
        {
            if (
                length > agreed
                && length >= least
                && length <= given
                && gathering.IsFree(start + agreed, length - agreed)
            )
            {
                return new(start, length, SlotKind.Free);
            }
        }

        return agreed >= least ? new(start, agreed, SlotKind.Free) : null;
    }

    /// <summary>
    /// Finds a time for the quick call: the agreed time, unless that is over; without an agreed time, one this week, or at least
    /// before the full meeting could be.
    /// </summary>
    private Slot? Call(Duration length)
    {
        if (stands)
        {
            var end = meeting!.Start.Later(length);
            return end > now ? new(meeting.Start, end) : null;
        }

        long from = Tick.Clamped(now);
        var window = Within(from);
        var full = MayPress ? finder.Offer(window, Best, least) : [];
        long before = full.Length > 0 ? Tick.Floor(full[0].Start) : window.Until;
        return finder.First(from, Math.Max(before, NextWeek(now)), Tick.Ceiling(length));
    }
}
