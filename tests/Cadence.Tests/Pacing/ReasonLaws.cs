using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Reasons are a minimal sufficient set.</summary>
public sealed class ReasonLaws
{
    private static readonly string[] BuyersWord = ["optOut", "requestedTime"];

    /// <summary>These facts alone give this answer: a policy with only the named rules gives it too.</summary>
    [Fact]
    public void ReasonsAreSufficient() =>
        Law.Holds(
            300,
            one =>
            {
                var decision = one.Decision;
                bool isPastTheEnd = decision is Decision.Wait { Until: null } && Times.IsNearTheEnd(one.Now);
                if (decision is Decision.Wait or Decision.Reach && !isPastTheEnd)
                {
                    string[] named = Named(decision);

                    // A duty is a reason together with the hours in which it is due, and by which a meeting lapsed.
                    bool isDue =
                        decision.Reasons.Any(reason => Enum.TryParse<Duty>(reason.Rule, true, out _))
                        || one.Known.Fold.Meetings.Open is not null;
                    var alone = Keeping(
                        one.Policy,
                        rule => named.Contains(rule.Key) || (isDue && rule is ContactHoursRule)
                    );
                    string answer = Answer(alone.Decide(one.Situation, one.Now));
                    Law.Require(
                        answer == Answer(decision),
                        $"{string.Join(' ', named)} alone give {answer}, not {Printed.InFull(decision)}"
                    );
                }
            }
        );

    /// <summary>None of them can be spared: without the rules of any key, the answer is different.</summary>
    [Fact]
    public void ReasonsAreMinimal() =>
        Law.Holds(
            300,
            one =>
            {
                var decision = one.Decision;
                if (decision is Decision.Wait or Decision.Reach)
                {
                    string[] named = Named(decision);
                    // If several rules share a key, a reason does not say which it is: those are left out, unless all are named.
                    var several = one.Policy.Rules.CountBy(rule => rule.Key).ToDictionary();
                    var unclear = decision
                        .Reasons.CountBy(reason => reason.Key)
                        .Where(n => n.Value < several.GetValueOrDefault(n.Key));
                    string[] word = one.Known.Fold.Door.IsOver ? [.. BuyersWord, "decline"] : BuyersWord;
                    foreach (string spared in unclear.Any() ? [] : named.Except(word))
                    {
                        var fewer = Keeping(one.Policy, rule => named.Contains(rule.Key) && rule.Key != spared);
                        string answer = Answer(fewer.Decide(one.Situation, one.Now));
                        Law.Require(
                            answer != Answer(decision),
                            $"of {string.Join(' ', named)}, {spared} can be spared"
                        );
                    }
                }
            }
        );

    /// <summary>Every answer has its reasons, each with a sentence; a wait that ends has one that says until when.</summary>
    [Fact]
    public void EveryAnswerHasReasons() =>
        Law.Holds(
            400,
            one =>
            {
                var decision = one.Decision;
                var reasons = decision.Reasons;
                Law.Require(reasons.Count > 0 || decision is Decision.Reach or Decision.Wait, "no reason");
                Law.Require(reasons.All(reason => reason.Text is [.., '.']), "not a sentence");
                Law.Require(
                    reasons.SelectMany(reason => reason.Evidence).All(i => one.History.AsOf(one.Now).Contains(i)),
                    "evidence that never happened"
                );
                Law.Require(
                    reasons
                        .SelectMany(reason => reason.ColleagueEvidence)
                        .All(e =>
                            one.Known.Colleagues.Single(c => c.Id == e.Relationship).History.Contains(e.Interaction)
                        ),
                    "evidence that never happened to that colleague"
                );
                Law.Require(reasons.All(reason => reason.Evidence.All(i => i.At <= one.Now)), "evidence yet to come");
            }
        );

