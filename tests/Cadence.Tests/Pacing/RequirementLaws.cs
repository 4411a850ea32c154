using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>What When requires, and what the buyer's own acts have earned.</summary>
public sealed class RequirementLaws
{
    /// <summary>
    /// What is required is what binds: once all of it has happened, none of it is required any more; and as long as one
    /// requirement is not met, nor anything equivalent has happened, the step is not permitted.
    /// </summary>
    [Fact]
    public void OnceItHasHappenedItIsRequiredNoMore() =>
        Law.Holds(
            1000,
            one =>
            {
                var (known, at) = Acts.Latest(one);
                var step = new Step(one.Dice.Member<Ask>(), one.Dice.Of(Channel.Email, Channel.Phone));
                if (one.Policy.When(known, step, at) is not Permission.Requires { Requirements: var needed })
                {
                    return;
                }

                Requirements[] all =
                [
                    .. Enum.GetValues<Requirements>().Where(need => need != Requirements.None && needed.HasFlag(need)),
                ];
                var after = all.Aggregate(known, (situation, need) => Happens(situation, need, step, at));
                var then = Moments.Of(one.Policy.When(after, step, at));
                Law.Require(
                    (then.Requirements & needed) == Requirements.None || IsOneStep(needed, then.Requirements),
                    $"{step} requires {needed}; they happen, and still it {then}"
                );

                // The seller's part alone is not enough, nor is the buyer's.
                foreach (var need in all)
                {
                    var others = all.Where(other => other != need && !Implies(other, need)).ToArray();
                    if (
                        others.Any(other => Implies(other, need))
                        || all.Any(other => other != need && Implies(other, need))
                    )
                    {
                        continue;
                    }

                    var without = others.Aggregate(known, (situation, other) => Happens(situation, other, step, at));
                    var still = one.Policy.When(without, step, at);
                    Law.Require(
                        still is not (Permission.Now or Permission.NotBefore),
                        $"{step} requires {needed}; without {need} it is {Moments.Of(still)}"
                    );
                }
            }
        );

    /// <summary>No ask above what the buyer's own acts have earned or requested is ever permitted.</summary>
    [Fact]
    public void NoAskAboveWhatTheBuyerHasEarnedOrRequested() =>
        Law.Holds(
            1000,
            one =>
            {
                var policy = one.Policy & new ProportionRule();
                var bound = Earned(one.History.AsOf(one.Now));
                foreach (var ask in Enum.GetValues<Ask>())
                {
                    var when = policy.When(one.Situation, new Step(ask, Channel.Email), one.Now);
                    Law.Require(
                        ask <= bound || when is not (Permission.Now or Permission.NotBefore),
                        $"{ask} is {Moments.Of(when)}, but they have earned no more than {bound}"
                    );
                }
            }
        );

    /// <summary>What must happen with a cold list before a meeting, one thing after the other.</summary>
    [Fact]
    public void WhatAColdListMustDoForAMeeting()
    {
        var meeting = new Step(Ask.Meeting, Channel.Email);
        var gift = Mail("g", "2024-01-03 10:00", Ask.Attention) with { Gift = true };
        var visit = new Signal("v", At("2024-01-03 11:00"), SignalKind.Visit);
        var call = Met("m", "2024-01-03 11:30");
        Assert.Equal(Requirements.Gift | Requirements.Signal | Requirements.HeldMeeting, Required());
        Assert.Equal(Requirements.Signal | Requirements.HeldMeeting, Required(gift));
        Assert.Equal(Requirements.HeldMeeting, Required(gift, visit));
        Assert.Equal(Requirements.None, Required(gift, visit, call));

        Requirements Required(params Interaction[] life) =>
            Moments.Of(Policy.Default.When(Of(life), meeting, At("2024-01-03 12:00"))).Requirements;
    }

    /// <summary>
    /// Consent that would end during a wait is not required anew if the buyer's reply is required: the reply ends the wait
    /// while the consent holds. If only the wait stands in the way, or the consent has ended, it is required.
    /// </summary>
    [Fact]
    public void WhatOnlyAWaitWouldLeadToIsNotRequiredWhereAReplyIs()
    {
        Interaction[] life =
        [
            new Inquiry("q", At("2024-01-03 12:00")) { Channel = Channel.Email, ExpectsAnswer = false },
            Mail("t1", "2024-04-03 12:00"),
            Mail("t2", "2024-05-03 12:00"),
            Mail("t3", "2024-06-03 12:00"),
            Mail("t4", "2024-06-24 12:00"),
        ];
        var step = new Step(Ask.Reply, Channel.Email);
        var waiting = Policy.Empty & new TempoRule() & Pack.Casl;
        var patient = waiting.With(Patience.Default);
        Assert.Equal(Requirements.OptIn, Required(waiting, "2024-06-28 12:00"));
        Assert.Equal(Requirements.Reply, Required(patient, "2024-06-28 12:00"));
        Assert.Equal(Requirements.Reply, Required(waiting & new ProportionRule(), "2024-06-28 12:00", Ask.Call));
        Assert.Equal(Requirements.Reply | Requirements.OptIn, Required(patient, "2024-07-03 12:00"));
        Assert.IsType<Permission.Now>(
            patient.When(Of([.. life, Wrote("r", "2024-06-28 11:00")]), step, At("2024-06-28 12:00"))
        );

        Requirements Required(Policy policy, string now, Ask ask = Ask.Reply) =>
            Moments.Of(policy.When(Of(life), step.Asking(ask), At(now))).Requirements;
    }

