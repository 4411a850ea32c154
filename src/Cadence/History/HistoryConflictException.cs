namespace Cadence;

/// <summary>Two different interactions claim one id and one revision, so nobody can say which of them happened.</summary>
public sealed class HistoryConflictException : ArgumentException
{
    /// <summary>Names both.</summary>
    /// <param name="first">One of the two.</param>
    /// <param name="second">The other.</param>
    public HistoryConflictException(Interaction first, Interaction second)
        : base(
            $"'{Argument.NotNull(first, nameof(first)).Id}' names two different interactions of revision {first.Revision}: "
                + $"{first} and {Argument.NotNull(second, nameof(second))}; an edited one needs a higher revision."
        )
    {
        First = first;
        Second = second;
    }

    /// <summary>One of the two.</summary>
    public Interaction First { get; }

    /// <summary>The other.</summary>
    public Interaction Second { get; }
}
