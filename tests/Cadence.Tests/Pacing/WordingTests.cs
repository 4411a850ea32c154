using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Reasons as sentences, and as data for wordings of your own.</summary>
public sealed class WordingTests
{
    /// <summary>On the day on which it ends, a date without a time would say that it is over.</summary>
    [Theory]
    [InlineData("2024-01-03 12:00", "The buyer asked for time until 4 January 2024.")]
    [InlineData("2024-01-04 12:00", "The buyer asked for time until 4 January 2024, 16:00.")]
    public void Text_NamesTheHour_OnTheDayItEnds(string now, string text)
    {
        var later = new TimeRequested("l", At("2024-01-02 10:00")) { Until = At("2024-01-04 16:00") };
        Assert.Equal(text, Decide(now, later).Reasons[0].Text);
    }

    public static TheoryData<string, string> Packs =>
        new()
        {
            { "casl", "Selling by e-mail, message or social network needs their consent first, by the rule 'casl'." },
            { "gdpr", "Selling by e-mail or message needs their consent first, by the rule 'gdpr'." },
            {
                "usTelemarketing",
                "Selling by phone or message may begin at 08:00 on 3 January 2024, by the rule 'usTelemarketing'."
            },
            { "sevenInSeven", "You have spoken on the telephone; the next call may follow from 9 January 2024." },
        };

    [Theory]
    [MemberData(nameof(Packs))]
    public void Text_SaysWhatAPackWants(string pack, string text)
    {
        var policy = Policy.Empty & Pack.Find(pack)!;
        var call = Wrote("r", "2024-01-02 10:00") with { Channel = Channel.Phone };
        var step = new Step(Ask.Nothing, pack is "casl" or "gdpr" ? Channel.Email : Channel.Phone);
        var when = policy.When(Of(call), step, At("2024-01-03 06:00"));
        Assert.Equal(text, when.Reasons[^1].Text);
    }

    [Fact]
    public void Text_IsPlain_WhenARuleHasNoWordsOfItsOwn()
    {
        Assert.Equal("The rule 'reachable' holds until 5 January 2024.", Said(new Named("reachable", null)));
        Assert.Equal("The rule 'patience' holds until 5 January 2024.", Said(new Named("patience", null)));
        Assert.Equal("Our year ends.", Said(new Named("fiscalYearEnd", "Our year ends.")));

        static string Said(Rule rule) =>
            (Policy.Empty & rule)
                .When(Of(), new(Ask.Nothing, Channel.Email), At("2024-01-03 12:00"))
                .Reasons.Single()
                .Text;
    }

    /// <summary>The key says which of two caps binds, and the policy has a rule of that key.</summary>
    [Fact]
    public void Key_TellsRulesOfOneNameApart()
    {
        var wait = Decide(
            "2024-01-03 12:00",
            Mail("a", "2024-01-02 10:00", Ask.Nothing),
            Mail("b", "2024-01-03 10:00", Ask.Nothing)
        );
        var reason = Assert.Single(wait.Reasons, reason => reason.Rule == "frequencyCap");
        var cap = Assert.Single(wait.Policy.Rules, rule => rule.Key == reason.Key);
        Assert.Equal(Duration.FromDays(7), Assert.IsType<FrequencyCapRule>(cap).Per);
    }

    /// <summary>An id names an interaction only in its own relationship, so a colleague's evidence says whose it is.</summary>
    [Fact]
    public void Evidence_SaysWhoseItIs()
    {
        var pause = new TimeRequested("i1", At("2024-01-02 10:00")) { Until = On("2024-03-01") };
        var chief = Relationship.From("chief", History.Of(pause), Denver);
        var buyer = Of(Wrote("i1", "2024-01-02 09:00"));
        var reach = Policy.Default.Decide(new Situation(buyer) { Colleagues = [chief] }, At("2024-01-03 12:00"));
        var reason = Assert.Single(reach.Reasons, reason => reason.Rule == "accountCap");
        Assert.Empty(reason.Evidence);
        Assert.Equal([new ColleagueEvidence("chief", pause)], reason.ColleagueEvidence);
        Assert.Equal("A colleague of theirs asked for time until 1 March 2024.", reason.Text);
        var without = Assert.Single(reach.Explain(), other => other.Colleague == "chief");
        Assert.Equal(pause, without.Without);
        Assert.Equal(Ask.Call, Assert.IsType<Decision.Reach>(without.Answer).AskCeiling);
    }

    /// <summary>What was not said is not put into their mouth: no date, no channel that they used, no touch that was the last.</summary>
    [Fact]
    public void Text_SaysNoMoreThanWasSaid()
    {
        var pause = new TimeRequested("i1", At("2024-01-02 10:00"));
        var chief = Relationship.From("chief", History.Of(pause), Denver);
        var colleague = Policy.Default.Decide(
            new Situation(Of(Wrote("i1", "2024-01-02 09:00"))) { Colleagues = [chief] },
            At("2024-01-03 12:00")
        );
        Assert.Contains(
            "A colleague of theirs asked for time; ask nothing new before 1 February 2024.",
            colleague.Reasons.Select(reason => reason.Text)
        );

        var closed = new OptOut("o", At("2024-01-02 10:00")) { Channel = Channel.Email };
        Assert.Equal("The buyer opted out of contact by e-mail.", Never(closed));
        Assert.Equal("The buyer opted out of sales by e-mail.", Never(closed with { Purpose = Purpose.Sales }));

        var bounced = new Bounce("b", At("2024-01-02 10:00")) { Channel = Channel.Email };
        Assert.Equal("A touch by e-mail bounced: no more that way until they are heard there.", Never(bounced));

        static string Never(Interaction known) =>
            Policy.Default.When(Of(known), new(Ask.Nothing, Channel.Email), At("2024-01-03 12:00")).Reasons[0].Text;
    }

    private sealed record Named(string Called, string? Words) : Rule
    {
        public override string Name => Called;

        public override Moment Earliest(Situation situation, Step step, Instant from) =>
            Moment.At(Instant.Max(from, At("2024-01-05 09:00")));

        protected internal override string? Say(Reason reason, DateTimeZone zone, Instant at) => Words;
    }
}
