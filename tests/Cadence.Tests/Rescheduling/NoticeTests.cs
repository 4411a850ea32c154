using static Cadence.Tests.Rescheduling.Ask;

namespace Cadence.Tests.Rescheduling;

/// <summary>A working day's notice is counted in the working days of those who would lose it.</summary>
public sealed class NoticeTests
{
    // Monday at ten; by the policy's working days, the notice ends on Friday at ten.
    private static readonly MeetingBooked Monday = new("booked", At(3, 11), Party.Seller, "m", At(16, 10), Hour);

    [Fact]
    public void ABuyerWhoDoesNotWorkOnFridaysHasUntilThursday()
    {
        var buyer = Works(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday);

        AssertNotice(At(12, 10), buyer);
        AssertNotice(At(12, 10), Buyer, buyer);
    }

    [Fact]
    public void ABuyersOwnHolidayIsNoWorkingDay()
    {
        var hours = ContactHoursRule.OfficeHours.WithCalendar("there", [new(2026, 3, 13)]);

        AssertNotice(At(12, 10), new Attendee(Party.Buyer, NewYork) { Hours = hours, Calendar = "there" });
    }

    /// <summary>A review knows only the policy, so nothing is decided that a review would find fault with.</summary>
    [Fact]
    public void ABuyerWhoWorksOnSundaysHasThePolicysNotice() =>
        AssertNotice(At(13, 10), Works(Enum.GetValues<IsoDayOfWeek>().Skip(1).ToArray()));

    private static Attendee Works(params IsoDayOfWeek[] days) =>
        new(Party.Buyer, NewYork) { Hours = new(new(9, 0), new(17, 0), days) };

    private static void AssertNotice(Instant deadline, params Attendee[] buyers)
    {
        Attendee[] all = [Seller, .. buyers];
        Assert.IsType<RescheduleDecision.Move>(Decide(By(Party.Seller), deadline, all, Monday));
        var refuse = Decide(By(Party.Seller), deadline + Duration.Epsilon, all, Monday);
        Assert.Equal(deadline, Assert.IsType<RescheduleDecision.Refuse>(refuse).Reasons[0].Until);
    }
}
