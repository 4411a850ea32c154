using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Law 3: the buyer owns the clock.</summary>
public sealed class ClockLaws
{
    private static readonly Step[] Steps =
    [
        .. Enum.GetValues<Ask>()
            .SelectMany(ask => new[] { Channel.Email, Channel.Phone }.Select(way => new Step(ask, way))),
        new(Ask.Reply, Channel.Email) { Purpose = Purpose.Service },
    ];

    /// <summary>
    /// A seller's interaction appended to a history never brings an ask forward, unless it discharges a duty or is the very step
    /// that was called for: a step back, if patience is spent or will be. Exempt are: a missed meeting with no channel left
    /// for the apology that would put it right; a meeting put off under a policy without the rule that waits for it; and
    /// booking a meeting that the buyer asked for, which stops their clock.
    /// </summary>
    [Fact]
    public void NothingThatASellerDoesBringsAnAskForward() =>
        Law.Holds(
            2000,
            one =>
            {
                var (before, at) = Acts.Latest(one);
                var act = Acts.OfSeller(one.Dice, before, at, one.Zone);
                var after = before.With(act);
                bool isApologyLost = act is MeetingMissed && Acts.LapseDuties(one.Policy, before, at);
                if (
                    !Acts.Discharges(before, after)
                    && !isApologyLost
                    && !IsPutOff(one.Policy, before, act)
                    && !(act is MeetingBooked && after.Fold.Meetings.BuyersUntil > before.Fold.Meetings.BuyersUntil)
                )
                {
                    var policy = IsRest(one.Policy, before, after, at) ? one.Policy.With(patience: null) : one.Policy;
                    NotForward(policy, before, after, at, at, Printed.Of(act), mayEnd: Times.IsNearTheEnd(at));
                }
            }
        );

    /// <summary>A seller who moves the buyer's meeting does not stop their clock until a day that they never agreed to.</summary>
    [Fact]
    public void AMoveOfTheSellersDoesNotStopTheClock()
    {
        Interaction[] life =
        [
            Met("h", "2024-01-02 10:00"),
            Booked("b", "2024-01-03 10:00", Party.Buyer, "2024-01-08 10:00"),
            Mail("t", "2024-01-03 11:00"),
        ];
        Interaction[] moved =
        [
            new MeetingMoved("v1", At("2024-01-04 10:00"), Party.Seller, "m", At("2024-04-04 10:00")),
            new MeetingMoved("v2", At("2024-04-03 10:00"), Party.Seller, "m", At("2024-10-03 10:00")),
        ];
        double stood = Assess("2024-10-08 12:00", life).Interest;
        Assert.Equal(stood, Assess("2024-10-08 12:00", [.. life, .. moved]).Interest);
        Assert.True(
            stood
                < Assess(
                    "2024-10-08 12:00",
                    [.. life, .. moved.Select(m => (MeetingMoved)m with { BuyerConsented = true })]
                ).Interest
        );
    }

    /// <summary>
    /// What a seller calls off, moves up, shortens or withdraws never advances a date that stood, neither that of an ask nor
    /// that on which a wait ends.
    /// </summary>
    [Fact]
    public void GivingAMeetingUpAdvancesNoDateThatStood() =>
        Law.Holds(
            1500,
            one =>
            {
                // A meeting is agreed, and the seller takes it back before or after its time has come.
                var dice = one.Dice;
                var (known, at) = Acts.Latest(one);
                var start = Times.Plus(at, dice.Minutes(1, 15 * 1440));
                var length = Duration.FromMinutes(dice.Of(15, 60, 240));
                var by = dice.Of(Party.Seller, Party.Buyer);
                var agreed = known.With(new MeetingBooked("~agreed", at, by, "~m", start, length));
                var now = Times.Plus(
                    at,
                    dice.Chance(0.7) ? (start - at) * dice.Of(0.2, 0.5, 0.9) : dice.Minutes(1, 20 * 1440)
                );
                var up = Times.Plus(now, (start - now) * dice.Of(0.1, 0.5, 1));
                Interaction given = dice.Of<Interaction>(
                    new MeetingCancelled(Acts.Id, now, Party.Seller, "~m"),
                    new MeetingMoved(Acts.Id, now, Party.Seller, "~m", up),
                    new MeetingMoved(Acts.Id, now, Party.Seller, "~m", start) { Duration = length / 3 },
                    new Withdrawal(Acts.Id, now)
                );
                var after = agreed.With(given);
                NotForward(one.Policy, agreed, after, now, now, Printed.Of(given));
                var (was, then) = (one.Policy.Decide(agreed, now), one.Policy.Decide(after, now));
                if (
                    then is Decision.Wait { Until: { } end }
                    && was is Decision.Wait { Until: { } stood }
                    && given is not Withdrawal
                )
                {
                    Law.Require(
                        end >= stood || one.Policy.Decide(after, end) is not Decision.Reach,
                        $"{Printed.Of(given)} ends a wait on {Printed.Of(end)}, not on {Printed.Of(stood)}"
                    );
                }
            }
        );

