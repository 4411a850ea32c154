namespace Cadence;

internal sealed partial class Negotiation
{
    /// <summary>How often this side has given way, this time included. Having less time is not giving way.</summary>
    private int Count
    {
        get
        {
            int before = (ByBuyer ? meeting?.Buyers : meeting?.Sellers)?.Count ?? 0;
            return meeting?.BrokenBy == request.By || request.Offers is not null ? before : before + 1;
        }
    }

    /// <summary>Whether slots may be offered: the first time, and with the door open.</summary>
    private bool MayPress =>
        Count < 2 && !relationship.Fold.Consent.IsOut(Purpose.Sales, now) && !relationship.Fold.Door.IsDeclined(now);

    /// <summary>Answers with slots the first time, an open offer the second, and a step back on the buyer's third.</summary>
    private RescheduleDecision Press()
    {
        if (ByBuyer && (Closed(Purpose.Sales) || Declined()))
        {
            return relationship.Fold.Door.Refusal is { Final: true } ? StepBack() : LetBuyerChoose();
        }

        if (Count < 2)
        {
            Because(Cause(), evidence: Given());
            var slots = Slots(Tick.Clamped(now));
            return slots.Length > 0 ? Move(slots) : LetBuyerChoose();
        }

        Because(Cause(), evidence: Given());
        return ByBuyer && Count > 2 && !request.BuyerEngages ? StepBack() : LetBuyerChoose();
    }

    private Interaction[] Given() => [.. (ByBuyer ? meeting?.Buyers : meeting?.Sellers) ?? []];

    private RescheduleRule Cause() =>
        meeting is null ? RescheduleRule.FirstMeeting
        : meeting.Broken is MeetingMissed missed && missed.By == request.By
            ? ByBuyer ? RescheduleRule.BuyerMissed
                : RescheduleRule.Apology
        : ByBuyer
            ? Count < 2 ? RescheduleRule.BuyerMoves
                : RescheduleRule.BuyerMovesAgain
        : Count < 2 ? RescheduleRule.SellerMoves
        : RescheduleRule.SellerMovesAgain;

    /// <summary>Finds slots for the full meeting, from an instant on.</summary>
    private Slot[] Slots(long from)
    {
        foreach (var (spell, rule) in Spells)
        {
            Holds(spell, rule, Noticed);
        }

        var window = Within(from);
        if (request.Proposes.Count > 0)
        {
            var fitting = request.ProposedBy == Party.Seller ? Fitting(window) : [];
            if (fitting.Length > 0)
            {
                return fitting;
            }

            Because(RescheduleRule.NoneFits);
            var nearest = finder.Nearest(window, request.Proposes, Best, least);
            if (nearest.Length > 0)
            {
                return nearest;
            }
        }

        var slots = finder.Offer(window, Best, least);
        if (slots.Length == 0)
        {
            bool meet = gathering.HoursMeet(window, least);
            Because(
                meet ? RescheduleRule.NoCommonTime : RescheduleRule.NoCommonHours,
                meet ? Tick.ToInstant(window.Until) : null
            );
        }
        else if (slots[0].Kind != SlotKind.Free)
        {
            Because(slots[0].Kind == SlotKind.Tentative ? RescheduleRule.Tentative : RescheduleRule.OutsideHours);
        }

        return slots;
    }

    private long Best =>
        request.Offers is { } offered && !stands && Tick.Ceiling(offered) is var time && time >= least
            ? Math.Min(ideal, time)
            : ideal;

    /// <summary>Finds the seller's own proposals that are free for all, on different days.</summary>
    private Slot[] Fitting(Window window)
    {
        var clock = new WallClock(relationship.Zone);
        return
        [
            .. request
                .Proposes.Select(proposal => finder.Fit(proposal, Party.Seller, window, Best, least, tentative: false))
                .OfType<Slot>()
                .GroupBy(slot => clock.DayOf(Tick.Floor(slot.Start)))
                .Select(sameDay => sameDay.First())
                .Take(request.Terms.MostSlots)
                .OrderBy(slot => slot.Start),
        ];
    }

    /// <summary>
    /// Determines the window: from next week on by default, and never before the minimum notice is over and all spells have
    /// ended.
    /// </summary>
    private Window Within(long from)
    {
        long earliest = Math.Max(from, Tick.Clamped(Noticed));
        foreach (var (spell, _) in Spells)
        {
            earliest = spell?.Holds(Noticed) == true ? Math.Max(earliest, Tick.Clamped(spell.Until)) : earliest;
        }

        // The search goes day by day, so dates farther ahead than anybody plans are capped.
        long farthest = earliest + Tick.Ceiling(SlotTerms.LongestHorizon);
        long agreed = stands ? Math.Min(Tick.Clamped(meeting!.Start), farthest) : Tick.First;
        long named = request.BuyerProposes ? Tick.Clamped(request.Proposes.Max(time => time.Start)) : Tick.First;
        long after = Math.Max(agreed, Math.Max(from, Tick.Clamped(now)));
        long preferred = request.ImmediateNeed && request.Offers is null ? earliest : NextWeek(Tick.ToInstant(after));
        long until =
            Math.Max(earliest, Math.Max(agreed, Math.Min(named, farthest))) + Tick.Ceiling(request.Terms.Horizon);
        return new(earliest, Math.Max(preferred, earliest), Math.Min(until, Tick.Last));
    }

    /// <summary>When the minimum notice is over.</summary>
    private Instant Noticed => now.Later(request.Terms.MinimumNotice);

    /// <summary>The spells in which nothing is offered.</summary>
    private (Spell? Spell, RescheduleRule Rule)[] Spells =>
        [
            (relationship.Fold.Door.Pause, RescheduleRule.RequestedTime),
            (relationship.Fold.Door.Absence, RescheduleRule.Absence),
            (ByBuyer ? null : relationship.Fold.Door.Suspension, RescheduleRule.Suspension),
        ];

    /// <summary>Finds when the Monday after an instant begins for the buyer.</summary>
    private long NextWeek(Instant instant)
    {
        var clock = new WallClock(relationship.Zone);
        int day = clock.DayOf(Tick.Clamped(instant));
        return clock.At(day + 8 - (int)WallClock.Date(day).DayOfWeek, 0);
    }
}
