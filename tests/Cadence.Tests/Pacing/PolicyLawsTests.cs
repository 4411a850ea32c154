namespace Cadence.Tests;

/// <summary>PolicyLaws.Check refuses what breaks the contract of a rule, and names it.</summary>
public sealed class PolicyLawsTests
{
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Instant Spring = Instant.FromUtc(2024, 3, 20, 0, 0);

    public static TheoryData<string, Func<Situation, Step, Instant, Moment>> Breaches =>
        new()
        {
            { "goes back", (_, _, from) => Moment.At(from - Day) },
            { "is not monotone", (_, _, from) => Moment.At(from < Spring ? Spring + (Spring - from) : from) },
            {
                "is not monotone",
                (_, step, from) => step.Ask < Ask.Meeting || from > Spring ? Moment.At(from) : Moment.Never
            },
            { "is not idempotent", (_, _, from) => Moment.At(from + Day) },
            {
                "is not antitone in the ask",
                (_, step, from) => step.Ask == Ask.Meeting ? Moment.At(from) : Moment.At(Instant.Max(from, Spring))
            },
            {
                "is not antitone in the ask",
                (_, step, from) => step.Ask == Ask.Nothing ? Moment.Never : Moment.At(from)
            },
        };

    /// <summary>The message names the rule, what is wrong with it, and in which situation.</summary>
    [Theory]
    [MemberData(nameof(Breaches))]
    public void RefusesWhatBreaksTheContract(string breach, Func<Situation, Step, Instant, Moment> earliest)
    {
        var refused = Assert.Throws<RuleContractException>(() => PolicyLaws.Check(new Own(earliest)));
        Assert.IsType<Own>(refused.Rule);
        Assert.StartsWith($"rule 'own' {breach}: asked of ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(" on ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(" answered ", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A rule that remembers what it was asked is not pure, and is refused.</summary>
    [Fact]
    public void RefusesARuleThatAnswersDifferentlyWhenAskedAgain()
    {
        int asked = 0;
        var refused = Assert.Throws<RuleContractException>(() =>
            PolicyLaws.Check(new Own((_, _, from) => asked++ % 2 == 0 ? Moment.At(from) : Moment.Never))
        );
        Assert.StartsWith(
            "rule 'own' answers differently when asked again: asked of ",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>A rule that says that it looks neither at the ask nor at the channel is taken at its word.</summary>
    [Theory]
    [InlineData("looks at the ask, and says that it does not")]
    [InlineData("looks at the channel or the purpose, and says that it does not")]
    public void RefusesARuleThatLooksAtWhatItSaysItDoesNot(string breach)
    {
        Rule rule = breach.Contains("ask,", StringComparison.Ordinal)
            ? new Blind((_, step, from) => step.Ask > Ask.Call ? Moment.Never : Moment.At(from))
            : new Blind((_, step, from) => step.Channel == Channel.Phone ? Moment.Never : Moment.At(from));
        var refused = Assert.Throws<RuleContractException>(() => PolicyLaws.Check(rule));
        Assert.StartsWith($"rule 'blind' {breach}: asked of ", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A rule without a name or a key is refused where it is composed, and by the check.</summary>
    [Theory]
    [InlineData(null, "k", "Name")]
    [InlineData("", "k", "Name")]
    [InlineData("own", null, "Key")]
    [InlineData("own", "", "Key")]
    public void RefusesARuleWithoutAName(string? name, string? key, string what)
    {
        var rule = new Nameless(name!, key!);
        Assert.All(
            new Func<Policy>[] { () => Policy.Default & rule, () => Policy.Default.With(rule) },
            compose =>
            {
                var refused = Assert.Throws<ArgumentException>("rule", () => compose());
                Assert.StartsWith(
                    $"rule is a Nameless without a {what}; it must have one of at least one character.",
                    refused.Message,
                    StringComparison.Ordinal
                );
            }
        );
        var broken = Assert.Throws<RuleContractException>(() => PolicyLaws.Check(rule));
        Assert.Contains($"has no {what.ToLowerInvariant()};", broken.Message, StringComparison.Ordinal);
    }

    /// <summary>Reasons are made when they are read, so what cannot give one is found by the check, and named in a reason.</summary>
    [Theory]
    [InlineData(true, "was asked for its evidence, which is null;")]
    [InlineData(false, "was asked for its evidence, which holds null;")]
    public void RefusesARuleWithoutEvidence(bool isNull, string breach)
    {
        var rule = new Telling(isNull ? null! : [null!], null);
        Assert.Contains(
            $"rule 'telling' {breach}",
            Assert.Throws<RuleContractException>(() => PolicyLaws.Check(rule)).Message,
            StringComparison.Ordinal
        );
        var someone = Relationship.From("r", History.Empty, DateTimeZone.Utc);
        var decision = (Policy.Empty & rule).Decide(someone, Spring);
        Assert.Same(rule, Assert.Throws<RuleContractException>(() => decision.Reasons).Rule);
    }

    /// <summary>A rule says something where it binds, or leaves it to the library.</summary>
    [Fact]
    public void RefusesARuleThatSaysNothing()
    {
        var refused = Assert.Throws<RuleContractException>(() => PolicyLaws.Check(new Telling([], "")));
        Assert.StartsWith("rule 'telling' says nothing where it binds: ", refused.Message, StringComparison.Ordinal);
        PolicyLaws.Check(new Telling([], null));
        PolicyLaws.Check(new Telling([], "Not in this life."));
    }

    /// <summary>A breach that shows only in a situation of the caller's is found if that situation is given.</summary>
    [Fact]
    public void LooksAtTheSituationsOfTheCallerToo()
    {
        var rule = new Own((situation, _, from) => Moment.At(situation.Relationship.Id == "ours" ? from - Day : from));
        PolicyLaws.Check(rule);
        var ours = new Situation(Relationship.From("ours", History.Empty, DateTimeZone.Utc));
        Assert.Throws<RuleContractException>(() => PolicyLaws.Check(rule, ours));
    }

    /// <summary>A rule that keeps its contract is accepted: every rule of the library, and the one on the page.</summary>
    [Fact]
    public void AcceptsWhatKeepsTheContract()
    {
        Assert.All(Policy.Default.Rules.Concat(Policies.Packs), rule => PolicyLaws.Check(rule));
        PolicyLaws.Check(new Own((_, _, from) => Moment.At(Instant.Max(from, Spring))));
        PolicyLaws.Check(
            new Own((_, step, from) => step.Ask > Ask.Reply ? Moment.Once(Requirements.Gift) : Moment.At(from))
        );
        PolicyLaws.Check(new Own((_, _, _) => Moment.Never));
    }

    /// <summary>What Check accepts never makes the engine complain, and only restricts what it is composed with.</summary>
    [Fact]
    public void WhatIsAcceptedOnlyRestrains() =>
        Law.Holds(
            200,
            one =>
            {
                var rule = new Own(
                    (_, step, from) => step.Ask > Ask.Reply ? Moment.At(Instant.Max(from, Spring)) : Moment.At(from)
                );
                var step = new Step(one.Dice.Member<Ask>(), Channel.Email);
                var before = Moments.Of(one.Policy, one.Known, step, one.Now);
                var after = Moments.Of(one.Policy & rule, one.Known, step, one.Now);
                Law.Require(Moments.Precedes(before, after), $"from {before} to {after}");
            }
        );

    private sealed record Own(Func<Situation, Step, Instant, Moment> Says) : Rule
    {
        public override string Name => "own";

        public override Moment Earliest(Situation situation, Step step, Instant from) => Says(situation, step, from);
    }

    private sealed record Blind(Func<Situation, Step, Instant, Moment> Says) : Rule
    {
        public override string Name => "blind";

        public override bool DependsOnAsk => false;

        public override bool DependsOnChannel => false;

        public override Moment Earliest(Situation situation, Step step, Instant from) => Says(situation, step, from);
    }

    private sealed record Nameless(string Called, string Told) : Rule
    {
        public override string Name => Called;

        public override string Key => Told;

        public override Moment Earliest(Situation situation, Step step, Instant from) => Moment.At(from);
    }

    private sealed record Telling(IReadOnlyList<Interaction> Known, string? Sentence) : Rule
    {
        public override string Name => "telling";

        public override Moment Earliest(Situation situation, Step step, Instant from) => Moment.Never;

        public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) => Known;

        protected internal override string? Say(Reason reason, DateTimeZone zone, Instant at) => Sentence;
    }
}
