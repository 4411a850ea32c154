using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>What is known of a meeting once it has fallen through. The third of January 2024 is a Wednesday.</summary>
public sealed class MeetingTests
{
    private static readonly MeetingBooked Agreed = new(
        "b",
        At("2024-01-02 10:00"),
        Party.Seller,
        "m",
        At("2024-01-03 10:00"),
        Duration.FromHours(3)
    )
    {
        Channel = Channel.Phone,
    };

    public static TheoryData<Interaction> FellThrough =>
        [
            new MeetingCancelled("x", At("2024-01-02 11:00"), Party.Buyer, "m"),
            new MeetingCancelled("x", At("2024-01-02 11:00"), Party.Seller, "m"),
            new MeetingMissed("x", At("2024-01-03 10:30"), Party.Buyer, "m"),
            new MeetingMissed("x", At("2024-01-03 10:30"), Party.Seller, "m"),
        ];

    /// <summary>A meeting that is moved takes as long as before and is held where it was to be, whoever let it fall through.</summary>
    [Theory]
    [MemberData(nameof(FellThrough))]
    public void AMeetingThatFellThroughIsMoved_WithItsLengthAndChannel(Interaction fell)
    {
        var said = Wrote("w", "2024-01-03 11:00");
        var moved = new MeetingMoved("v", At("2024-01-03 12:00"), Party.Buyer, "m", At("2024-01-08 10:00"));
        foreach (
            Interaction[] life in (Interaction[][])
                [
                    [Agreed, fell, moved],
                    [Agreed, fell, said, moved],
                ]
        )
        {
            var meetings = Of(life).Fold.Meetings;
            var known = Assert.Single(meetings.Open.Items());
            Assert.Equal((Duration.FromHours(3), Channel.Phone), (known.Duration, known.Channel));
            Assert.Equal(At("2024-01-08 13:00"), meetings.RespectedUntil);
        }

        var shorter = moved with { Duration = Duration.FromHours(1), Channel = Channel.Video };
        var again = Assert.Single(Of(Agreed, fell, said, shorter).Fold.Meetings.Open.Items());
        Assert.Equal((Duration.FromHours(1), Channel.Video), (again.Duration, again.Channel));
    }

    /// <summary>Until it is moved it neither stands in the way nor is owed, and a booking begins anew.</summary>
    [Fact]
    public void AMeetingThatTheBuyerCalledOff_IsNotInTheWay()
    {
        var off = new MeetingCancelled("x", At("2024-01-02 11:00"), Party.Buyer, "m");
        Assert.Equal(Instant.MinValue, Of(Agreed, off).Fold.Meetings.RespectedUntil);
        Assert.Null(Duty("2024-01-03 10:30", Agreed, off));
        var anew = new MeetingBooked(
            "n",
            At("2024-01-02 12:00"),
            Party.Seller,
            "m",
            At("2024-01-08 10:00"),
            Duration.FromHours(1)
        );
        var known = Assert.Single(Of(Agreed, off, anew).Fold.Meetings.Open.Items());
        Assert.Equal((Duration.FromHours(1), null), (known.Duration, known.Channel));
    }

    /// <summary>The fold and the record of a meeting, which is read from the whole history, know the same length of it.</summary>
    [Fact]
    public void TheLengthOfAMeetingIsKnownAlike() =>
        Law.Holds(
            1500,
            one =>
            {
                var known = one.Known.Relationship;
                foreach (var meeting in known.Fold.Meetings.Open.Items().Where(meeting => !meeting.Cancelled))
                {
                    var record = MeetingRecord.Of(known.History, meeting.Name);
                    Law.Require(
                        record.Duration == meeting.Duration,
                        $"{meeting.Name} lasts {record.Duration}, but {meeting.Duration} to the fold"
                    );
                }
            }
        );
}
