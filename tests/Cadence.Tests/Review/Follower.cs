using Cadence.Tests.Lifelike;

namespace Cadence.Tests.Reviewing;

/// <summary>
/// A seller who does what the policy decides, whenever it decides it, and a buyer who does as they please. Ids rise with time,
/// so that what is recorded at one instant keeps its order.
/// </summary>
internal sealed class Follower
{
    private readonly Dice dice;
    private readonly Policy policy;
    private readonly bool opensAgain;
    private readonly List<Relationship> account = [];
    private int count;

    public Follower(Dice dice, Policy policy, DateTimeZone zone, Instant start, int colleagues, bool opensAgain)
    {
        this.dice = dice;
        this.policy = policy;
        this.opensAgain = opensAgain;
        Start = Now = start;
        for (int i = 0; i < colleagues; i++)
        {
            account.Add(Relationship.From($"r{i}", Cadence.History.Empty, zone, account: "a"));
        }
    }

    public Instant Start { get; }

    public Instant Now { get; private set; }

    public IReadOnlyList<Relationship> Account => account;

    /// <summary>Lives on until an instant; the buyers act until another.</summary>
    public void Live(Instant buyersUntil, Instant until)
    {
        while (Now < until)
        {
            var next = Times.Plus(Now, Times.Gap(dice));
            bool buyerActs = next < buyersUntil;
            next = Instant.Min(next, until);
            Follow(next);
            Now = next;
            if (buyerActs)
            {
                Record(dice.Int(0, account.Count - 1), Act(next));
                Now = Times.Plus(next, Duration.Epsilon);
                if (dice.Chance(0.3))
                {
                    GiveWay(dice.Int(0, account.Count - 1), Now);
                    Now = Times.Plus(Now, Duration.Epsilon);
                }
            }
        }
    }

    private void Follow(Instant until)
    {
        for (var at = Now; at <= until; )
        {
            var next = until + Duration.Epsilon;
            var moment = at;
            for (int i = 0; i < account.Count; i++)
            {
                // A meeting is also the buyer's: at one instant, what the seller does alone sorts before it.
                moment += Met(i, moment) ? Duration.Epsilon : Duration.Zero;
                next = Instant.Min(next, Decide(i, moment));
                moment += Met(i, moment) ? Duration.Epsilon : Duration.Zero;
            }

            if (next == at)
            {
                throw new InvalidOperationException("the seller does not come to rest");
            }

            at = next;
        }
    }

    private bool Met(int who, Instant at) => account[who].Fold.Last == at && account[who].History[^1] is MeetingHeld;

    private Instant Decide(int who, Instant at)
    {
        for (int done = 0; done < 100; done++)
        {
            var decision = policy.Decide(
                new Situation(account[who]) { Colleagues = [.. account.Where((_, i) => i != who)] },
                at
            );
            switch (decision)
            {
                case Decision.Respond { Duty: Duty.Meeting } meeting:
                    Record(who, meeting.Done(Id(), at, dice.Member<MeetingOutcome>()));
                    return at + Duration.Epsilon;
                case Decision.Respond respond:
                    Record(who, respond.Done(Id(), at));
                    continue;
                case Decision.Suspend suspend:
                    Record(who, suspend.Done(Id(), at));
                    return NextLook(who, at, dice.Minutes(1440, 9 * 1440));
                case Decision.Reach reach when dice.Chance(0.5):
                    Record(
                        who,
                        reach.Done(Id(), at, dice.Chance(0.5) ? null : (Ask)dice.Int(0, (int)reach.AskCeiling))
                    );
                    return NextLook(who, at, dice.Minutes(1, 3 * 1440));
                case Decision.Wait { Until: { } until }:
                    return until;
                default:
                    return NextLook(who, at, dice.Minutes(1, 9 * 1440));
            }
        }

        throw new InvalidOperationException(
            $"the seller does not come to rest by {policy}:\n"
                + string.Join("\n", account[who].History.Take(60).Select(Printed.Of))
        );
    }

