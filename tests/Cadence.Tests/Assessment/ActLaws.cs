namespace Cadence.Tests;

/// <summary>What the buyer does counts for them; what the seller does never counts for the buyer.</summary>
public sealed class ActLaws
{
    /// <summary>No act of the buyer's ever lowers interest: no reply, not even an unkind one, counts against them.</summary>
    [Fact]
    public void AnActNeverLowersInterest() =>
        Law.Holds(
            600,
            one =>
            {
                var dice = one.Dice;
                var prior = Priors.Any(dice);
                var before = Known(one);
                Interaction act = dice.Of<Interaction>(
                    new Reply("~act", one.Now) { ExpectsAnswer = dice.Chance(0.5) },
                    new Inquiry("~act", one.Now),
                    new Signal("~act", one.Now, SignalKind.Click),
                    new Decline("~act", one.Now, dice.Member<DeclineKind>()),
                    new TimeRequested("~act", one.Now),
                    new OptOut("~act", one.Now),
                    new Purchase("~act", one.Now),
                    new MeetingBooked("~act", one.Now, Party.Buyer, "~m", one.Now, Duration.FromHours(1)),
                    new MeetingHeld("~act", one.Now, dice.Member<MeetingOutcome>())
                );
                double without = Interest(before, one.Now, prior);
                double with = Interest(before.With(act), one.Now, prior);
                Law.Require(with >= without, $"{act} lowers interest from {without:R} to {with:R}");
            }
        );

    /// <summary>No seller's touch ever raises interest, not even one that is inserted into the past.</summary>
    [Fact]
    public void ATouchAtAnyTimeNeverRaisesInterest() =>
        Law.Holds(
            600,
            one =>
            {
                var dice = one.Dice;
                var prior = Priors.Any(dice);
                var without = Known(one);
                var at = without.History.Count == 0 ? one.Now : dice.Of([.. without.History]).At;
                var answered = dice.Perhaps(
                    0.4,
                    () => without.History.Count == 0 ? "a" : dice.Of([.. without.History]).Id
                );
                var touch = new Touch("~touch", at)
                {
                    Ask = dice.Member<Ask>(),
                    Gift = dice.Chance(0.3),
                    InReplyTo = answered,
                    Channel = dice.PerhapsValue(0.5, dice.Member<Channel>),
                };
                var then = Times.Plus(one.Now, Times.Gap(dice));
                double alone = Interest(without, then, prior);
                double touched = Interest(without.With(touch), then, prior);
                Law.Require(touched <= alone, $"{touch} raises interest from {alone:R} to {touched:R}");
            }
        );

    /// <summary>A seller's touch never lowers pressure, and time never raises it.</summary>
    [Fact]
    public void ATouchNeverLowersPressureAndTimeNeverRaisesIt() =>
        Law.Holds(
            600,
            one =>
            {
                var dice = one.Dice;
                var prior = Priors.Any(dice);
                var without = Known(one);
                var touch = new Touch("~touch", one.Now) { Ask = dice.Member<Ask>(), Purpose = dice.Member<Purpose>() };
                var with = without.With(touch);
                var then = Times.Plus(one.Now, Times.Gap(dice));
                double before = Pressure(without, one.Now, prior);
                double after = Pressure(with, one.Now, prior);
                double later = Pressure(with, then, prior);
                Law.Require(after >= before, $"{touch} lowers pressure from {before:R} to {after:R}");
                Law.Require(later <= after, $"time raises pressure from {after:R} to {later:R}");
            }
        );

    /// <summary>More silence that counts never raises interest, nor does any other passing of time.</summary>
    [Fact]
    public void SilenceNeverRaisesInterest() =>
        Law.Holds(
            600,
            one =>
            {
                var prior = Priors.Any(one.Dice);
                var relationship = Known(one);
                var (at, interest) = (one.Now, Interest(relationship, one.Now, prior));
                for (int i = 0; i < 5; i++)
                {
                    var then = Times.Plus(at, Times.Gap(one.Dice) + Duration.FromSeconds(i));
                    double left = Interest(relationship, then, prior);
                    Law.Require(left <= interest, $"interest rises from {interest:R} to {left:R}");
                    (at, interest) = (then, left);
                }
            }
        );

    /// <summary>Under any prior, at any horizon, nothing is NaN, 0 or 1, and a longer horizon never lowers the chance.</summary>
    [Fact]
    public void EveryFigureIsFiniteUnderAnyPrior() =>
        Law.Holds(
            1000,
            one =>
            {
                var dice = one.Dice;
                var a = Assessment.Of(Known(one), one.Now, Priors.Any(dice));
                Law.Require(a.Interest is > 0 and < 1, $"interest is {a.Interest:R}");
                Law.Require(a.Pressure is >= 0 and < double.PositiveInfinity, $"pressure is {a.Pressure:R}");
                var (low, typical, high) = (a.Velocity.Low, a.Velocity.Typical, a.Velocity.High);
                Law.Require(
                    Duration.FromMinutes(1) <= low
                        && low <= typical
                        && typical <= high
                        && high <= Duration.FromDays(3650),
                    $"velocity is {a.Velocity}"
                );
                double before = 0;
                foreach (var horizon in Horizons)
                {
                    double heard = a.HeardWithin(horizon);
                    Law.Require(heard is > 0 and < 1, $"heard within {horizon}: {heard:R}");
                    Law.Require(heard >= before, $"heard within {horizon}: {heard:R}, but {before:R} within less");
                    before = heard;
                }
            }
        );

    private static readonly Duration[] Horizons =
    [
        Duration.MinValue,
        Duration.Zero,
        Duration.FromHours(1),
        .. Enumerable.Range(0, 40).Select(i => Duration.FromHours(Math.Pow(87_600, i / 39.0))),
        Duration.FromDays(3650),
        Duration.MaxValue,
    ];

    private static Relationship Known(Case one) => one.Relationship.AsOf(one.Now);

    private static double Interest(Relationship relationship, Instant at, Prior prior) =>
        Assessment.Of(relationship, at, prior).Interest;

    private static double Pressure(Relationship relationship, Instant at, Prior prior) =>
        Assessment.Of(relationship, at, prior).Pressure;
}