    /// <summary>
    /// A wait that ends has a reason that ends with it, or one that rests on the source of the duty that ends it. (What ends
    /// with an opt-in ends sooner.)
    /// </summary>
    [Fact]
    public void AWaitSaysWhatEndsIt() =>
        Law.Holds(
            1500,
            one =>
            {
                if (one.Decision is Decision.Wait { Until: { } until, Reasons: var reasons })
                {
                    var then = one.Policy.Decide(one.Known, until);
                    Law.Require(
                        then is Decision.Leave
                            || reasons.Any(reason => reason.Until == until)
                            || (
                                then is Decision.Respond { Source: var owed }
                                && reasons.Any(r => r.Evidence.Contains(owed))
                            ),
                        $"{Printed.InFull(one.Decision)}, then {Printed.InFull(then)}"
                    );
                }
            }
        );

    /// <summary>In a pause that outlasts a meeting, the meeting ends the wait, and the reasons say so.</summary>
    [Fact]
    public void AMeetingInAPauseIsAReason()
    {
        var booked = Booked("b", "2024-01-02 11:00", Party.Buyer, "2024-01-11 10:00");
        var busy = new TimeRequested("p", At("2024-01-02 12:00")) { Until = On("2024-03-04") };
        var wait = Decide("2024-01-09 10:00", booked, busy);
        Assert.Equal(At("2024-01-11 10:00"), WaitsUntil(wait));
        Assert.Equal(
            ["A meeting begins on 11 January 2024, 10:00.", "The buyer asked for time until 4 March 2024."],
            Said(wait)
        );
    }

    /// <summary>If something must happen first, a meeting ahead is not a reason: without it the answer is the same.</summary>
    [Fact]
    public void AMeetingIsNoReasonOfWhatMustHappen()
    {
        var booked = Booked("b", "2024-01-03 10:00", Party.Seller, "2024-01-05 10:00");
        var when = Policy.Default.When(Of(booked), new(Ask.Call, Channel.Email), At("2024-01-05 10:30"));
        var without = Policy.Default.When(Of(), new(Ask.Call, Channel.Email), At("2024-01-05 10:30"));
        var requires = Assert.IsType<Permission.Requires>(when);
        Assert.Equal(Assert.IsType<Permission.Requires>(without).Requirements, requires.Requirements);
        Assert.Equal(without.Reasons.Select(reason => reason.Rule), when.Reasons.Select(reason => reason.Rule));
    }

    /// <summary>The date that the buyer named ends a longer pause of the seller's, and the reasons say so.</summary>
    [Fact]
    public void ADateNamedInASuspensionIsAReason()
    {
        var no = new Decline("n", At("2024-01-02 11:00"), DeclineKind.NotNow) { Until = On("2024-01-11") };
        var thanks = Mail("t", "2024-01-02 12:00", Ask.Nothing);
        var back = new Suspension("s", At("2024-01-02 13:00")) { Until = On("2024-03-04") };
        var wait = Decide("2024-01-09 10:00", no, thanks, back);
        Assert.Equal(At("2024-01-11 09:00"), WaitsUntil(wait));
        Assert.Equal(
            [
                "They named a date: get back to them on 11 January 2024.",
                "You stepped back until 4 March 2024.",
                "Their working hours begin at 09:00.",
            ],
            Said(wait)
        );
    }

    /// <summary>The hours that bind a duty to come back are a reason, though they hold nothing back today.</summary>
    [Fact]
    public void TheHoursOfADutyToComeAreAReason()
    {
        var no = new OptOut("o", At("2024-01-02 11:00")) { Purpose = Purpose.Sales };
        var busy = new TimeRequested("p", At("2024-01-02 12:00")) { Until = On("2024-01-11") };
        var wait = Decide("2024-01-09 10:00", no, busy);
        Assert.Equal(At("2024-01-11 09:00"), WaitsUntil(wait));
        Assert.Equal(["reconvening", "optOut", "contactHours"], wait.Reasons.Select(reason => reason.Rule));
    }

