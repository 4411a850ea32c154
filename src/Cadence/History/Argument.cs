using System.Globalization;
using NodaTime.Text;

namespace Cadence;

/// <summary>Argument checks. Every message names the argument, the value and what is allowed.</summary>
/// <remarks>Most exceptions are created in separate methods, so that the common path is small enough to inline.</remarks>
internal static class Argument
{
    public static string NotEmpty(string? value, string name) =>
        !string.IsNullOrEmpty(value) ? value! : throw Empty(value, name);

    public static T NotNull<T>(T? value, string name)
        where T : class => value ?? throw new ArgumentNullException(name, $"{name} is null; it must be given.");

    /// <summary>Refuses null among the values of a list, which is not to be taken for the list itself.</summary>
    public static T Held<T>(T? value, string name) => value ?? throw HoldsNull(name);

    public static T Defined<T>(T value, string name)
        where T : struct, Enum => IsDefined(value) ? value : throw Undefined(value, name);

    // The members of each enum are contiguous, so an undefined value lies outside their range.
    private static bool IsDefined<T>(T value)
        where T : struct, Enum =>
        Comparer<T>.Default.Compare(value, Members<T>.First) >= 0
        && Comparer<T>.Default.Compare(value, Members<T>.Last) <= 0;

    public static T? Defined<T>(T? value, string name)
        where T : struct, Enum => value is { } given ? Defined(given, name) : null;

    public static int InRange(int value, int least, int most, string name) =>
        value >= least && value <= most ? value : throw Outside(value, least, most, name);

    public static double InRange(double value, double least, double most, string name) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} is {1:R}; it must be from {2:R} to {3:R}.",
                    name,
                    value,
                    least,
                    most
                )
            );

    public static Duration Positive(Duration value, string name) =>
        value > Duration.Zero
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                $"{name} is {DurationPattern.Roundtrip.Format(value)}; it must be longer than zero."
            );

    public static Party Side(Party value, string name) =>
        value is Party.Seller or Party.Buyer
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                $"{name} is {value}; it must be {Party.Seller} or {Party.Buyer}."
            );

    public static IsoDayOfWeek DayOfWeek(IsoDayOfWeek value, string name) =>
        Defined(value, name) != IsoDayOfWeek.None
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                $"{name} holds {value}; it must hold days from {IsoDayOfWeek.Monday} to {IsoDayOfWeek.Sunday}."
            );

    public static LocalDate Iso(LocalDate value, string name) =>
        value.Calendar == CalendarSystem.Iso
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                $"{name} holds {LocalDatePattern.FullRoundtrip.Format(value)}; it must hold dates of the calendar ISO."
            );

    private static ArgumentException Empty(string? value, string name) =>
        new($"{name} is {(value is null ? "null" : "empty")}; it must be a text of at least one character.", name);

    private static ArgumentNullException HoldsNull(string name) =>
        new(name, $"{name} holds null; each of its values must be given.");

    private static ArgumentOutOfRangeException Undefined<T>(T value, string name)
        where T : struct, Enum =>
        new(name, value, $"{name} is {value}; it must be one of {string.Join(", ", Enum.GetNames(typeof(T)))}.");

    private static ArgumentOutOfRangeException Outside(int value, int least, int most, string name) =>
        new(
            name,
            value,
            string.Format(
                CultureInfo.InvariantCulture,
                "{0} is {1}; it must be from {2} to {3}.",
                name,
                value,
                least,
                most
            )
        );

    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly T First = All()[0];

        public static readonly T Last = All().Last();

        private static T[] All() =>
#if NET
            Enum.GetValues<T>();
#else
            (T[])Enum.GetValues(typeof(T));
#endif
    }
}
