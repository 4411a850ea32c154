namespace Cadence.Tests.Lifelike;

/// <summary>Seeded randomness: one seed always writes the same life.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(double share) => random.NextDouble() < share;

    public int Int(int least, int most) => (int)random.NextInt64(least, (long)most + 1);

    public T Of<T>(params T[] items) => items[random.Next(items.Length)];

    public T Member<T>()
        where T : struct, Enum => Of(Enum.GetValues<T>());

    public T? Perhaps<T>(double share, Func<T> value)
        where T : class => Chance(share) ? value() : null;

    public T? PerhapsValue<T>(double share, Func<T> value)
        where T : struct => Chance(share) ? value() : null;

    /// <summary>Picks one of the items, with probability in proportion to its weight.</summary>
    public T Weighted<T>(params (int Weight, T Item)[] items)
    {
        int at = random.Next(items.Sum(item => item.Weight));
        foreach (var (weight, item) in items)
        {
            at -= weight;
            if (at < 0)
            {
                return item;
            }
        }

        throw new InvalidOperationException("weights are positive");
    }

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }

    public Duration Minutes(int least, int most) =>
        Duration.FromMinutes(Int(least, most)) + Duration.FromMilliseconds(Chance(0.5) ? 0 : Int(0, 59_999));
}
