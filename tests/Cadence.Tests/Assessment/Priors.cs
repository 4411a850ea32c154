namespace Cadence.Tests;

/// <summary>Priors like those of real books, and those at the limits of what is allowed.</summary>
internal static class Priors
{
    public static Prior Any(Dice dice) =>
        dice.Weighted<Func<Prior>>(
            (2, () => Prior.Default),
            (5, () => Within(dice, scale: 10, slope: 3, shape: 3)),
            (3, () => Within(dice, Limit.Scale, Limit.Slope, Limit.MostShape))
        )();

    /// <summary>Makes a prior whose constants are at most this large.</summary>
    public static Prior Within(Dice dice, double scale, double slope, double shape) =>
        new()
        {
            Return = new()
            {
                Scale = From(dice, -scale, scale),
                Silence = From(dice, 0, slope),
                Activity = From(dice, 0, slope),
                Touch = From(dice, -slope, slope),
                Unanswered = From(dice, -slope, slope),
                Shape = From(dice, Limit.LeastShape, shape),
            },
            Interest = new()
            {
                Scale = From(dice, -scale, scale),
                Silence = From(dice, 0, slope),
                Activity = From(dice, 0, slope),
                Shape = From(dice, Limit.LeastShape, shape),
            },
            Tempo = new()
            {
                Centre = From(dice, -8, 9),
                Weight = From(dice, TempoPrior.LeastWeight, dice.Of(1, 10, TempoPrior.MostWeight)),
                Certainty = From(dice, 2, dice.Of(5, 1000)),
                Spread = From(dice, TempoPrior.LeastSpread, TempoPrior.MostSpread),
            },
        };

    // Includes the limits, one time in ten.
    private static double From(Dice dice, double least, double most) =>
        dice.Chance(0.1) ? dice.Of(least, most) : least + ((most - least) * dice.Int(0, 1_000_000) / 1e6);
}
