using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Invalid arguments are refused: the message names the argument, the value, and what is allowed.</summary>
public sealed class RefusalTests
{
    private static readonly Instant Noon = At("2024-01-03 12:00");

    public static TheoryData<string, Func<object>, string[]> Refused =>
        new()
        {
            { "empty id", () => new Reply("", Noon), ["id", "empty", "at least one character"] },
            { "null id", () => new Reply(null!, Noon), ["id", "null", "at least one character"] },
            {
                "revision",
                () =>
                    new Reply("i", Noon) { Revision = -1 },
                ["Revision", "-1", "from 0"]
            },
            {
                "channel",
                () =>
                    new Reply("i", Noon) { Channel = (Channel)99 },
                ["Channel", "99", "Email"]
            },
            {
                "campaign",
                () =>
                    new Reply("i", Noon) { Campaign = "" },
                ["Campaign", "empty", "at least one"]
            },
            {
                "in reply to",
                () =>
                    new Touch("i", Noon) { InReplyTo = "" },
                ["InReplyTo", "empty", "at least one"]
            },
            {
                "ask",
                () =>
                    new Touch("i", Noon) { Ask = (Ask)(-1) },
                ["Ask", "-1", "Commitment"]
            },
            {
                "requests",
                () =>
                    new Reply("i", Noon) { Requests = (Ask)7 },
                ["Requests", "7", "Commitment"]
            },
            {
                "purpose",
                () =>
                    new OptOut("i", Noon) { Purpose = (Purpose)5 },
                ["Purpose", "5", "Sales, Service"]
            },
            { "basis", () => new OptIn("i", Noon, (ConsentBasis)5), ["basis", "5", "Express, Implied"] },
            { "kind", () => new Decline("i", Noon, (DeclineKind)5), ["kind", "5", "NotNow, NotEver"] },
            { "signal", () => new Signal("i", Noon, (SignalKind)9), ["kind", "9", "Visit"] },
            { "outcome", () => new MeetingHeld("i", Noon, (MeetingOutcome)9), ["outcome", "9", "Advance"] },
            { "stage", () => new Baseline("i", Noon, (Stage)9), ["stage", "9", "Dissolution"] },
            {
                "party",
                () => new MeetingCancelled("i", Noon, Party.Neither, "m"),
                ["by", "Neither", "Seller or Buyer"]
            },
            { "meeting", () => new MeetingMissed("i", Noon, Party.Buyer, ""), ["meeting", "empty", "at least one"] },
            {
                "duration",
                () => new MeetingBooked("i", Noon, Party.Buyer, "m", Noon, Duration.Zero),
                ["duration", "0:00:00:00", "longer than zero"]
            },
            { "period", () => Until.After(Period.Zero), ["period", "longer than zero"] },
            { "negative period", () => Until.After(Period.FromDays(-1)), ["period", "P-1D", "without negative"] },
            { "year 0", () => Until.On(new LocalDate(0, 1, 1)), ["date", "0000-01-01", "1 to 9999"] },
            { "limit", () => new FrequencyCapRule(0, Duration.FromDays(1)), ["limit", "0", "from 1"] },
            { "window", () => new FrequencyCapRule(1, Duration.Zero), ["per", "0:00:00:00", "longer than zero"] },
            { "account limit", () => new AccountCapRule(-3, Duration.FromDays(1)), ["limit", "-3", "from 1"] },
            {
                "hours",
                () => new ContactHoursRule(new(17, 0), new(9, 0), [IsoDayOfWeek.Monday]),
                ["closes", "09:00", "after opens"]
            },
            { "days", () => new ContactHoursRule(new(9, 0), new(17, 0), []), ["days", "empty", "at least one"] },
            {
                "follow-ups",
                () =>
                    new Patience { FollowUps = 0 },
                ["FollowUps", "0", "from 1"]
            },
            {
                "interest",
                () =>
                    new Patience { LeastInterest = double.NaN },
                ["LeastInterest", "NaN", "from 0 to 1"]
            },
            {
                "interest",
                () =>
                    new Patience { LeastInterest = 1.1 },
                ["LeastInterest", "1.1", "from 0 to 1"]
            },
            { "step", () => new Step((Ask)9, Channel.Email), ["ask", "9", "Nothing"] },
            { "asking", () => new Step(Ask.Reply, Channel.Email).Asking((Ask)99), ["ask", "99", "Nothing"] },
            {
                "holiday of another calendar",
                () => Hours(holidays: [Coptic]),
                ["holidays", "Coptic", "the calendar ISO"]
            },
            {
                "holidays of another calendar",
                () => Hours(calendars: [new("eg", [Coptic])]),
                ["calendars", "Coptic", "the calendar ISO"]
            },
            {
                "recurring within another calendar",
                () =>
                    new RecurringBusy([IsoDayOfWeek.Monday], new(9, 0), new(10, 0)) { Within = new(Coptic, Coptic) },
                ["Within", "Coptic", "the calendar ISO"]
            },
            {
                "calendar twice",
                () => Hours(calendars: [new("de", []), new("de", [])]),
                ["calendars", "'de' twice", "once"]
            },
            {
                "calendar without days",
                () => Hours(calendars: [new("de", null!)]),
                ["calendars", "null", "must be given"]
            },
            {
                "no day of the week",
                () => new ContactHoursRule(new(9, 0), new(17, 0), [IsoDayOfWeek.Monday, IsoDayOfWeek.None]),
                ["days", "None", "Monday to Sunday"]
            },
            {
                "no day of the week recurs",
                () => new RecurringBusy([IsoDayOfWeek.Monday, IsoDayOfWeek.None], new(9, 0), new(10, 0)),
                ["days", "None", "Monday to Sunday"]
            },
            {
                "hours on no channel",
                () => new ChannelHoursRule("x", ContactHoursRule.OfficeHours, []),
                ["channels", "empty", "at least one"]
            },
            { "no patience", () => Patience.Default & null!, ["right", "null", "must be given"] },
            { "patience of none", () => null! & Patience.Default, ["left", "null", "must be given"] },
            { "review", () => Review.Of(null!, Policy.Default, Noon), ["relationship is null", "must be given"] },
            { "backtest", () => Backtest.Of(null!, Policy.Default, Noon), ["relationship is null", "must be given"] },
            {
                "buffer",
                () =>
                    new Attendee(Party.Buyer, Denver) { Before = Duration.MinValue },
                ["Before is -P16777216D", "from P0D to P1D"]
            },
            {
                "decision without a case",
                () => Decide("2024-01-03 12:00").Match(_ => 1, _ => 2, _ => 3, _ => 4, leave: null!),
                ["leave", "null", "must be given"]
            },
            {
                "permission without a case",
                () =>
                    Policy
                        .Default.When(Of(), new Step(Ask.Nothing, Channel.Email), Noon)
                        .Match(_ => 1, _ => 2, _ => 3, never: null!),
                ["never", "null", "must be given"]
            },
            {
                "rescheduling without a case",
                () =>
                    Policy
                        .Default.Reschedule(
                            Of(),
                            new(Party.Buyer, Duration.FromMinutes(30)),
                            [new(Party.Seller, Denver)],
                            Noon
                        )
                        .Match(_ => 1, _ => 2, _ => 3, _ => 4, _ => 5, refuse: null!),
                ["refuse", "null", "must be given"]
            },
            {
                "conflict in a member",
                () =>
                    History.Of(
                        Mail("i", "2024-01-03 10:00"),
                        Mail("i", "2024-01-03 10:00", Ask.Call) with
                        {
                            Campaign = "spring",
                        }
                    ),
                ["'i'", "Touch", "which differ in Ask, Campaign;"]
            },
            {
                "agenda of two priors",
                () =>
                    Agenda.Of(
                        [
                            Agenda.Item(Of(), Policy.Default, Noon, _ => 1),
                            Agenda.Item(
                                Relationship.From("b", History.Empty, Denver),
                                Policy.Default,
                                Noon,
                                _ => 1,
                                new Prior { Tempo = new() { Centre = 1 } }
                            ),
                        ],
                        1
                    ),
                ["items", "'acme-17'", "'b'", "with another prior", "same policy, instant and prior"]
            },
            { "relationship", () => Relationship.From("", History.Empty, Denver), ["id", "empty", "at least one"] },
            { "history", () => Relationship.From("r", null!, Denver), ["history", "null", "must be given"] },
            { "zone", () => Relationship.From("r", History.Empty, null!), ["zone", "null", "must be given"] },
            { "interaction", () => History.Of(Wrote("i", "2024-01-03 10:00"), null!), ["interactions holds null"] },
            { "book", () => Agenda.For([null!], Policy.Default, Noon, 1), ["book holds null"] },
            { "items", () => Agenda.Of<int>([null!], 1), ["items holds null"] },
            { "prior's book", () => Prior.Fit([null!]), ["book holds null"] },
            { "backtests", () => BacktestTally.Of([null!]), ["backtests holds null"] },
            { "account", () => Situation.OfAccount([null!]), ["account holds null"] },
            {
                "colleagues",
                () =>
                    new Situation(Of(Wrote("i", "2024-01-03 10:00"))) { Colleagues = [null!] },
                ["Colleagues holds null"]
            },
            {
                "attendees",
                () =>
                    Policy.Default.Reschedule(
                        Of(Wrote("i", "2024-01-03 10:00")),
                        new(Party.Buyer, Duration.FromHours(1)),
                        [null!],
                        Noon
                    ),
                ["attendees holds null"]
            },
            { "no interaction", () => History.Empty[0], ["index is 0; the history is empty"] },
            { "moment", () => Moment.Once(Requirements.None), ["requirements", "None", "at least one"] },
            { "key", () => Policy.Default.Without("tempi"), ["key", "tempi", "tempo"] },
            { "word", () => Policy.Default.Without("optOut"), ["key", "optOut", "buyer's word"] },
            {
                "conflict",
                () => History.Of(Wrote("i", "2024-01-03 10:00"), Asked("i", "2024-01-03 10:00")),
                ["'i'", "Reply", "Inquiry", "revision 0", "higher revision"]
            },
            {
                "late",
                () => Of(Wrote("i", "2024-01-03 10:00")).Advance(Wrote("j", "2024-01-02 10:00")),
                ["'j'", "'i'", "With"]
            },
        };

    [Fact]
    public void TheDefaultAssessment_IsOfNobody()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            default(Assessment).HeardWithin(Duration.FromDays(1))
        );
        Assert.Contains("Assessment.Of", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Argument_IsRefused_WithItsNameItsValueAndWhatIsAllowed(string what, Func<object> make, string[] says)
    {
        var error = Record.Exception(make);
        Assert.True(error is ArgumentException, $"{what}: {error}");
        Assert.All(says, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }

    private static LocalDate Coptic => new(1740, 1, 1, CalendarSystem.Coptic);

    private static ContactHoursRule Hours(
        LocalDate[]? holidays = null,
        KeyValuePair<string, IEnumerable<LocalDate>>[]? calendars = null
    ) => new(new(9, 0), new(17, 0), [IsoDayOfWeek.Monday], holidays, calendars);
}
