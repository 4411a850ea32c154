using System.Globalization;

namespace Cadence.Tests.Rescheduling;

/// <summary>What holds for every decision about a meeting, whatever its past.</summary>
public sealed class NegotiationLaws
{
    private const int Cases = 3000;

    /// <summary>A buyer's wish to move is never refused.</summary>
    [Fact]
    public void ABuyersWishToMoveIsNeverRefused() =>
        Law.Holds(
            MeetingCase.Arbitrary,
            Cases,
            one =>
                Law.Require(
                    one.Request.By != Party.Buyer || one.Decision is not RescheduleDecision.Refuse,
                    Printed.Of(one.Decision)
                )
        );

    /// <summary>
    /// A seller's move at short notice (less than a working day) never goes through without the buyer's consent: nothing is
    /// offered, nothing changes.
    /// </summary>
    [Fact]
    public void ASellersMoveAtShortNoticeNeverGoesThroughWithoutConsent() =>
        Law.Holds(
            MeetingCase.Arbitrary,
            Cases,
            one =>
            {
                bool named = one.Request.Proposes.Count > 0 && one.Request.ProposedBy == Party.Buyer;
                if (
                    one.Request is not { By: Party.Seller, BuyerConsents: false, Meeting: not null }
                    || named
                    || one.Agreed is not { } agreed
                    || !IsShort(one, agreed.Start)
                )
                {
                    return;
                }

                var decision = one.Decision;
                Law.Require(
                    decision is RescheduleDecision.Refuse or RescheduleDecision.Keep { Changed: false },
                    Printed.Of(decision)
                );
                Law.Require(decision.Done("id", one.Now).Count == 0, $"it changes something: {Printed.Of(decision)}");
            }
        );

    /// <summary>
    /// A move never counts as a new touch or meeting: what it records holds no touch and no booking, and afterwards there are as
    /// many touches and no more meetings.
    /// </summary>
    [Fact]
    public void AMoveNeverCountsAsANewTouchOrMeeting() =>
        Law.Holds(
            MeetingCase.Arbitrary,
            Cases,
            one =>
            {
                if (one.Request.Meeting is null)
                {
                    return;
                }

                var done = one.Decision.Done("done", one.Now);
                Law.Require(
                    !done.Any(i => i is Touch or MeetingBooked),
                    $"{Printed.Of(one.Decision)}: {string.Join(", ", done)}"
                );
                var before = one.Relationship.AsOf(one.Now);
                var after = Relationship
                    .From("r", Cadence.History.Of([.. one.Past, .. done]), before.Zone)
                    .AsOf(one.Now);
                Law.Require(after.Fold.Touches.All?.Count == before.Fold.Touches.All?.Count, "a touch more");
                Law.Require(Meetings(after) <= Math.Max(1, Meetings(before)), "a meeting more");
            }
        );

    /// <summary>
    /// The third postponement never gets slots pressed on it: after two, a buyer who gives way again, naming no time of their
    /// own, is offered none.
    /// </summary>
    [Fact]
    public void TheThirdPostponementNeverGetsSlotsPressedOnIt() =>
        Law.Holds(
            MeetingCase.Arbitrary,
            Cases,
            one =>
            {
                if (one.Request is not { By: Party.Buyer, Meeting: not null, Offers: null } || Postponed(one) < 2)
                {
                    return;
                }

                var decision = one.Decision;
                Law.Require(
                    decision.Slots.Count == 0 || decision is RescheduleDecision.Keep,
                    $"pressed: {Printed.Of(decision)}"
                );
                Law.Require(
                    decision is not RescheduleDecision.Keep keep
                        || one.Request.Proposes.Any(time => time.Start <= keep.Slot.Start && keep.Slot.End <= time.End),
                    $"the buyer did not name it: {Printed.Of(decision)}"
                );
            }
        );