    /// <summary>More of the seller's touches never bring any ask nearer, at whatever later time it is asked about.</summary>
    [Fact]
    public void MoreTouchesNeverBringAnAskNearer() =>
        Law.Holds(
            700,
            one =>
            {
                var dice = one.Dice;
                var (before, at) = Acts.Latest(one);
                var after = before;
                for (int i = dice.Int(1, 5); i > 0; i--)
                {
                    at = Times.Plus(at, dice.Minutes(1, 9 * 1440));
                    var more = after.With(
                        new Touch($"~more{i}", at)
                        {
                            Ask = dice.Member<Ask>(),
                            Channel = dice.Member<Channel>(),
                            Gift = dice.Chance(0.3),
                            Campaign = dice.Perhaps(0.3, () => "spring"),
                        }
                    );
                    after = Acts.Discharges(after, more) ? after : more;
                }

                NotForward(one.Policy, before, after, at, Times.Plus(at, Times.Gap(dice)), "more touches");
            }
        );

    /// <summary>
    /// A buyer's act never moves an ask further away, except a decline, a pause, an absence, an opt-out, the booking or the
    /// moving of a meeting, and the rest that a law prescribes after a conversation. If no channel was left for what is owed,
    /// their act may open one, or take the place of an acknowledgement. Once they miss a meeting of theirs, their clock runs
    /// on, and nobody has been heard from. A consent that will have expired shows only once nothing else is required.
    /// </summary>
    [Fact]
    public void NothingThatABuyerDoesMovesAnAskAway() =>
        Law.Holds(
            2000,
            one =>
            {
                var (before, at) = Acts.Latest(one);
                var act = Acts.OfBuyer(one.Dice, before, at, one.Zone);
                var policy = one.Policy.Keeping(i => one.Policy.Rules[i] is not RestAfterCallRule);
                var after = before.With(act);
                bool isClockStarted = act is MeetingMissed && before.Fold.Meetings.BuyersUntil > at;
                bool isOwed = before.Fold.Obligations.Open is not null || before.Fold.Meetings.Open is not null;
                if (!isClockStarted && !(isOwed && Acts.LapseDuties(policy, before, at)))
                {
                    bool isLent = before.Fold.Consent.NextExpiry(at) is not null || Times.IsNearTheEnd(at);
                    NotForward(policy, after, before, at, at, "without " + Printed.Of(act), mayEnd: isLent);
                }
            }
        );

