using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>A plan is what Decide says, step by step, if the buyer stays silent.</summary>
public sealed class PlanLaws
{
    private static readonly Duration Year = Duration.FromDays(365);

    /// <summary>
    /// Every step of a plan is what Decide says at its instant, given the steps before it; so nothing in it is ever forbidden.
    /// </summary>
    [Fact]
    public void EveryStepIsWhatDecideSaysThen() =>
        Law.Holds(
            300,
            one =>
            {
                var ahead = one.Known;
                foreach (var step in PlanOf(one, Year).Steps)
                {
                    string said = Printed.Of(one.Policy.Decide(ahead, step.At));
                    Law.Require(said == Printed.Of(step.Decision), $"planned {Printed.Of(step.Decision)}, but {said}");
                    if (step.Record is not { } done)
                    {
                        break;
                    }

                    bool hasActed = ahead.Relationship.History.Any(i => i.By == Party.Buyer && i.At == step.At);
                    var stands = hasActed ? step.At.Later(Duration.FromSeconds(1)) : step.At;
                    Law.Require(done.At == stands, $"{done} is recorded for {Printed.Of(step.At)}");
                    if (step.Decision is Decision.Reach reach)
                    {
                        var touch = Assert.IsType<Touch>(done);
                        Law.Require(
                            reach.Asks.Any(open => open.Channel == touch.Channel && touch.Ask <= open.Ask),
                            $"{Printed.Of(done)} is more than {Printed.Of(reach)} permits"
                        );
                        var when = one.Policy.When(ahead, new Step(touch.Ask, touch.Channel!.Value), step.At);
                        Law.Require(when is Permission.Now, $"{Printed.Of(done)} is planned, but {Moments.Of(when)}");
                    }

                    ahead = ahead.With(done);
                }
            }
        );

    /// <summary>
    /// What is planned for the very instant of the buyer's act comes after it: one answer is enough, and the next ask waits for
    /// their pace.
    /// </summary>
    [Fact]
    public void WhatIsPlannedForTheInstantOfAnActComesAfterIt()
    {
        var at = Story.At("2024-03-12 10:00");
        var replied = Story.Of(new Reply("i1", at) { Channel = Channel.Email });

        var plan = Plan.For(replied, Policy.Default, at, at + Duration.FromDays(10));

        Assert.Equal(
            [(at, Ask.Call), (Story.At("2024-03-19 09:00"), Ask.Reply)],
            plan.Steps.Select(step => (step.At, ((Decision.Reach)step.Decision).AskCeiling))
        );
        Assert.Equal(at + Duration.FromSeconds(1), plan.Steps[0].Record!.At);
    }

    /// <summary>A cap that ends on the evening of a touch does not lead to a second touch that day.</summary>
    [Fact]
    public void ADayHasOneTouch()
    {
        var policy = Policy.Empty & new FrequencyCapRule(2, Duration.FromDays(7));
        var touched = Story.Of(Story.Mail("t", "2024-01-02 16:00"));
        var plan = Plan.For(touched, policy, Story.At("2024-01-09 09:00"), Story.At("2024-01-12 09:00"));
        Assert.Equal([Story.At("2024-01-09 09:00"), Story.At("2024-01-10 00:00")], plan.Steps.Select(step => step.At));
    }

    /// <summary>
    /// A plan ends: it is in order and in its time, has at most one touch a day, and stops where it cannot know.
    /// </summary>
    [Fact]
    public void APlanEnds() =>
        Law.Holds(
            300,
            one =>
            {
                var plan = PlanOf(one, Year);
                var zone = one.Zone;
                var steps = plan.Steps;
                int touches = steps.Count(step => step.Decision is Decision.Reach or Decision.Suspend);
                Law.Require(touches <= 367, $"{touches} touches in a year");
                Law.Require(
                    steps.Count - touches <= one.Delivered.Length + touches + 1,
                    $"{steps.Count} steps, {touches} of them the seller's own"
                );
                Law.Require(
                    steps
                        .Where(step => step.Decision is Decision.Reach)
                        .Select(step => zone.DateAt(step.At))
                        .CountBy(day => day)
                        .All(day => day.Value == 1),
                    "two touches on a day"
                );
                Law.Require(
                    steps.All(step => step.At >= one.Now && step.At <= plan.Until)
                        && steps.Zip(steps.Skip(1)).All(pair => pair.First.At <= pair.Second.At),
                    "out of order"
                );
                Law.Require(
                    steps.SkipLast(1).All(step => step.Record is not null && step.Decision is not Decision.Leave),
                    "goes on after a meeting or a farewell"
                );
            }
        );

    /// <summary>A plan with a longer horizon begins with the shorter one.</summary>
    [Fact]
    public void ALongerPlanBeginsWithTheShorterOne() =>
        Law.Holds(
            150,
            one =>
            {
                var soon = PlanOf(one, Duration.FromDays(one.Dice.Int(0, 90)));
                string[] later = Text(PlanOf(one, Year).Steps.Where(step => step.At <= soon.Until));
                Law.Require(later.SequenceEqual(Text(soon.Steps)), "looking further changes what comes first");
            }
        );

