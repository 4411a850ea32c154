namespace Cadence;

/// <summary>Lists as values: copies of what was given, equal if they hold the same values in the same order.</summary>
internal static class ValueList
{
    public static EqualList<T> Empty<T>() => None<T>.List;

    public static EqualList<T> Of<T>(IReadOnlyList<T> values, string name)
    {
        // An immutable list need not be copied.
        if (values is EqualList<T> kept)
        {
            return kept;
        }

        var copy = new T[Argument.NotNull(values, name).Count];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] =
                values[i]
                ?? throw new ArgumentNullException(name, $"{name} holds null; each of its values must be given.");
        }

        return new(copy);
    }

    private static class None<T>
    {
        public static readonly EqualList<T> List = new([]);
    }
}
