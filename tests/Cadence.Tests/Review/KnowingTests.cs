using Cadence.Tests.Lifelike;

namespace Cadence.Tests.Reviewing;

/// <summary>A duty is judged by what was known while it was due: whether a channel was open, and whether an answer had arrived.</summary>
public sealed class KnowingTests
{
    private static readonly Inquiry Question = Story.Asked("q", "2024-03-04 10:00");
    private static readonly Inquiry InTheWeek = Story.Asked("q", "2024-03-07 10:00");
    private static readonly OptOut Out = new("o", At("2024-03-04 13:00"));
    private static readonly Retracted TakenBack = new("o", At("2024-03-11 14:00")) { Revision = 1 };
    private static readonly OptOut Narrowed = Narrow("2024-03-11 14:00", revision: 1);

    [Fact]
    public void What_an_opt_out_forbade_is_no_fault_once_it_is_taken_back()
    {
        var no = new Decline("d", At("2024-03-04 10:00"), DeclineKind.NotNow);
        var before = new OptOut("o", At("2024-03-04 09:00"));
        foreach (var reopened in new Interaction[] { TakenBack, Narrowed })
        {
            foreach (var life in new Interaction[][] { [Question, Out], [no, Out], [Question, before], [no, before] })
            {
                Assert.Empty(Of("2024-03-12 09:00", [.. life, reopened]).Findings);
                var finding = Assert.Single(Of("2024-03-20 10:00", [.. life, reopened]).Findings);
                Assert.Equal(At(life.Contains(no) ? "2024-03-13 17:00" : "2024-03-12 17:00"), finding.At);
                Assert.Equal(reopened.At, finding.Instead!.At);
                Assert.IsType<Decision.Respond>(finding.Instead);
            }
        }
    }

    [Fact]
    public void What_leaves_a_channel_open_excuses_nothing()
    {
        const string Then = "2024-03-04 14:00";
        foreach (var life in new OptOut[][] { [Narrow(Then, 0)], [new("o", At(Then)), Narrow(Then, 1)] })
        {
            var finding = Assert.Single(Of("2024-03-20 10:00", [Question, .. life]).Findings);
            Assert.Equal((At("2024-03-05 17:00"), Question.At), (finding.At, finding.Instead!.At));
        }
    }

    /// <summary>An opt-in that ends before their hours begin opens nothing, and nothing before it was given.</summary>
    [Fact]
    public void A_channel_that_is_open_out_of_hours_only_is_not_open()
    {
        var weekend = new OptIn("i", At("2024-03-09 10:00"), ConsentBasis.Express) { Expires = Story.On("2024-03-10") };

        Assert.Empty(Of("2024-03-20 10:00", new OptOut("o", At("2024-03-07 09:00")), InTheWeek, weekend).Findings);
    }

    /// <summary>A mail that did not arrive is no answer; that it did not is known from the bounce on, and the answer due from then.</summary>
    [Fact]
    public void An_answer_that_bounced_is_owed_again_from_the_bounce_on()
    {
        Interaction[] life = [Question, Answer("2024-03-05 09:00"), Bounced("2024-03-06 10:00")];
        var due = At("2024-03-07 17:00");

        Assert.Equal(due, Assert.IsType<Decision.Respond>(Story.Decide("2024-03-06 10:30", life)).By);
        Assert.Empty(Of("2024-03-07 17:00", life).Praise);
        Assert.Equal(due, Assert.Single(Of("2024-03-20 10:00", life).Findings).At);
        Assert.Equal((0, 0, 1), Fates(life));

        Interaction[] inTime = [.. life, ByPhone("2024-03-07 16:00")];
        Assert.Empty(Of("2024-03-20 10:00", inTime).Findings);
        Assert.Equal("u", Assert.Single(Of("2024-03-20 10:00", inTime).Praise).Interaction.Id);
        Assert.Equal((1, 0, 0), Fates(inTime));

        Interaction[] late = [.. life, ByPhone("2024-03-08 10:00")];
        Assert.Equal(due, Assert.Single(Of("2024-03-20 10:00", late).Findings).At);
        Assert.Empty(Of("2024-03-20 10:00", late).Praise);
        Assert.Equal((0, 1, 0), Fates(late));
    }

    [Fact]
    public void What_was_found_late_is_not_found_again_when_it_bounces()
    {
        Interaction[] life = [Question, Answer("2024-03-06 09:00"), Bounced("2024-03-07 10:00")];

        Assert.Equal(At("2024-03-05 17:00"), Assert.Single(Of("2024-03-20 10:00", life).Findings).At);
        Assert.Equal((0, 0, 1), Fates(life));
    }

    /// <summary>Nobody knew better than the seller that they had not written: the answer was due when it was.</summary>
    [Fact]
    public void An_answer_that_is_taken_back_was_never_given()
    {
        Interaction[] life =
        [
            Question,
            Answer("2024-03-05 09:00"),
            new Retracted("t", At("2024-03-06 10:00")) { Revision = 1 },
            ByPhone("2024-03-06 11:00"),
        ];
        var due = At("2024-03-05 17:00");

        Assert.Equal(due, Assert.IsType<Decision.Respond>(Story.Decide("2024-03-06 10:30", life)).By);
        var finding = Assert.Single(Of("2024-03-20 10:00", life).Findings);
        Assert.Equal((due, At("2024-03-06 10:00")), (finding.At, finding.Instead!.At));
        Assert.IsType<Decision.Respond>(finding.Instead);
        Assert.Empty(Of("2024-03-20 10:00", life).Praise);
        Assert.Equal((0, 1, 0), Fates(life));
    }

    /// <summary>A no that turns out not to have been said had lifted the date: it is due anew, as nobody could know.</summary>
    [Fact]
    public void What_a_record_had_lifted_is_due_anew_once_that_is_taken_back()
    {
        Interaction[] life =
        [
            new TimeRequested("p", At("2024-03-04 10:00")) { Until = Story.On("2024-03-11") },
            new Decline("d", At("2024-03-05 10:00"), DeclineKind.NotEver),
            Story.Mail("t", "2024-03-05 11:00", Ask.Nothing) with
            {
                InReplyTo = "d",
            },
            new Retracted("d", At("2024-03-18 10:00")) { Revision = 1 },
        ];

        Assert.Equal(At("2024-03-18 17:00"), Assert.Single(Of("2024-03-20 10:00", life).Findings).At);
    }

    private static (long InTime, long Late, long Never) Fates(Interaction[] life)
    {
        var tried = Backtest.Of(Story.Of(life), Policy.Default, At("2024-03-20 10:00"));
        return (
            tried.Count(Duty.Answer, DutyFate.InTime),
            tried.Count(Duty.Answer, DutyFate.Late),
            tried.Count(Duty.Answer, DutyFate.Never)
        );
    }

    private static OptOut Narrow(string at, int revision) =>
        new("o", At(at))
        {
            Channel = Channel.Phone,
            Purpose = Purpose.Sales,
            Revision = revision,
        };

    private static Touch Answer(string at, string id = "t") => Story.Mail(id, at, Ask.Nothing) with { InReplyTo = "q" };

    private static Touch ByPhone(string at) => Answer(at, "u") with { Channel = Channel.Phone };

    private static Bounce Bounced(string at) => new("b", At(at)) { Channel = Channel.Email };

    private static Review Of(string asOf, params Interaction[] life) =>
        Review.Of(Story.Of(life), Policy.Default, At(asOf));

    private static Instant At(string local) => Story.At(local);
}