    /// <summary>
    /// A suggested slot, once accepted, is Keep: when the buyer names it, and again when it is recorded and stands in the
    /// calendars.
    /// </summary>
    [Fact]
    public void ASuggestedSlotAcceptedIsKeepAfterwards() =>
        Law.Holds(
            MeetingCase.Arbitrary,
            Cases,
            one =>
            {
                if (one.Decision is not RescheduleDecision.Move move)
                {
                    return;
                }

                foreach (var slot in move.Slots)
                {
                    var accepted = one.Request with
                    {
                        Proposes = [new NodaTime.Interval(slot.Start, slot.End)],
                        ProposedBy = Party.Buyer,
                        Offers = null,
                    };
                    var now = one.Decide(one.Relationship, accepted, one.Now);
                    Law.Require(
                        now is RescheduleDecision.Keep keep
                            && keep.Slot.Start == slot.Start
                            && keep.Slot.End == slot.End,
                        $"{slot} of {Printed.Of(move)} accepted: {Printed.Of(now)}"
                    );

                    var done = Assert.Single(move.Done("accepted", one.Now, slot));
                    var recorded = one.Relationship.With(done);
                    string name = one.Request.Meeting ?? "accepted";
                    var taken = one.Attendees.Append(
                        new(Party.Seller, one.Calendars.In) { Busy = FreeBusy.Of(new BusyTime(slot.Start, slot.End)) }
                    );
                    var then = Policy.Default.Reschedule(recorded, accepted with { Meeting = name }, taken, one.Now);
                    Law.Require(
                        then is RescheduleDecision.Keep { Changed: false } still && still.Slot.Start == slot.Start,
                        $"{slot} of {Printed.Of(move)} recorded: {Printed.Of(then)}"
                    );
                }
            }
        );

    /// <summary>Every answer is consistent: it asks for what it can record, and knows nothing later than the question.</summary>
    [Fact]
    public void EveryAnswerHasReasonsAndIgnoresTheFuture() =>
        Law.Holds(
            MeetingCase.Arbitrary,
            Cases,
            one =>
            {
                var decision = one.Decision;
                Law.Require(decision.Reasons.Count > 0 && decision.Reasons.All(r => r.Text.Length > 0), "no reason");
                Law.Require(
                    decision.Slots.All(slot => slot.Start >= one.Now || decision is RescheduleDecision.Keep),
                    "past"
                );
                var agreed = decision is RescheduleDecision.QuickCall quick
                    ? quick.Call
                    : decision.Slots.FirstOrDefault();
                Law.Require(agreed is null || agreed.End > one.Now, $"over: {Printed.Of(decision)}");
                var later = one.Relationship.With(new OptOut("later", one.Now + Duration.FromMinutes(1)));
                Law.Require(decision.Equals(one.Decide(later, one.Request, one.Now)), "the future changes it");
            }
        );

    private static int Meetings(Relationship relationship)
    {
        int count = 0;
        for (var link = relationship.Fold.Meetings.Open; link is not null; link = link.Tail)
        {
            count += link.Head.Cancelled ? 0 : 1;
        }

        return count;
    }

    /// <summary>
    /// Returns whether less than a working day is left: now is after the same time on the working day before the meeting.
    /// </summary>
    private static bool IsShort(MeetingCase one, Instant start)
    {
        var local = start.InZone(one.Calendars.In).LocalDateTime;
        var before = local.PlusDays(-1);
        while (before.DayOfWeek > IsoDayOfWeek.Friday)
        {
            before = before.PlusDays(-1);
        }

        // An hour's grace if the clocks skip or repeat that time.
        return one.Now > before.InZoneLeniently(one.Calendars.In).ToInstant() + Duration.FromHours(1);
    }

    /// <summary>
    /// Counts how often the buyer has put the meeting off or not come since it was last held, not counting the present time.
    /// </summary>
    private static int Postponed(MeetingCase one)
    {
        int count = 0;
        Instant? start = null;
        var length = Duration.FromHours(1);
        bool broken = false;
        bool fellThrough = false;
        foreach (var interaction in Cadence.History.Of(one.Past).AsOf(one.Now))
        {
            switch (interaction)
            {
                case MeetingHeld:
                    (count, start, broken, fellThrough) = (0, null, false, false);
                    break;
                case MeetingBooked booked:
                    bool stands = !fellThrough && start is not null && booked.At < start + length;
                    count += booked.By == Party.Buyer && stands && booked.Start > start ? 1 : 0;
                    (start, length, broken, fellThrough) = (booked.Start, booked.Duration, false, false);
                    break;
                case MeetingMoved moved:
                    bool buyers = (moved.GaveWay ?? moved.By) == Party.Buyer;
                    count += buyers && !fellThrough && (start is null || moved.Start > start) ? 1 : 0;
                    (start, length, broken, fellThrough) = (moved.Start, moved.Duration ?? length, false, false);
                    break;
                case MeetingCancelled or MeetingMissed:
                    broken = ((interaction as MeetingCancelled)?.GaveWay ?? interaction.By) == Party.Buyer;
                    count += broken ? 1 : 0;
                    fellThrough = true;
                    break;
            }
        }

        // If the buyer broke the meeting last, that is the present time.
        return broken ? count - 1 : count;
    }
}