    /// <summary>Beside a meeting that the seller gave up, the reasons name the meeting that ends the wait.</summary>
    [Fact]
    public void BesideAMeetingGivenUpTheNextIsAReason()
    {
        var wait = Decide(
            "2024-01-10 10:00",
            Booked("b1", "2024-01-02 11:00", Party.Buyer, "2024-01-10 09:00"),
            new MeetingCancelled("c", At("2024-01-10 08:00"), Party.Seller, "m"),
            Another("b2", "2024-01-22 10:00"),
            Another("b3", "2024-01-26 10:00")
        );
        Assert.Equal(At("2024-01-22 10:00"), WaitsUntil(wait));
        Assert.Equal(
            [
                "A meeting begins on 22 January 2024, 10:00.",
                "You gave a meeting up; leave them the time until 11 January 2024, 17:00.",
                "A meeting is agreed; it ends on 26 January 2024, 11:00.",
            ],
            Said(wait)
        );

        static MeetingBooked Another(string id, string start) =>
            new(id, At("2024-01-10 08:10"), Party.Seller, id, At(start), Duration.FromHours(1));
    }

    /// <summary>After "not ever", no policy reaches the buyer while a meeting keeps the answer from being to leave.</summary>
    [Fact]
    public void NotEverIsAReasonOfEveryPolicy()
    {
        var life = Of(
            new Decline("n", At("2024-01-02 11:00"), DeclineKind.NotEver),
            Mail("t", "2024-01-02 12:00", Ask.Nothing),
            Booked("b", "2024-01-03 11:00", Party.Seller, "2024-01-11 10:00")
        );
        var wait = Policy.Empty.Decide(life, At("2024-01-09 10:00"));
        Assert.Equal(At("2024-01-11 10:00"), WaitsUntil(wait));
        Assert.Equal(["A meeting begins on 11 January 2024, 10:00.", "The buyer said not to come back."], Said(wait));
        var ask = Policy.Empty.When(life, new Step(Ask.Reply, Channel.Email), At("2024-01-09 10:00"));
        Assert.IsType<Permission.Requires>(ask);
    }

    /// <summary>A cap is not hidden behind a meeting that nobody owes, for want of a channel.</summary>
    [Fact]
    public void WhatNobodyOwesIsNoReason()
    {
        var life = Of(
            new OptOut("o", At("2024-06-29 15:56")) { Purpose = Purpose.Service },
            Booked("b", "2024-07-01 07:31", Party.Buyer, "2024-07-05 03:47", 15),
            Mail("t1", "2024-07-02 04:00"),
            Mail("t2", "2024-07-03 02:26")
        );
        var policy =
            Policy.Empty
            & new AgreedMeetingRule()
            & new FrequencyCapRule(2, Duration.FromDays(7))
            & ContactHoursRule.OfficeHours;
        var later = policy.When(life, new Step(Ask.Call, Channel.Phone), At("2024-07-04 16:12"));
        Assert.Equal(["frequencyCap", "contactHours"], later.Reasons.Select(reason => reason.Rule));
    }

    /// <summary>If two rules never agree, both are named.</summary>
    [Fact]
    public void TwoRulesThatNeverAgreeAreBothNamed()
    {
        var early = new ContactHoursRule(new(2, 30), new(2, 50), [IsoDayOfWeek.Friday]);
        var never = (Policy.Empty & Pack.UsTelemarketing & early).When(
            Of(),
            new Step(Ask.Call, Channel.Phone),
            At("2024-01-04 12:00")
        );
        Assert.IsType<Permission.Never>(never);
        Assert.Equal(["usTelemarketing", "contactHours"], never.Reasons.Select(reason => reason.Rule));
    }

    private static IEnumerable<string> Said(Decision decision) => decision.Reasons.Select(reason => reason.Text);

    /// <summary>A step that has a date has a reason that holds until that date, and none that holds longer.</summary>
    [Fact]
    public void TheLastOfTheReasonsEndsOnTheDate() =>
        Law.Holds(
            600,
            one =>
            {
                var step = new Step(one.Dice.Member<Ask>(), one.Dice.Member<Channel>());
                if (one.Policy.When(one.Situation, step, one.Now) is Permission.NotBefore later)
                {
                    var last = later.Reasons.Max(reason => reason.Until);
                    Law.Require(
                        last == later.From,
                        $"{step} not before {Printed.Of(later.From)}, but reasons to {last}"
                    );
                }
            }
        );

