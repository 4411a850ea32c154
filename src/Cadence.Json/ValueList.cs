namespace Cadence;

/// <summary>Lists as values: copies of what was given, equal if they hold the same values in the same order.</summary>
internal static class ValueList
{
    public static EqualList<T> Empty<T>() => None<T>.List;

    /// <summary>Copies a list.</summary>
    /// <param name="values">The list.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="check">Refuses a value that may not be in it; null to allow any but null.</param>
    public static EqualList<T> Of<T>(IReadOnlyList<T> values, string name, Func<T, string, T>? check = null)
    {
        // An immutable list need not be copied, and was checked when it was made.
        if (values is EqualList<T> kept)
        {
            return kept;
        }

        var copy = new T[Argument.NotNull(values, name).Count];
        for (int i = 0; i < copy.Length; i++)
        {
            var value = Argument.Held(values[i], name);
            copy[i] = check is null ? value : check(value, name);
        }

        return new(copy);
    }

    private static class None<T>
    {
        public static readonly EqualList<T> List = new([]);
    }
}
