using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>The five stories, as far as decisions go.</summary>
public sealed class StoryTests
{
    /// <summary>
    /// The six weeks: after a request for time the answer is Wait until that date, silence until then costs nothing, and on the
    /// date the seller owes the reconvening.
    /// </summary>
    [Fact]
    public void TheSixWeeks()
    {
        Interaction[] life =
        [
            Met("i1", "2013-04-08 10:00") with
            {
                Channel = Channel.InPerson,
            },
            Met("i2", "2013-04-15 11:00", MeetingOutcome.Advance) with
            {
                Channel = Channel.Phone,
            },
            new TimeRequested("i3", At("2013-04-15 11:30")) { Until = On("2013-05-27") },
        ];
        var decision = Decide("2013-04-20 10:00", life);
        Assert.Equal(At("2013-05-27 09:00"), WaitsUntil(decision));
        Assert.Equal(["requestedTime", "contactHours"], decision.Reasons.Select(reason => reason.Rule));
        Assert.Equal(["i3"], decision.Reasons[0].Evidence.Select(i => i.Id));
        Assert.Equal((Stage.Expansion, Standing.Paused), (decision.Assessment.Stage, decision.Assessment.Standing));
        Assert.Equal(Assess("2013-04-15 11:30", life).Interest, Assess("2013-05-26 23:00", life).Interest);
        var respond = Assert.IsType<Decision.Respond>(Decide("2013-05-27 09:00", life));
        Assert.Equal((Duty.Reconvening, Channel.Phone), (respond.Duty, respond.Channels[0]));
        Assert.Equal(Duty.Apology, Duty("2013-04-17 12:00", [.. life, new Withdrawal("i4", At("2013-04-17 10:00"))]));
    }

    /// <summary>
    /// The no: it is acknowledged, open questions are answered and agreed meetings kept; then a low tempo with nothing asked,
    /// and a date on which the door is tried again.
    /// </summary>
    [Fact]
    public void TheNo()
    {
        var life = new List<Interaction>
        {
            Met("i1", "2024-01-03 10:00"),
            Met("i2", "2024-01-17 10:00"),
            Booked("i3", "2024-01-17 11:00", Party.Buyer, "2024-02-07 10:00"),
            Asked("i4", "2024-01-24 10:00"),
            new Decline("i5", At("2024-01-29 10:00"), DeclineKind.NotNow),
        };
        var done = new List<string>();
        var at = At("2024-01-29 11:00");
        for (int step = 0; step < 30; step++)
        {
            var decision = Policy.Default.Decide(Of([.. life]), at);
            done.Add(
                decision.Match(
                    respond => respond.Duty.ToString(),
                    reach => $"{reach.AskCeiling} on {reach.At.InZone(Denver).Date:uuuu-MM-dd}",
                    _ => "",
                    _ => "Suspend",
                    _ => "Leave"
                )
            );
            at = decision is Decision.Wait wait ? wait.Until!.Value : at;
            if (decision is Decision.Respond respond)
            {
                life.Add(respond.Done($"d{step}", at));
            }
            else if (decision is Decision.Reach { AskCeiling: Ask.Nothing } reach)
            {
                life.Add(reach.Done($"d{step}", at));
            }
            else if (decision is not Decision.Wait)
            {
                break;
            }
        }

        Assert.Equal(
            [
                "Answer",
                "Acknowledgement",
                "Meeting",
                "Nothing on 2024-02-28",
                "Nothing on 2024-03-29",
                "Meeting on 2024-04-29",
            ],
            done.Where(what => what.Length > 0)
        );
    }

    /// <summary>Not now: once patience is spent, the answer is Suspend with a date; on that date it resumes.</summary>
    [Fact]
    public void NotNow()
    {
        Interaction[] life =
        [
            Mail("t0", "2024-01-03 10:00", Ask.Attention),
            Mail("t1", "2024-02-05 10:00", Ask.Attention),
            Mail("t2", "2024-03-06 10:00", Ask.Attention),
            Mail("t3", "2024-05-06 10:00", Ask.Attention),
        ];
        var suspend = Assert.IsType<Decision.Suspend>(Decide("2024-07-10 12:00", life));
        Interaction[] after = [.. life, suspend.Done("s", suspend.At)];
        Assert.Equal(At("2024-10-08 12:00"), WaitsUntil(Decide("2024-07-11 12:00", after)));
        Assert.IsType<Decision.Reach>(Decide("2024-10-08 12:00", after));
    }

    /// <summary>
    /// Thirty minutes for an hour's meeting: that the buyer would come counts as interest, whatever is decided.
    /// </summary>
    [Fact]
    public void ThirtyMinutesForAnHour()
    {
        var mail = Mail("t0", "2024-01-03 10:00", Ask.Meeting);
        var offer = Wrote("r", "2024-01-10 10:00") with { Requests = Ask.Call };
        Assert.True(Assess("2024-01-10 12:00", mail, offer).Interest > Assess("2024-01-10 12:00", mail).Interest);
        Assert.Equal(Duty.Answer, Duty("2024-01-10 12:00", mail, offer));
        Assert.Equal(Ask.Call, Assess("2024-01-10 12:00", mail, offer).AskCeiling);
    }

    /// <summary>
    /// Not so fast: a cold list is asked for nothing but attention, with a gift; a webinar is not readiness to meet; what the
    /// buyer does raises the ceiling; and the answer says what must happen first.
    /// </summary>
    [Fact]
    public void NotSoFast()
    {
        var seminar = new Step(Ask.Meeting, Channel.Email);
        var cold = Assert.IsType<Decision.Reach>(Decide("2024-01-03 12:00"));
        Assert.Equal((Ask.Attention, true), (cold.AskCeiling, cold.LeadWithGift));
        var first = Assert.IsType<Permission.Requires>(Policy.Default.When(Of(), seminar, At("2024-01-03 12:00")));
        Assert.Equal(Requirements.Gift | Requirements.Signal | Requirements.HeldMeeting, first.Requirements);
        Assert.Equal(Ask.Attention, first.LargestAskNow);

        var webinar = new Signal("s", At("2024-01-03 11:00"), SignalKind.Attendance);
        Assert.Equal(Ask.Reply, Assert.IsType<Decision.Reach>(Decide("2024-01-03 12:00", webinar)).AskCeiling);
        var second = Assert.IsType<Permission.Requires>(
            Policy.Default.When(Of(webinar), seminar, At("2024-01-03 12:00"))
        );
        Assert.Equal(Requirements.HeldMeeting, second.Requirements);

        var call = Met("m", "2024-01-04 10:00");
        Assert.IsType<Permission.Now>(Policy.Default.When(Of(webinar, call), seminar, At("2024-01-04 12:00")));
    }
}