    /// <summary>
    /// Tempo tapers: between touches that ask something and stay unanswered, no gap is shorter than the one before, until the
    /// seller steps back, whatever hours, holidays and caps do to the pace.
    /// </summary>
    [Fact]
    public void TheGapsWiden() =>
        Law.Holds(
            600,
            one =>
            {
                var plan = PlanOf(one, Year);
                var gap = Duration.Zero;
                Instant? last = null;
                foreach (var step in plan.Steps)
                {
                    if (step.Decision is Decision.Suspend || IsOfBuyer(one, last, step.At))
                    {
                        (gap, last) = (Duration.Zero, null);
                    }

                    if (step is { Decision: Decision.Reach, Record: Touch { Ask: > Ask.Nothing } touch })
                    {
                        var next = last is { } before ? touch.At - before : Duration.Zero;
                        Law.Require(next >= gap, $"after {gap} only {next} until {Printed.Of(touch)}");
                        (gap, last) = (next, touch.At);
                    }
                }
            }
        );

    /// <summary>
    /// A what-if is a plan of the history with the supposed interaction: until that happens it is the plan without it, and
    /// from then on the plan made then.
    /// </summary>
    [Fact]
    public void AWhatIfIsThePlanOfTheHistoryThatHoldsIt() =>
        Law.Holds(
            200,
            one =>
            {
                var dice = one.Dice;
                var known = one.Known;
                var coming = Times.Plus(one.Now, dice.Minutes(60, 120 * 1440));
                if (coming - one.Now < Duration.FromHours(1))
                {
                    return;
                }

                var act = Acts.OfBuyer(dice, known, coming, one.Zone);
                var until = Times.Plus(one.Now, Year);
                var supposed = Plan.For(known.With(act), one.Policy, one.Now, until).Steps;
                var silent = Plan.For(known, one.Policy, one.Now, until).Steps;
                string[] before = Text(supposed.Where(step => step.At < coming));
                Law.Require(
                    before.SequenceEqual(Text(silent.Where(step => step.At < coming))),
                    $"{Printed.Of(act)} changes what comes before it"
                );
                var past = supposed.Where(step => step.At < coming).ToArray();
                if (Array.Exists(past, step => step.Record is null))
                {
                    return;
                }

                var then = past.Aggregate(known, (situation, step) => situation.With(step.Record!)).With(act);
                string[] after = Text(Plan.For(then, one.Policy, coming, until).Steps);
                string[] planned = Text(supposed.Where(step => step.At >= coming));
                Law.Require(
                    planned.SequenceEqual(after) || !act.IsAct,
                    $"after {Printed.Of(act)}:\n{string.Join('\n', planned)}\nbut asked then:\n{string.Join('\n', after)}"
                );
            }
        );

    /// <summary>A year with somebody who never answers: four touches, a step back, three touches, a longer step back.</summary>
    [Fact]
    public void AYearOfSilence()
    {
        var plan = Plan.For(new Situation(Of()), Policy.Default, At("2024-01-03 10:00"), At("2025-01-03 10:00"));
        Assert.Equal(
            ["Reach", "Reach", "Reach", "Reach", "Suspend", "Reach", "Reach", "Reach", "Suspend"],
            plan.Steps.Select(step => step.Decision.GetType().Name)
        );
        Assert.Equal(
            [90, 180],
            plan.Steps.Select(step => step.Decision)
                .OfType<Decision.Suspend>()
                .Select(s => (int)(s.Until - s.At).TotalDays)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Plan.For(new Situation(Of()), Policy.Default, At("2024-01-03 10:00"), At("2024-01-03 09:59"))
        );
    }

    /// <summary>A quick buyer falls silent on a Thursday: the gap over the weekend is not followed by a shorter one.</summary>
    [Fact]
    public void AWeekendDoesNotMakeTheNextGapShorter()
    {
        Interaction[] life =
        [
            .. Enumerable
                .Range(0, 3)
                .SelectMany(i =>
                    new Interaction[]
                    {
                        Mail($"t{i}", $"2024-01-{8 + i:00} 09:00", Ask.Reply),
                        Wrote($"r{i}", $"2024-01-{8 + i:00} 10:00"),
                    }
                ),
        ];
        var plan = Plan.For(new Situation(Of(life)), Policy.Default, At("2024-01-25 10:00"), At("2024-04-01 10:00"));
        Instant[] asked = [.. plan.Steps.TakeWhile(step => step.Decision is Decision.Reach).Select(step => step.At)];
        Assert.Equal(At("2024-01-25 10:00"), asked[0]);
        Assert.Equal(At("2024-01-29 09:00"), asked[1]);
        Assert.Equal(At("2024-02-02 09:00"), asked[2]);
    }

    [Fact]
    public void APlanOfARelationship_IsThatOfItAlone()
    {
        var (now, until) = (At("2024-01-03 10:00"), At("2024-06-03 10:00"));
        Assert.Equal(
            Plan.For(new Situation(Of()), Policy.Default, now, until).Steps,
            Plan.For(Of(), Policy.Default, now, until).Steps
        );
    }

    private static Plan PlanOf(Case one, Duration length) =>
        Plan.For(one.Known, one.Policy, one.Now, Times.Plus(one.Now, length));

    private static bool IsOfBuyer(Case one, Instant? since, Instant until) =>
        one.Delivered.Any(i => i.IsAct && i.At > (since ?? until) && i.At <= until && i.At <= one.Now);

    private static string[] Text(IEnumerable<PlanStep> steps) =>
        [.. steps.Select(step => $"{Printed.Of(step.Decision)} {(step.Record is { } done ? Printed.Of(done) : "-")}")];
}