    /// <summary>Unless more is recorded of it, a meeting is in the way a working day longer, and the reasons say so.</summary>
    [Fact]
    public void AMeetingAheadIsAReason()
    {
        var booked = Booked("b", "2024-01-02 11:00", Party.Buyer, "2024-01-11 10:00");
        var call = new Step(Ask.Call, Channel.Email);
        var later = Policy.Default.When(Of(Wrote("r", "2024-01-02 10:00"), booked), call, At("2024-01-10 10:00"));
        Assert.Equal(
            [
                ("agreedMeeting", At("2024-01-11 11:00")),
                ("contactHours", At("2024-01-15 09:00")),
                ("meeting", At("2024-01-12 17:00")),
            ],
            later.Reasons.Select(reason => (reason.Rule, reason.Until!.Value))
        );
        Assert.Equal(
            "A meeting comes first; unless more is recorded of it, it stands in the way until 12 January 2024, 17:00.",
            later.Reasons[^1].Text
        );
    }

    /// <summary>If every channel bounced, every bounce is evidence: with one fewer, a channel would be left.</summary>
    [Fact]
    public void EveryBounceIsEvidence()
    {
        var bounces = Enum.GetValues<Channel>()
            .Select(channel => new Bounce($"b-{channel}", At("2024-01-03 10:00")) { Channel = channel });
        var wait = Assert.IsType<Decision.Wait>(Decide("2024-01-04 12:00", [.. bounces]));
        Assert.Null(wait.Until);
        var reason = Assert.Single(wait.Reasons);
        Assert.Equal(("reachable", 8), (reason.Rule, reason.Evidence.Count));
        Assert.All(wait.Explain(), other => Assert.IsType<Decision.Reach>(other.Answer));
    }

    /// <summary>A date that had passed when it was named does not hold; thirty days do, and the reasons say so.</summary>
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-06")]
    public void ADateThatHadPassedIsNotSaidToHold(string named)
    {
        var asked = new TimeRequested("i1", Instant.FromUtc(2026, 1, 6, 10, 0))
        {
            Until = NodaTime.Text.LocalDatePattern.Iso.Parse(named).Value,
        };
        var now = Instant.FromUtc(2026, 1, 7, 12, 0);
        var relationship = Relationship.From("r", Cadence.History.Of(asked), DateTimeZone.Utc);
        Assert.Equal(
            ["The buyer asked for time and named a date that had passed; give them until 5 February 2026."],
            Policy.Default.Decide(relationship, now).Reasons.Select(reason => reason.Text)
        );

        var colleague = Relationship.From("s", Cadence.History.Empty, DateTimeZone.Utc);
        var beside = new Situation(colleague) { Colleagues = [relationship] };
        var asks = Assert.IsType<Permission.NotBefore>(
            Policy.Default.When(beside, new Step(Ask.Attention, Channel.Email), now)
        );
        Assert.Equal(
            "A colleague of theirs asked for time; ask nothing new before 5 February 2026.",
            asks.Reasons[0].Text
        );
    }

    // A duty that waits for its hour, and "open", are facts besides the rules.
    private static string[] Named(Decision decision) =>
        [
            .. decision
                .Reasons.Select(reason => reason.Key)
                .Distinct()
                .Where(key => decision.Policy.Rules.Any(rule => rule.Key == key)),
        ];

    private static string Answer(Decision decision)
    {
        string text = Printed.Of(decision);
        return text[text.IndexOf(": ", StringComparison.Ordinal)..];
    }

    private static Policy Keeping(Policy policy, Func<Rule, bool> keep) =>
        policy.Keeping(i => policy.Rules[i] is OptOutRule or RequestedTimeRule || keep(policy.Rules[i]));
}