    /// <summary>Somebody's plans give way, and the seller does what the policy decides about it.</summary>
    private void GiveWay(int who, Instant at)
    {
        var ahead = account[who].Fold.Meetings.Open.Items().Where(one => !one.Cancelled && one.Start > at).ToArray();
        if (ahead.Length == 0)
        {
            return;
        }

        var meeting = dice.Of(ahead);
        var needs = dice.Minutes(5, 120);
        var named = Times.Plus(at, dice.Minutes(5, 20 * 1440));
        var request = new RescheduleRequest(dice.Of(Party.Seller, Party.Buyer), needs)
        {
            Meeting = meeting.Name,
            Offers = dice.PerhapsValue(0.3, () => dice.Minutes(5, 120)),
            ImmediateNeed = dice.Chance(0.3),
            Proposes = dice.Chance(0.3) ? [new NodaTime.Interval(named, named + needs)] : [],
            ProposedBy = dice.Of(Party.Seller, Party.Buyer),
            BuyerConsents = dice.Chance(0.3),
        };
        var seller = new Attendee(Party.Seller, account[who].Zone)
        {
            Busy = dice.Chance(0.4)
                ? FreeBusy.Of(new BusyTime(at, Times.Plus(at, dice.Minutes(1440, 200 * 1440))))
                : FreeBusy.Empty,
        };
        // If a buyer calls off and the seller steps back at one instant, they sort the other way round.
        var done = policy.Reschedule(account[who], request, [seller], at).Done(Id(), at);
        account[who] = done.Aggregate(account[who], (one, next) => one.With(next));
    }

    // Whatever else they do, they look again when a duty arises.
    private Instant NextLook(int who, Instant at, Duration within)
    {
        var fold = account[who].Fold;
        return fold
            .Obligations.Open.Items()
            .Select(owed => owed.Arises)
            .Concat(fold.Meetings.Open.Items().Select(meeting => meeting.Start))
            .Where(arises => arises > at)
            .Append(Times.Plus(at, within))
            .Min();
    }

    private void Record(int who, Interaction interaction) => account[who] = account[who].Advance(interaction);

    private string Id() => $"i{++count:D5}";

    private Interaction Act(Instant at)
    {
        var way = dice.PerhapsValue(0.8, dice.Member<Channel>);
        string meeting = $"m{dice.Int(1, 4)}";
        var books = dice.Of(Party.Seller, Party.Buyer);
        Interaction act = dice.Weighted<Func<Interaction>>(
            (
                12,
                () =>
                    new Reply(Id(), at)
                    {
                        ExpectsAnswer = dice.Chance(0.3),
                        Requests = dice.PerhapsValue(0.2, dice.Member<Ask>),
                    }
            ),
            (6, () => new Inquiry(Id(), at)),
            (6, () => new Signal(Id(), at, dice.Member<SignalKind>())),
            (4, () => new TimeRequested(Id(), at) { Until = dice.Perhaps(0.75, () => Until(at)) }),
            (2, () => new Absence(Id(), at) { Until = dice.Perhaps(0.7, () => Until(at)) }),
            (
                4,
                () =>
                    new Decline(
                        Id(),
                        at,
                        dice.Weighted((9, DeclineKind.NotNow), (opensAgain ? 0 : 1, DeclineKind.NotEver))
                    )
                    {
                        Until = dice.Perhaps(0.4, () => Until(at)),
                    }
            ),
            (opensAgain ? 0 : 1, () => new OptOut(Id(), at) { Purpose = dice.PerhapsValue(0.6, dice.Member<Purpose>) }),
            (
                opensAgain ? 0 : 2,
                () => new OptIn(Id(), at, dice.Member<ConsentBasis>()) { Expires = dice.Perhaps(0.5, () => Until(at)) }
            ),
            (1, () => new Referral(Id(), at)),
            (opensAgain ? 0 : 1, () => new Purchase(Id(), at)),
            (opensAgain ? 0 : 2, () => new Bounce(Id(), at)),
            (
                5,
                () =>
                    new MeetingBooked(
                        Id(),
                        at,
                        books,
                        // A seller who re-books a meeting moves it, and not at short notice.
                        books == Party.Seller
                            ? $"s{count}"
                            : meeting,
                        at + dice.Minutes(10, 12 * 1440),
                        Duration.FromMinutes(dice.Int(10, 600))
                    )
            ),
            (2, () => new MeetingMoved(Id(), at, Party.Buyer, meeting, at + dice.Minutes(10, 12 * 1440))),
            (2, () => new MeetingCancelled(Id(), at, Party.Buyer, meeting)),
            (2, () => new MeetingMissed(Id(), at, Party.Buyer, meeting)),
            (2, () => new MeetingHeld(Id(), at, dice.Member<MeetingOutcome>()))
        )();
        return act with { Channel = way };
    }

    private Until Until(Instant at) =>
        dice.Weighted<Func<Until>>(
            (3, () => Cadence.Until.On(Times.DateIn(account[0].Zone, at + dice.Minutes(1440, 50 * 1440)))),
            (2, () => Cadence.Until.At(at + dice.Minutes(1, 50 * 1440))),
            (1, () => Cadence.Until.After(Period.FromHours(dice.Int(1, 500))))
        )();
}