    // A reading of the buyer's acts without the fold: the most that they ever bore.
    private static Ask Earned(History known)
    {
        int advances = known.Count(i => i is MeetingHeld { Outcome: MeetingOutcome.Advance });
        var bound = Ask.Attention;
        foreach (var act in known)
        {
            bound = Max(
                bound,
                act switch
                {
                    Purchase or MeetingHeld { Outcome: MeetingOutcome.Order } => Ask.Commitment,
                    MeetingHeld { Outcome: MeetingOutcome.Advance } or Referral => advances > 1
                        ? Ask.Commitment
                        : Ask.Evaluation,
                    MeetingHeld => Ask.Meeting,
                    Correspondence said => Max(Ask.Call, said.Requests ?? Ask.Nothing),
                    TimeRequested => Ask.Call,
                    Signal { Kind: not SignalKind.Open } => Ask.Reply,
                    Baseline { Stage: Stage.Commitment } => Ask.Commitment,
                    Baseline { Stage: Stage.Expansion } => advances > 1 ? Ask.Commitment : Ask.Evaluation,
                    Baseline { Stage: Stage.Exploration } => Ask.Call,
                    Baseline { Stage: Stage.Awareness } => Ask.Reply,
                    _ => Ask.Nothing,
                }
            );
        }

        bool held = known.Any(i => i is MeetingHeld);
        return held ? Max(bound, Ask.Meeting) : bound;
    }

    private static Ask Max(Ask left, Ask right) => left > right ? left : right;

    // A conversation is also a word from the buyer and a sign of interest; an advance is also a conversation.
    private static bool Implies(Requirements done, Requirements need) =>
        (done, need) switch
        {
            (
                Requirements.Advance,
                Requirements.HeldMeeting
                    or Requirements.Reply
                    or Requirements.Signal
                    or Requirements.Gift
            ) => true,
            (Requirements.HeldMeeting, Requirements.Reply or Requirements.Signal or Requirements.Gift) => true,
            (Requirements.Advance or Requirements.HeldMeeting, Requirements.Acknowledgement or Requirements.Apology) =>
                true,
            // A request takes a no back, and restores what the no took away.
            (Requirements.Reply, Requirements.Signal or Requirements.Gift or Requirements.Acknowledgement) => true,
            (Requirements.Signal, Requirements.Reply or Requirements.Gift) => true,
            (Requirements.OptIn, Requirements.Reply or Requirements.Signal) => true,
            _ => false,
        };

    // More of the same kind may be needed: after one advance, a second.
    private static bool IsOneStep(Requirements needed, Requirements left) =>
        needed.HasFlag(Requirements.Advance) && left == Requirements.Advance;

    private static Situation Happens(Situation situation, Requirements need, Step step, Instant at)
    {
        string id = "~" + need;
        var owed = situation.Fold.Obligations.Open.Items();
        return need switch
        {
            Requirements.Acknowledgement or Requirements.Apology => owed.Where(o =>
                    o.Kind == (need == Requirements.Apology ? Duty.Apology : Duty.Acknowledgement)
                )
                .Select(
                    (o, i) =>
                        new Touch($"{id}{i}", at)
                        {
                            Ask = Ask.Nothing,
                            Purpose = Purpose.Service,
                            InReplyTo = o.Source.Id,
                            Channel = step.Channel,
                        }
                )
                .Aggregate(situation, (known, touch) => known.With(touch)),
            Requirements.Gift => situation.With(
                new Touch(id, at)
                {
                    Ask = Ask.Nothing,
                    Gift = true,
                    Campaign = "gifts",
                }
            ),
            Requirements.Signal => situation.With(new Signal(id, at, SignalKind.Download)),
            Requirements.Reply => situation.With(
                new Reply(id, at) { Requests = Ask.Attention, Channel = step.Channel }
            ),
            Requirements.HeldMeeting => situation.With(new MeetingHeld(id, at, MeetingOutcome.Continuation)),
            Requirements.Advance => situation.With(new MeetingHeld(id, at, MeetingOutcome.Advance)),
            Requirements.OptIn => situation.With(
                new OptIn(id, at, ConsentBasis.Express) { Channel = step.Channel, Purpose = step.Purpose }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(need), need, "no rule names it"),
        };
    }
}
