namespace Cadence;

/// <summary>The calendar message that carries a decision, in the terms of iTIP, RFC 5546.</summary>
/// <param name="Method">The method.</param>
/// <param name="From">The side that sends it; organizer or attendee as the method demands.</param>
/// <param name="PartStat">
/// The participation status in it, of the attendee that replies or is invited; null where the method implies it.
/// </param>
/// <param name="Section">The section of RFC 5546 that describes it.</param>
public sealed record Itip(ItipMethod Method, Party From, PartStat? PartStat, string Section)
{
    /// <summary>The method.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a method.</exception>
    public ItipMethod Method
    {
        get;
        init => field = Argument.Defined(value, nameof(Method));
    } = Argument.Defined(Method, nameof(Method));

    /// <summary>The side that sends it; organizer or attendee as the method demands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither side.</exception>
    public Party From
    {
        get;
        init => field = Argument.Side(value, nameof(From));
    } = Argument.Side(From, nameof(From));

    /// <summary>
    /// The participation status in it, of the attendee that replies or is invited; null where the method implies it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a status.</exception>
    public PartStat? PartStat
    {
        get;
        init => field = Argument.Defined(value, nameof(PartStat));
    } = Argument.Defined(PartStat, nameof(PartStat));

    /// <summary>The section of RFC 5546 that describes it.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string Section
    {
        get;
        init => field = Argument.NotEmpty(value, nameof(Section));
    } = Argument.NotEmpty(Section, nameof(Section));

    internal static Itip Invitation(PartStat status) => new(ItipMethod.Request, Party.Seller, status, "3.2.2");

    internal static Itip Move(PartStat status) => new(ItipMethod.Request, Party.Seller, status, "3.2.2.1");

    internal static Itip Confirmation { get; } =
        new(ItipMethod.Request, Party.Seller, Cadence.PartStat.Accepted, "3.2.2.2");

    internal static Itip Acceptance { get; } = new(ItipMethod.Reply, Party.Seller, Cadence.PartStat.Accepted, "3.2.3");

    internal static Itip Refusal { get; } = new(ItipMethod.Reply, Party.Seller, Cadence.PartStat.Declined, "3.2.3");

    internal static Itip Cancellation { get; } = new(ItipMethod.Cancel, Party.Seller, null, "3.2.5");

    internal static Itip CounterProposal { get; } = new(ItipMethod.Counter, Party.Seller, null, "3.2.7");

    internal static Itip NotTaken { get; } = new(ItipMethod.DeclineCounter, Party.Seller, null, "3.2.8");

    /// <summary>The invitation from a buyer who is free to choose.</summary>
    internal static Itip TheirInvitation { get; } =
        new(ItipMethod.Request, Party.Buyer, Cadence.PartStat.NeedsAction, "3.2.2");
}
