namespace Cadence;

/// <summary>
/// The exception thrown when two different interactions have the same id and revision, so nobody can say which of them
/// happened.
/// </summary>
public sealed class HistoryConflictException : ArgumentException
{
    /// <summary>
    /// Creates the exception. Its message names both interactions and, if they are of one type, the members that differ.
    /// </summary>
    /// <param name="first">One of the two interactions.</param>
    /// <param name="second">The other interaction.</param>
    public HistoryConflictException(Interaction first, Interaction second)
        : base(
            $"'{Argument.NotNull(first, nameof(first)).Id}' names two different interactions of revision {first.Revision}: "
                + $"{first} and {Argument.NotNull(second, nameof(second))}{Differing(first, second)}; "
                + "an edited one needs a higher revision."
        )
    {
        First = first;
        Second = second;
    }

    /// <summary>One of the two interactions.</summary>
    public Interaction First { get; }

    /// <summary>The other interaction.</summary>
    public Interaction Second { get; }

    private static string Differing(Interaction first, Interaction second)
    {
        if (first.GetType() != second.GetType())
        {
            return string.Empty;
        }

        var differing = first
            .GetType()
            .GetProperties()
            .Where(member => !Equals(member.GetValue(first), member.GetValue(second)))
            .Select(member => member.Name);
        return $", which differ in {string.Join(", ", differing)}";
    }
}
