namespace Cadence;

/// <summary>A three-dimensional table of counts.</summary>
internal sealed class Counts(int first, int second, int third) : IEquatable<Counts>
{
    /// <summary>The number of outcomes: the members of <see cref="Followed"/>, and "not known".</summary>
    public const int Outcomes = 5;

    public const int Censored = 4;

    private readonly long[] cells = new long[first * second * third];

    /// <summary>Creates a table of duties by fate.</summary>
    public static Counts OfDuties() => new(1, (int)Duty.Apology + 1, (int)DutyFate.Pending + 1);

    public static int OutcomeOf(Followed? followed) => followed is { } known ? (int)known : Censored;

    public void Add(int one, int two, int three, long count = 1) => cells[At(one, two, three)] += count;

    public void Add(Counts other)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] += other.cells[i];
        }
    }

    /// <summary>Sums over every dimension that is not fixed.</summary>
    public long Sum(int? one = null, int? two = null, int? three = null)
    {
        long sum = 0;
        for (int i = one ?? 0; i <= (one ?? first - 1); i++)
        {
            for (int j = two ?? 0; j <= (two ?? second - 1); j++)
            {
                for (int k = three ?? 0; k <= (three ?? third - 1); k++)
                {
                    sum += cells[At(i, j, k)];
                }
            }
        }

        return sum;
    }

    /// <summary>Returns how many of those with a known outcome were followed by something.</summary>
    public Share Share(Followed followed, int? one, int? two) =>
        new(Sum(one, two, (int)Argument.Defined(followed, nameof(followed))), Sum(one, two) - Sum(one, two, Censored));

    public bool Equals(Counts? other) => other is not null && cells.SequenceEqual(other.cells);

    public override bool Equals(object? obj) => Equals(obj as Counts);

    public override int GetHashCode() => Sum().GetHashCode();

    private int At(int one, int two, int three) => (((one * second) + two) * third) + three;
}
