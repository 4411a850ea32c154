namespace Cadence.Tests.Rescheduling;

/// <summary>Busy times in the forms that calendars give.</summary>
public sealed class FreeBusyTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void PeriodsAreReadInBothFormsFoldedOrNot()
    {
        var read = FreeBusy.Parse(
            "BEGIN:VFREEBUSY\r\nDTSTAMP:20260301T000000Z\r\n"
                + "FREEBUSY:20260302T090000Z/20260302T100000Z,20260302T110000Z/PT1H30M,\r\n 20260303T090000Z/P1DT2H\r\n"
                + "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260304T090000Z/PT15M\r\n"
                + "freebusy;fbtype=BUSY-UNAVAILABLE:20260305T090000Z/P1W\r\n"
                + "FREEBUSY;FBTYPE=FREE:20260302T120000Z/PT8H\r\n"
                + "FREEBUSY;FBTYPE=X-FOCUS:20260320T090000Z/PT45S\r\n"
                + "END:VFREEBUSY\r\n"
        );

        Assert.Equal(
            FreeBusy.Of(
                new(Nine, Nine + Duration.FromHours(1)),
                new(Nine + Duration.FromHours(2), Nine + Duration.FromMinutes(210)),
                new(Nine + Duration.FromDays(1), Nine + Duration.FromHours(50)),
                new(Nine + Duration.FromDays(2), Nine + Duration.FromMinutes(2 * 1440 + 15), BusyKind.Tentative),
                new(Nine + Duration.FromDays(3), Nine + Duration.FromDays(10), BusyKind.Unavailable),
                new(Nine + Duration.FromDays(18), Nine + Duration.FromDays(18) + Duration.FromSeconds(45))
            ),
            read
        );
    }

    [Theory]
    [InlineData("20260302T090000Z")]
    [InlineData("20260302T090000Z/")]
    [InlineData("20260302T090000/PT1H")]
    [InlineData("20260302T090000Z/PT")]
    [InlineData("20260302T090000Z/P")]
    [InlineData("20260302T090000Z/PT1H1H")]
    [InlineData("20260302T090000Z/PT1M1H")]
    [InlineData("20260302T090000Z/P1H")]
    [InlineData("20260302T090000Z/PT1D")]
    [InlineData("20260302T090000Z/-PT1H")]
    [InlineData("20260302T090000Z/PT5")]
    [InlineData("20260302T090000Z/PT99999999999H")]
    [InlineData("20260302T090000Z/PT999999999H")]
    [InlineData("20260302T090000Z/P999999999W")]
    [InlineData("20260302T090000Z/P4166666D")]
    [InlineData("20260302T090000Z\0/PT1H")]
    [InlineData("20260302T090000Z/PT1H\0")]
    [InlineData("20260302T090000Z/20260302T100000Z\0")]
    [InlineData("20260302T090060Z/\u0660PT1H")]
    [InlineData("20260302T090061Z/PT1H")]
    [InlineData("20260302T096000Z/PT1H")]
    [InlineData("20260302T090000Z/++PT1H")]
    [InlineData("20260302T100000Z/20260302T090000Z")]
    [InlineData("20261302T100000Z/PT1H")]
    [InlineData("")]
    public void WhatIsNotAPeriodIsNamed(string period) =>
        Assert.Contains(
            $"'{period}' is not a period",
            Assert.Throws<FormatException>(() => FreeBusy.Parse($"FREEBUSY:{period}")).Message,
            StringComparison.Ordinal
        );

    /// <summary>RFC 5545: values in quotes (3.1), a sign (3.3.6), and a leap second (3.3.12).</summary>
    [Theory]
    [InlineData("FREEBUSY;X-FROM=\"mailto:a;b@c.d\";FBTYPE=BUSY-TENTATIVE:20260302T090000Z/PT1H", BusyKind.Tentative)]
    [InlineData("FREEBUSY;FBTYPE=\"BUSY-TENTATIVE\";X-A=\"FBTYPE=FREE;:\":20260302T090000Z/PT1H", BusyKind.Tentative)]
    [InlineData("FREEBUSY:20260302T090000Z/+PT1H", BusyKind.Busy)]
    [InlineData("FREEBUSY:20260302T090000Z/20260302T095960Z", BusyKind.Busy)]
    public void WhatTheGrammarAllowsIsRead(string line, BusyKind kind)
    {
        bool leap = line.Contains("60Z", StringComparison.Ordinal);
        var end = Nine + (leap ? Duration.FromSeconds(3599) : Duration.FromHours(1));

        Assert.Equal(FreeBusy.Of(new BusyTime(Nine, end, kind)), FreeBusy.Parse(line));
    }

    /// <summary>A busy time that cannot be read is not skipped, or a slot would be offered in it.</summary>
    [Theory]
    [InlineData("FREEBUSY;X-FROM=\"open:20260302T090000Z/PT1H")]
    [InlineData("FREEBUSY;FBTYPE=FR\0EE:20260302T090000Z/PT1H")]
    [InlineData("FREEBUSY;FBTYPE=FREE")]
    [InlineData("FREEBUSY 20260302T090000Z/PT1H")]
    [InlineData("FREEBUSY")]
    [InlineData("FREEBUSY=BUSY:20260302T090000Z/PT1H")]
    public void WhatIsNotALineIsNamed(string line) =>
        Assert.Contains(
            $"'{line}' is not a line",
            Assert.Throws<FormatException>(() => FreeBusy.Parse(line)).Message,
            StringComparison.Ordinal
        );

    /// <summary>A text that says nothing of time is refused, or whoever it is about would always be free.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("20260302T090000Z/PT8H")]
    [InlineData("FREBUSY:20260302T090000Z/PT8H")]
    [InlineData("FREEBUSYS:20260302T090000Z/PT8H")]
    [InlineData("SUMMARY:FREEBUSY")]
    [InlineData("BEGIN:VCALENDAR", "\r\nEND:VCALENDAR")]
    [InlineData("BEGIN:VFREEBUSYFREEBUSY:20260302T090000Z/PT8H", "\n ")]
    public void WhatSaysNothingOfTimeIsNamed(string text, string rest = "") =>
        Assert.StartsWith(
            $"'{text}' has no line of FREEBUSY; it must have one, such as FREEBUSY:20260302T090000Z/PT1H, or be a VFREEBUSY.",
            Assert.Throws<FormatException>(() => FreeBusy.Parse(text + rest)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void AFreeBusyWithoutATimeIsFree() =>
        Assert.Equal(FreeBusy.Empty, FreeBusy.Parse("BEGIN:VFREEBUSY\r\nUID:1\r\nEND:VFREEBUSY\r\n"));

    [Fact]
    public void WhatOverlapsOrTouchesIsOneAndNoLengthIsNone()
    {
        var hour = Duration.FromHours(1);
        var busy = FreeBusy.Of(
            new(Nine + hour, Nine + hour * 2),
            new(Nine, Nine + hour),
            new(Nine + Duration.FromMinutes(10), Nine + Duration.FromMinutes(20)),
            new(Nine + hour * 5, Nine + hour * 5)
        );

        Assert.Equal([new BusyTime(Nine, Nine + hour * 2)], busy.Times);
        Assert.Equal(FreeBusy.Empty, FreeBusy.Of(new BusyTime(Nine, Nine)));
        Assert.Equal(busy.GetHashCode(), FreeBusy.Of(busy.Times).GetHashCode());
    }

    /// <summary>Long enough to be kept in several pieces, with overlaps anywhere, after many times without any.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(8_999)]
    public void ALongCalendarIsTheSameInWhateverOrder(int longer)
    {
        const int Count = 9_000;
        var step = Duration.FromMinutes(10);
        BusyTime At(int i) => new(Nine + step * i, Nine + step * i + Duration.FromMinutes(i == longer ? 22 : 5));
        var times = Enumerable.Range(0, Count).Select(At).ToArray();

        var busy = FreeBusy.Of(times);

        Assert.Equal(FreeBusy.Of(times.Reverse()), busy);
        var merged = times.Where((_, i) => i != longer + 1 && i != longer + 2).ToArray();
        Assert.Equal(merged.Where(time => time.Start < At(longer).Start), busy.Times.Take(longer));
        Assert.Equal(
            new BusyTime(At(longer).Start, longer + 2 < Count ? At(longer + 2).End : At(longer).End),
            busy.Times[longer]
        );
        Assert.Equal(merged.Skip(longer + 1), busy.Times.Skip(longer + 1));
    }

    [Fact]
    public void WhoeverChangesTheListAfterwardsChangesNoCalendar()
    {
        BusyTime[] times = [new(Nine, Nine + Duration.FromHours(1))];
        var busy = FreeBusy.Of(times);

        times[0] = new(Nine, Nine + Duration.FromHours(9));

        Assert.Equal([new BusyTime(Nine, Nine + Duration.FromHours(1))], busy.Times);
    }

    [Fact]
    public void AnAllDayEventLastsAsLongAsTheDay()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        LocalDate night = new(2026, 3, 29);

        var day = BusyTime.AllDay(new(night, night), zone);

        Assert.Equal(Duration.FromHours(23), day.End - day.Start);
        Assert.Equal(zone.AtStartOfDay(night).ToInstant(), day.Start);
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        Assert.Contains(
            "must not be before start",
            Message(() => new BusyTime(Nine, Nine - Duration.Epsilon)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "by is Neither",
            Message(() => new RescheduleRequest(Party.Neither, Duration.FromHours(1))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "needs is",
            Message(() => new RescheduleRequest(Party.Buyer, Duration.Zero)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ideal is PT30M; it must be from PT1H to P1D",
            Message(() => new RescheduleRequest(Party.Buyer, Duration.FromHours(1), Duration.FromMinutes(30))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "each time must have a start and an end",
            Message(() =>
                new RescheduleRequest(Party.Buyer, Duration.FromHours(1))
                {
                    Proposes = [new NodaTime.Interval(Nine, null)],
                }
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "none of the seller's",
            Message(() => Ask(new(Party.Buyer, Duration.FromHours(1)), [])),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "request.Meeting is 'm9'",
            Message(() =>
                Ask(new(Party.Buyer, Duration.FromHours(1)) { Meeting = "m9" }, [new(Party.Seller, DateTimeZone.Utc)])
            ),
            StringComparison.Ordinal
        );
    }

    private static object Ask(RescheduleRequest request, Attendee[] attendees) =>
        Policy.Default.Reschedule(
            Relationship.From("r", Cadence.History.Empty, DateTimeZone.Utc),
            request,
            attendees,
            Nine
        );

    private static string Message(Func<object> bad) => Assert.ThrowsAny<ArgumentException>(bad).Message;
}