    /// <summary>A Friday meeting called off two days before keeps the seller away as long as if it had not been.</summary>
    [Fact]
    public void AMeetingCalledOffKeepsItsTime()
    {
        Interaction[] life =
        [
            Wrote("r", "2024-01-02 10:00"),
            Booked("b", "2024-01-02 11:00", Party.Buyer, "2024-01-12 10:00"),
        ];
        var call = new Step(Ask.Call, Channel.Email);
        var now = At("2024-01-10 10:00");
        var stood = Assert.IsType<Permission.NotBefore>(Policy.Default.When(Of(life), call, now));
        Interaction[] off = [.. life, new MeetingCancelled("c", At("2024-01-10 09:30"), Party.Seller, "m")];
        var then = Assert.IsType<Permission.NotBefore>(Policy.Default.When(Of(off), call, now));
        Assert.Equal(At("2024-01-16 09:00"), stood.From);
        Assert.Equal(stood.From, then.From);
        Assert.Equal(then.From, WaitsUntil(Decide("2024-01-15 10:00", off)));
        Assert.Equal(
            "You gave a meeting up; leave them the time until 15 January 2024, 17:00.",
            Decide("2024-01-15 10:00", off).Reasons[0].Text
        );

        // Once the buyer has spoken, it is up to them.
        Assert.IsType<Permission.Now>(Policy.Default.When(Of([.. off, Wrote("s", "2024-01-10 09:45")]), call, now));
    }

    /// <summary>
    /// A withdrawal makes an apology due, and an apology ends no wait: a step whose time never comes stays so. Here a consent
    /// ends before the meeting is out of the way, or time itself does.
    /// </summary>
    [Theory]
    [InlineData("2024-01-10", "2024-01-09 10:00", "2024-01-10")]
    [InlineData("9999-12-30", "9999-12-30 02:00", null)]
    public void AWithdrawalDoesNotMakeNeverAnApology(string pause, string start, string? consent)
    {
        var end = At(pause + " 00:00", DateTimeZone.Utc);
        Instant Before(int days) => end - Duration.FromDays(days);
        Interaction[] life =
        [
            new OptOut("o", Before(9)),
            new OptIn("i", Before(8), ConsentBasis.Express)
            {
                Expires = consent is null ? null : Until.On(On(consent)),
            },
            new TimeRequested("t", Before(7)) { Until = Until.On(On(pause)) },
            new MeetingBooked("b", Before(6), Party.Seller, "m", At(start, DateTimeZone.Utc), Duration.FromHours(1)),
        ];
        var policy = Policy.Empty & ContactHoursRule.OfficeHours;
        var mail = new Step(Ask.Nothing, Channel.Email);
        Permission When(params Interaction[] known) =>
            policy.When(Relationship.From("acme-17", History.Of(known), DateTimeZone.Utc), mail, Before(2));

        Assert.IsType<Permission.Never>(When(life));
        var withdrawn = Assert.IsType<Permission.Never>(When([.. life, new Withdrawal("w", Before(2))]));
        Assert.Equal(When(life).Reasons, withdrawn.Reasons);
    }

    private static void NotForward(
        Policy policy,
        Situation before,
        Situation after,
        Instant now,
        Instant at,
        string what,
        bool mayEnd = false
    )
    {
        foreach (var step in Steps)
        {
            var was = Moments.Of(policy.When(before, step, at));
            var then = Moments.Of(policy.When(after, step, at));

            // That time ends meanwhile, or a consent does, shows only once nothing else is required.
            Law.Require(
                Moments.Precedes(was, then) || (was.IsNever && mayEnd),
                $"{what} at {Printed.Of(now)}, asked at {Printed.Of(at)}: {step} from {was} to {then}"
            );
        }
    }

    // A step back is called for once patience is spent, or earlier: one that is long enough renews patience.
    private static bool IsRest(Policy policy, Situation before, Situation after, Instant at) =>
        policy.Patience is { } patience
        && after.Fold.Door.Suspensions is { Head: var spell }
        && spell.Source.Id == Acts.Id
        && spell.Until - spell.Source.At >= patience.Rest(before, at) - Duration.FromDays(1);

    // Without the rule that waits for a meeting, a meeting that was ahead is no longer in the way once it is put off.
    private static bool IsPutOff(Policy policy, Situation before, Interaction act)
    {
        string? name = (act as MeetingMoved)?.Meeting ?? (act as MeetingBooked)?.Meeting;
        return name is not null
            && before.Fold.Meetings.Open.Items().Any(meeting => meeting.Name == name)
            && !policy.Rules.Any(rule => rule is AgreedMeetingRule);
    }
}
