namespace Cadence.Tests;

/// <summary>What an answer calls for can be recorded, and is then done.</summary>
public sealed class RecordLaws
{
    /// <summary>
    /// Every answer that calls for an act names the interaction to record, and no other answer does; once it is recorded, the
    /// same is not called for again then.
    /// </summary>
    [Fact]
    public void WhatIsRecordedIsDone() =>
        Law.Holds(
            1000,
            one =>
            {
                var decision = one.Decision;
                var record = decision.Record;
                Law.Require(
                    record is null == decision is Decision.Wait or Decision.Leave,
                    $"{Printed.Of(decision)} is recorded as {record}"
                );
                var known = one.Known;
                if (record is null)
                {
                    return;
                }

                var after = new Situation(known.Relationship.With(record)) { Colleagues = known.Colleagues };
                var next = one.Policy.Decide(after, record.At);
                Law.Require(
                    next switch
                    {
                        Decision.Respond again => decision is not Decision.Respond first
                            || again.Source.Id != first.Source.Id,
                        Decision.Suspend => decision is not Decision.Suspend,
                        _ => true,
                    },
                    $"{record} is recorded, and still {Printed.Of(next)}"
                );
            }
        );

    /// <summary>A retracted id is not given again: what was recorded under it would be retracted, too.</summary>
    [Fact]
    public void AnIdThatWasTakenBackIsNotGivenAgain()
    {
        var at = Instant.FromUtc(2026, 3, 2, 10, 0);
        var known = History.Of(
            new Touch("planned-1", at),
            new Retracted("planned-1", at) { Revision = 1 },
            new Touch("planned-2.2", at) { Ask = Ask.Nothing }
        );
        var relationship = Relationship.From("r", known, DateTimeZone.Utc);
        Assert.Equal("planned-3", Policy.Default.Decide(relationship, at + Duration.FromDays(30)).Record!.Id);
    }

    /// <summary>A step that was taken on another channel is recorded there, with the largest ask that is permitted on it.</summary>
    [Fact]
    public void AStepIsRecordedOnTheChannelItWasTakenOn()
    {
        var now = Instant.FromUtc(2026, 1, 5, 10, 0);
        var heard = new Reply("r", now - Duration.FromDays(9)) { Channel = Channel.Email, Requests = Ask.Meeting };
        var someone = Relationship.From("r", History.Of(heard), DateTimeZone.Utc);
        var reach = Assert.IsType<Decision.Reach>(Policy.Empty.Decide(someone.With(Done(heard)), now));
        Assert.All(
            reach.Asks,
            one =>
            {
                var done = reach.Done("d", now, channel: one.Channel);
                Assert.Equal((one.Channel, one.Ask), (done.Channel, done.Ask));
            }
        );
        var called = reach.Done("d", now, Ask.Reply, Channel.Phone);
        Assert.Equal((Channel.Phone, Ask.Reply), (called.Channel, called.Ask));
        Assert.Equal(reach.Asks[0].Channel, reach.Done("d", now).Channel);

        static Touch Done(Reply heard) =>
            new("t", heard.At + Duration.FromHours(1)) { Ask = Ask.Nothing, InReplyTo = heard.Id };
    }
}
