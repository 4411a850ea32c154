namespace Cadence;

/// <summary>The busy times of one calendar. They may be given in any order, overlap and touch.</summary>
/// <remarks>
/// Times are kept in order, and those that overlap or touch are merged, so two instances are equal if they take the same time
/// equally firmly. Tentative time is kept even where it is firmly taken as well. Immutable and safe to share between threads.
/// </remarks>
public sealed class FreeBusy : IEquatable<FreeBusy>
{
    private FreeBusy(BusyRun firm, BusyRun tentative)
    {
        Firm = firm;
        Tentative = tentative;
    }

    /// <summary>A calendar in which nothing is taken.</summary>
    public static FreeBusy Empty { get; } = new(BusyRun.Empty, BusyRun.Empty);

    /// <summary>The busy times, in order, with those that overlap or touch merged. Computed on each read.</summary>
    public IReadOnlyList<BusyTime> Times =>
        [
            .. Firm.Times(BusyKind.Busy)
                .Concat(Tentative.Times(BusyKind.Tentative))
                .OrderBy(time => time.From)
                .ThenBy(time => time.Kind),
        ];

    /// <summary>Time that is firmly taken; <see cref="BusyKind.Busy"/> and <see cref="BusyKind.Unavailable"/> alike.</summary>
    internal BusyRun Firm { get; }

    internal BusyRun Tentative { get; }

    /// <summary>Creates the busy times of a calendar, which may be given in any order.</summary>
    public static FreeBusy Of(params BusyTime[] times) => Of((IEnumerable<BusyTime>)times);

    /// <inheritdoc cref="Of(BusyTime[])"/>
    public static FreeBusy Of(IEnumerable<BusyTime> times)
    {
        Argument.NotNull(times, nameof(times));
        var given = times as BusyTime[] ?? times.ToArray();
        var firm = BusyRun.Of(given, tentative: false, out bool others);
        return new(firm, others ? BusyRun.Of(given, tentative: true, out _) : BusyRun.Empty);
    }

    /// <summary>Reads the <c>FREEBUSY</c> properties of iCalendar text, RFC 5545, section 3.8.2.6.</summary>
    /// <param name="text">
    /// Content lines, folded or not, at least one of them a <c>FREEBUSY</c> or the beginning of a <c>VFREEBUSY</c>; other
    /// properties are ignored. Periods are <c>start/end</c> or <c>start/duration</c>, in UTC;
    /// <c>FBTYPE=FREE</c> takes no time, and an unknown type counts as <c>BUSY</c>.
    /// </param>
    /// <exception cref="FormatException">A line or a period is malformed, or there is no such line; the message quotes it.</exception>
    public static FreeBusy Parse(string text) => Of(FreeBusyText.Read(Argument.NotNull(text, nameof(text))));

    /// <inheritdoc/>
    public bool Equals(FreeBusy? other) =>
        other is not null && Firm.Equals(other.Firm) && Tentative.Equals(other.Tentative);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FreeBusy);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Firm.GetHashCode() * 397) ^ Tentative.GetHashCode());
}
