using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Edge cases of single rules.</summary>
public sealed class RuleTests
{
    private static readonly Step Mailing = new(Ask.Nothing, Channel.Email);

    /// <summary>A rule is shown with what it holds, in every culture alike.</summary>
    [Fact]
    public void WhatARuleHoldsIsShown()
    {
        var hours = new ContactHoursRule(
            new(9, 0),
            new(12, 30),
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Friday],
            [new(2026, 12, 25)],
            [new("de", [new LocalDate(2026, 10, 3)])]
        );
        Assert.Equal(
            "ContactHoursRule { Opens = 09:00, Closes = 12:30, Days = [Monday, Friday], Holidays = [2026-12-25], "
                + "Calendars = [de: [2026-10-03]] }",
            hours.ToString()
        );
        Assert.Contains(
            "Channels = [Email]",
            new ConsentRule("c", [Channel.Email]).ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Channels = [Email, Phone]",
            new ChannelHoursRule("h", hours, [Channel.Phone, Channel.Email]).ToString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>Asked on Monday, with only Wednesday mornings shared: the next working day is Wednesday, till noon.</summary>
    [Fact]
    public void ContactHours_ShareTheirWorkingDays()
    {
        var mornings = new ContactHoursRule(new(8, 0), new(12, 0), [IsoDayOfWeek.Wednesday, IsoDayOfWeek.Sunday]);
        var off = ContactHoursRule.OfficeHours.WithCalendar("us", [On("2024-01-10")]);
        var life = Relationship.From("r", History.Of([Asked("q", "2024-01-08 10:30")]), Denver, calendar: "us");
        Assert.Equal(
            At("2024-01-10 12:00"),
            DueBy("2024-01-10 11:00", Policy.Empty & ContactHoursRule.OfficeHours & mornings)
        );
        Assert.Equal(
            At("2024-01-10 12:00"),
            DueBy("2024-01-10 11:00", Policy.Empty & mornings & ContactHoursRule.OfficeHours)
        );
        Assert.Equal(At("2024-01-17 12:00"), DueBy("2024-01-17 11:00", Policy.Empty & mornings & off));

        Instant DueBy(string now, Policy policy) => Assert.IsType<Decision.Respond>(policy.Decide(life, At(now))).By;
    }

    [Fact]
    public void FrequencyCap_CountsATouchUpToNotIncludingAWindowLater()
    {
        var cap = new FrequencyCapRule(2, Duration.FromDays(7));
        Interaction[] two = [Mail("a", "2024-01-03 10:00"), Mail("b", "2024-01-04 10:00")];
        Assert.Equal(At("2024-01-10 10:00"), From(cap, "2024-01-05 10:00", two));
        Assert.Equal(At("2024-01-10 10:00"), From(cap, "2024-01-10 09:59", two));
        Assert.Equal(At("2024-01-10 10:00"), From(cap, "2024-01-10 10:00", two));
        Assert.Equal(At("2024-01-05 10:00"), From(cap, "2024-01-05 10:00", two[..1]));
    }

    /// <summary>A window that would end after the end of time is over at that end.</summary>
    [Fact]
    public void FrequencyCap_IsOverAtTheEndOfTime()
    {
        var cap = new FrequencyCapRule(1, Duration.FromDays(7));
        var situation = new Situation(Of(new Touch("t", Times.Last)));
        Assert.Equal(Moment.At(Instant.MaxValue), cap.Earliest(situation, Mailing, Times.Last));
        Assert.False(cap.Permits(situation, Mailing, Times.Last));
        Assert.True(cap.Permits(situation, Mailing, Instant.MaxValue));
    }

    [Fact]
    public void FrequencyCap_DoesNotCountTheDischargeOfADuty()
    {
        var cap = new FrequencyCapRule(1, Duration.FromDays(7));
        Interaction[] answered = [Asked("q", "2024-01-03 09:00"), Mail("a", "2024-01-03 10:00")];
        Assert.Equal(At("2024-01-03 11:00"), From(cap, "2024-01-03 11:00", answered));
        Assert.Equal(At("2024-01-10 10:00"), From(cap, "2024-01-03 11:00", answered[1..]));
    }

    [Fact]
    public void FrequencyCap_CountsEveryCampaign_AndOnlyItsChannelIfItNamesOne()
    {
        Interaction[] two =
        [
            Mail("a", "2024-01-03 10:00") with
            {
                Campaign = "spring",
            },
            Mail("b", "2024-01-04 10:00") with
            {
                Campaign = "autumn",
                Channel = Channel.Phone,
            },
        ];
        Assert.Equal(
            At("2024-01-10 10:00"),
            From(new FrequencyCapRule(2, Duration.FromDays(7)), "2024-01-05 10:00", two)
        );
        var mails = new FrequencyCapRule(2, Duration.FromDays(7)) { Channel = Channel.Email };
        Assert.Equal(At("2024-01-05 10:00"), From(mails, "2024-01-05 10:00", two));
        var calls = new FrequencyCapRule(1, Duration.FromDays(7)) { Channel = Channel.Phone };
        Assert.Equal(At("2024-01-05 10:00"), From(calls, "2024-01-05 10:00", two));
        var call = calls.Earliest(new(Of(two)), new(Ask.Nothing, Channel.Phone), At("2024-01-05 10:00"));
        Assert.Equal(Moment.At(At("2024-01-11 10:00")), call);
    }

    [Fact]
    public void AccountCap_CountsColleagues_AndSlowsAsksAfterTheirReplyOrInTheirPause()
    {
        var cap = new AccountCapRule(2, Duration.FromDays(7));
        var now = At("2024-01-05 10:00");
        Assert.Equal(
            Moment.At(At("2024-01-10 10:00")),
            For(Ask.Nothing, Mail("a", "2024-01-03 10:00"), Mail("b", "2024-01-04 10:00"))
        );
        Assert.Equal(Moment.At(now), For(Ask.Nothing, Wrote("r", "2024-01-04 10:00")));
        Assert.Equal(Moment.At(At("2024-01-11 10:00")), For(Ask.Attention, Wrote("r", "2024-01-04 10:00")));
        var later = new TimeRequested("l", At("2024-01-04 10:00")) { Until = On("2024-03-01") };
        Assert.Equal(Moment.At(At("2024-03-01 00:00")), For(Ask.Attention, later));
        Assert.Equal(Moment.At(now), For(Ask.Nothing, later));

        Moment For(Ask ask, params Interaction[] theirs) =>
            cap.Earliest(
                new(Of()) { Colleagues = [Relationship.From("chief", History.Of(theirs), Denver)] },
                new(ask, Channel.Email),
                now
            );
    }

    /// <summary>What the buyer asked for after their colleague had spoken is no new ask; any larger one is.</summary>
    [Fact]
    public void AccountCap_LetsPassWhatTheBuyerHasAskedForSince()
    {
        var cap = new AccountCapRule(9, Duration.FromDays(7));
        var now = At("2024-01-05 10:00");
        var pause = new TimeRequested("l", At("2024-01-03 10:00")) { Until = On("2024-03-01") };
        Assert.Equal(Moment.At(now), For(Ask.Meeting, Wants("2024-01-04 10:00"), pause));
        Assert.Equal(Moment.At(At("2024-03-01 00:00")), For(Ask.Evaluation, Wants("2024-01-04 10:00"), pause));
        Assert.Equal(Moment.At(At("2024-03-01 00:00")), For(Ask.Meeting, Wants("2024-01-02 10:00"), pause));
        Assert.Equal(
            Moment.At(At("2024-01-11 09:00")),
            For(Ask.Meeting, Wants("2024-01-04 08:00"), Wrote("r", "2024-01-04 09:00"))
        );

        static Inquiry Wants(string at) => new("w", At(at)) { Requests = Ask.Meeting };

        Moment For(Ask ask, Interaction own, Interaction theirs) =>
            cap.Earliest(
                new(Of(own)) { Colleagues = [Relationship.From("chief", History.Of(theirs), Denver)] },
                new(ask, Channel.Email),
                now
            );
    }

    /// <summary>What counts is when they last asked for it, whatever the seller did about it before: nagging brings nothing forward.</summary>
    [Fact]
    public void AccountCap_HeedsALaterRequest_WhateverTheSellerDid()
    {
        var now = At("2024-01-16 10:00");
        var theirs = Relationship.From("chief", History.Of(Wrote("r", "2024-01-12 10:00")), Denver);
        Interaction[] life = [Wants("a", "2024-01-02 10:00", Ask.Meeting), Wants("b", "2024-01-13 10:00", Ask.Meeting)];
        Interaction[][] sellers =
        [
            [],
            [Mail("t1", "2024-01-03 10:00"), Mail("t2", "2024-01-05 10:00"), Mail("t3", "2024-01-09 10:00")],
            [new Suspension("s", At("2024-01-10 10:00"))],
        ];
        foreach (var acts in sellers)
        {
            Assert.Equal(Moment.At(now), For(Ask.Meeting, [.. life, .. acts]));
            Assert.Equal(Moment.At(At("2024-01-19 10:00")), For(Ask.Evaluation, [.. life, .. acts]));
            Assert.Equal(
                Moment.At(At("2024-01-19 10:00")),
                For(Ask.Meeting, [life[0], .. acts, Wants("b", "2024-01-13 10:00", Ask.Call)])
            );
        }

        static Reply Wants(string id, string at, Ask ask) => new(id, At(at)) { Requests = ask };

        Moment For(Ask ask, Interaction[] own) =>
            new AccountCapRule(9, Duration.FromDays(7)).Earliest(
                new(Of(own)) { Colleagues = [theirs] },
                new(ask, Channel.Email),
                now
            );
    }

    [Fact]
    public void AccountCap_CountsTheOnlyContactOfAnAccount()
    {
        var cap = new AccountCapRule(1, Duration.FromDays(7));
        var touched = History.Of(Mail("a", "2024-01-03 10:00"));
        var step = new Step(Ask.Nothing, Channel.Email);
        var now = At("2024-01-05 10:00");
        var contact = Relationship.From("c", touched, Denver, account: "acme");
        Assert.Equal(Moment.At(At("2024-01-10 10:00")), cap.Earliest(new(contact), step, now));
        Assert.Equal(Moment.At(now), cap.Earliest(new(Relationship.From("c", touched, Denver)), step, now));
    }

    [Fact]
    public void Decline_NamesTheTouchFromWhichThirtyDaysRun()
    {
        var no = new Decline("n", At("2024-01-03 10:00"), DeclineKind.NotNow);
        var thanks = Mail("t", "2024-01-03 11:00", Ask.Nothing) with { InReplyTo = "n" };
        var wait = Assert.IsType<Decision.Wait>(Decide("2024-01-10 12:00", no, thanks));
        Assert.Equal(
            ["n", "t"],
            wait.Reasons.Single(reason => reason.Rule == "decline").Evidence.Select(one => one.Id)
        );
        Assert.Contains(wait.Explain(), other => other.Without.Id == "t");
    }

    [Theory]
    [InlineData("2024-01-03 08:59", "2024-01-03 09:00")]
    [InlineData("2024-01-03 09:00", "2024-01-03 09:00")]
    [InlineData("2024-01-03 16:59", "2024-01-03 16:59")]
    [InlineData("2024-01-03 17:00", "2024-01-04 09:00")]
    [InlineData("2024-01-05 17:00", "2024-01-08 09:00")]
    [InlineData("2024-01-06 12:00", "2024-01-08 09:00")]
    [InlineData("2024-01-15 12:00", "2024-01-16 09:00")]
    public void ContactHours_OpenOnWorkingDays(string from, string opens)
    {
        var hours = Hours("09:00", "17:00", [On("2024-01-15")]);
        Assert.Equal(At(opens), From(hours, from));
    }

    [Fact]
    public void ContactHours_SkipTheHolidaysOfTheBuyersCalendar()
    {
        var hours = ContactHoursRule.OfficeHours.WithCalendar("us", [On("2024-07-04")]);
        Assert.Equal(At("2024-07-05 09:00"), In("us"));
        Assert.Equal(At("2024-07-04 12:00"), In("de"));
        Assert.Equal(At("2024-07-04 12:00"), In(null));

        Instant In(string? calendar) =>
            hours
                .Earliest(
                    new(Relationship.From("r", History.Empty, Denver, account: null, calendar)),
                    Mailing,
                    At("2024-07-04 12:00")
                )
                .From;
    }

    /// <summary>Clocks in Berlin go from 02:00 to 03:00 on 31 March and from 03:00 to 02:00 on 27 October 2024.</summary>
    [Theory]
    [InlineData("2024-03-30T23:00:00Z", "02:30", "2024-03-31T01:00:00Z")]
    [InlineData("2024-10-26T22:00:00Z", "02:30", "2024-10-27T00:30:00Z")]
    [InlineData("2024-10-27T01:15:00Z", "02:30", "2024-10-27T01:15:00Z")]
    [InlineData("2024-03-30T23:00:00Z", "04:00", "2024-03-31T02:00:00Z")]
    public void ContactHours_KnowTheNightsOnWhichClocksChange(string from, string opens, string expected)
    {
        var hours = Hours(opens, "21:00", []);
        var buyer = Relationship.From("r", History.Empty, DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        Assert.Equal(Utc(expected), hours.Earliest(new(buyer), Mailing, Utc(from)).From);
    }

    [Fact]
    public void ContactHours_SurviveADayThatTheZoneSkipped()
    {
        // Samoa had no 30 December 2011, a Friday.
        var buyer = Relationship.From("r", History.Empty, DateTimeZoneProviders.Tzdb["Pacific/Apia"]);
        var moment = ContactHoursRule.OfficeHours.Earliest(new(buyer), Mailing, Utc("2011-12-30T05:00:00Z"));
        Assert.Equal(Utc("2012-01-01T19:00:00Z"), moment.From);
    }

    [Fact]
    public void ContactHours_NeverOpen_WhenEveryDayIsAHoliday()
    {
        var holidays = Enumerable.Range(0, 4000).Select(day => On("2024-01-01").PlusDays(day));
        Assert.True(Hours("09:00", "17:00", holidays).Earliest(new(Of()), Mailing, At("2024-01-03 12:00")).IsNever);
    }

    [Fact]
    public void Tempo_WaitsLonger_ForEachFurtherUnansweredTouch()
    {
        var rule = new TempoRule();
        Assert.Equal(
            At("2024-01-03 12:00"),
            From(rule, "2024-01-03 12:00", Mail("a", "2024-01-03 10:00", Ask.Nothing))
        );
        double before = 0;
        var life = new List<Interaction>();
        for (int i = 0; i < 9; i++)
        {
            life.Add(Mail($"t{i}", "2024-01-03 10:00"));
            double days = (From(rule, "2024-01-03 12:00", [.. life]) - At("2024-01-03 10:00")).TotalDays;
            Assert.InRange(days, i == 0 ? 2 : before, i == 0 ? 30 : 60);
            Assert.True(i == 0 || Math.Abs(days - Math.Min(before * 1.5, 60)) < 0.01);
            before = days;
        }

        life.Add(new Signal("v", At("2024-01-03 11:00"), SignalKind.Visit));
        Assert.Equal(At("2024-01-03 12:00"), From(rule, "2024-01-03 12:00", [.. life]));
    }

    [Fact]
    public void GiftFirst_NeedsAGiftAndASign_BeforeAnythingButAttentionIsAsked()
    {
        var rule = new GiftFirstRule();
        var gift = Mail("g", "2024-01-03 10:00", Ask.Attention) with { Gift = true };
        Assert.Equal(Moment.Once(Requirements.Gift | Requirements.Signal), For(Ask.Reply));
        Assert.True(For(Ask.Attention).IsInstant);
        Assert.Equal(Moment.Once(Requirements.Signal), For(Ask.Reply, gift));
        Assert.False(For(Ask.Reply, gift, Sign(SignalKind.Open)).IsInstant);
        Assert.True(For(Ask.Reply, gift, Sign(SignalKind.Click)).IsInstant);
        Assert.False(For(Ask.Reply, Sign(SignalKind.Click)).IsInstant);
        Assert.True(For(Ask.Reply, Sign(SignalKind.Download)).IsInstant);
        Assert.True(For(Ask.Reply, Wrote("r", "2024-01-03 11:00")).IsInstant);

        // To unsubscribe after a gift is to take no part; a no is a word.
        Assert.Equal(Moment.Once(Requirements.Signal), For(Ask.Reply, gift, new OptOut("o", At("2024-01-03 11:00"))));
        Assert.True(For(Ask.Reply, gift, new Decline("n", At("2024-01-03 11:00"), DeclineKind.NotNow)).IsInstant);

        Moment For(Ask ask, params Interaction[] life) =>
            rule.Earliest(new(Of(life)), new(ask, Channel.Email), At("2024-01-03 12:00"));
        static Signal Sign(SignalKind kind) => new("s", At("2024-01-03 11:00"), kind);
    }

    /// <summary>A visit, a gift and an unsubscribe: by telephone no more may be asked than before the unsubscribe.</summary>
    [Fact]
    public void GiftFirst_IsNotMetByAnOptOut()
    {
        Interaction[] life =
        [
            new Signal("v", At("2024-01-02 10:00"), SignalKind.Visit),
            Mail("g", "2024-01-02 11:00", Ask.Attention) with
            {
                Gift = true,
            },
        ];
        var optOut = new OptOut("o", At("2024-01-02 12:00")) { Channel = Channel.Email, Purpose = Purpose.Sales };
        var step = new Step(Ask.Reply, Channel.Phone);
        foreach (Interaction[] lived in (Interaction[][])[life, [.. life, optOut]])
        {
            var required = Assert.IsType<Permission.Requires>(
                Policy.Default.When(Of(lived), step, At("2024-01-04 12:00"))
            );
            Assert.Equal(Requirements.Signal, required.Requirements);
        }
    }

    [Fact]
    public void Policy_NamesARuleThatBreaksItsContract()
    {
        var error = Assert.Throws<RuleContractException>(() =>
            (Policy.Empty & new Backward()).Decide(Of(), At("2024-01-03 12:00"))
        );
        Assert.Contains("'backward'", error.Message, StringComparison.Ordinal);
        Assert.Throws<RuleContractException>(() => PolicyLaws.Check(new Backward()));
    }

    [Fact]
    public void Without_RefusesTheBuyersWord()
    {
        Assert.All(
            Policy.Default.Rules.Take(2),
            word => Assert.Throws<ArgumentException>(() => Policy.Default.Without(word.Key))
        );
        Assert.Equal(["optOut", "requestedTime"], Policy.Empty.Rules.Select(rule => rule.Key));
    }

    [Fact]
    public void With_ReplacesTheRuleOfTheSameKey()
    {
        var looser = Policy.Default.With(new FrequencyCapRule(5, Duration.FromDays(7)));
        Assert.Equal(Policy.Default.Rules.Count, looser.Rules.Count);
        Assert.Contains(new FrequencyCapRule(5, Duration.FromDays(7)), looser.Rules);
        Assert.Equal(Policy.Default, looser.With(new FrequencyCapRule(2, Duration.FromDays(7))));
    }

    private static Instant From(Rule rule, string from, params Interaction[] life)
    {
        var moment = rule.Earliest(new(Of(life)), Mailing, At(from));
        Assert.True(moment.IsInstant);
        return moment.From;
    }

    private static Instant Utc(string instant) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value;

    private static ContactHoursRule Hours(string opens, string closes, IEnumerable<LocalDate> holidays)
    {
        var clock = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        bool nights = opens != "09:00";
        return new(
            clock.Parse(opens).Value,
            clock.Parse(closes).Value,
            nights ? Enum.GetValues<IsoDayOfWeek>().Skip(1) : ContactHoursRule.OfficeHours.Days,
            holidays
        );
    }

    private sealed record Backward : Rule
    {
        public override string Name => "backward";

        public override Moment Earliest(Situation situation, Step step, Instant from) =>
            Moment.At(from - Duration.FromDays(1));
    }
}
