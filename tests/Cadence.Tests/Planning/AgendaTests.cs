using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Examples of agendas.</summary>
public sealed class AgendaTests
{
    private static readonly Instant Now = At("2024-03-05 10:00");

    // A duty comes before the planned touches, so it is not given up for one of them, whatever a rule says.
    [Fact]
    public void ADutyToOneColleagueHoldsWhenAnotherIsChosen()
    {
        var agenda = Agenda.For(
            [Known("owed", Asked("i1", "2024-03-04 10:00")), Known("open", Met("i1", "2024-02-01 10:00"))],
            Policy.Empty & new OneOfUs(),
            Now,
            capacity: 2
        );

        Assert.Equal("open", Assert.Single(agenda.Reach).Decision.Relationship);
        var owed = Assert.Single(agenda.Respond);
        Assert.Equal("owed", owed.Relationship);
        Assert.Equal("answer", Assert.Single(owed.Reasons).Rule);
    }

    [Fact]
    public void WhatIsReadTwiceIsTheSame()
    {
        Relationship[] book =
        [
            Known("a", Asked("i1", "2024-03-04 10:00")),
            Known("b", Asked("i1", "2024-03-04 09:00")),
        ];
        var one = Agenda.For(book, Policy.Default, Now, 2);
        var other = Agenda.For([book[1], book[0]], Policy.Default, Now, 2);

        Assert.Equal(["a", "b"], one.Respond.Select(duty => duty.Relationship));
        Assert.Equal(one.Respond[0], one.Respond[0]);
        Assert.True(one.Respond.Equals(other.Respond));
        Assert.Equal(one.Respond.GetHashCode(), other.Respond.GetHashCode());
        Assert.True(other.Respond.Equals(one.Respond));
        Decision.Respond[] same = [.. one.Respond];
        Assert.Equal(same.Equals(one.Respond), one.Respond.Equals(same));
        Assert.False(one.Respond.Equals(Agenda.For([book[0]], Policy.Default, Now, 2).Respond));
        Assert.Equal(string.Join(", ", one.Respond), one.Respond.ToString()!.Trim('[', ']'));
    }

    [Fact]
    public void ItemsAreReadOnceButForThoseWithColleagues()
    {
        int reads = 0;
        var agenda = Agenda.Of(
            [
                Item(Alone("alone", Asked("i1", "2024-03-04 10:00"))),
                Item(Known("owed", Asked("i1", "2024-03-04 11:00"))),
            ],
            capacity: 1
        );
        Assert.Equal(1, reads);
        Assert.Equal(["alone", "owed"], agenda.Respond);
        Assert.Equal(2, reads);
        Assert.Empty(Agenda.Of<string>([], 1).Wait);

        AgendaItem<string> Item(Relationship one) =>
            Agenda.Item(
                one,
                Policy.Default,
                Now,
                decision =>
                {
                    reads++;
                    return decision.Relationship;
                }
            );
    }

    // Entries are kept in pieces of 512: this makes more than one piece, the last not full.
    [Fact]
    public void AgendasOfThousandsLeaveNobodyOut()
    {
        var book = Enumerable
            .Range(0, 1300)
            .Select(i => (i % 3 == 0 ? Known($"r{i}", One(i)) : Alone($"r{i}", One(i))))
            .ToArray();
        var agenda = Agenda.For(book, Policy.Default, Now, 700);
        var kept = Agenda.Of(book.Select(one => Agenda.Item(one, Policy.Default, Now, Printed.InFull)), 700);

        Assert.Equal(650, agenda.Respond.Count);
        Assert.Equal(
            1300,
            agenda.Respond.Count + agenda.Reach.Count + agenda.Deferred + agenda.Wait.Count + agenda.Suspend.Count
        );
        Assert.Equal(agenda.Respond.Select(Printed.InFull), kept.Respond);
        Assert.Equal(agenda.Reach.Select(choice => Printed.InFull(choice.Decision)), kept.Reach);
        Assert.Equal(agenda.Wait.Select(Printed.InFull), kept.Wait);

        static Interaction One(int i) => i % 2 == 0 ? Asked("i1", "2024-03-04 10:00") : Met("i1", "2024-02-01 10:00");
    }

    [Fact]
    public void ItemsAreRefusedThatDoNotBelongTogether()
    {
        var one = Agenda.Item(Alone("a", Asked("i1", "2024-03-04 10:00")), Policy.Default, Now, Id);
        var later = Agenda.Item(
            Alone("b", Asked("i1", "2024-03-04 10:00")),
            Policy.Default,
            Now + Duration.FromHours(1),
            Id
        );
        Assert.StartsWith(
            "items holds 'a' by the policy default@1 as of 2024-03-05T17:00:00Z, but 'b' by the policy default@1 as of 2024-03-05T18:00:00Z;",
            Assert.Throws<ArgumentException>(() => Agenda.Of([one, later], 1)).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "items holds 'a' twice",
            Assert.Throws<ArgumentException>(() => Agenda.Of([one, one], 1)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentNullException>(() => Agenda.Of([one, null!], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Agenda.Of([one], -1));

        static string Id(Decision decision) => decision.Relationship;
    }

    /// <summary>An item that stands twice is left out and told of, once for each time; the others are in the agenda.</summary>
    [Fact]
    public void AnItemThatStandsTwiceIsLeftOut()
    {
        var (one, other, again) = (
            Item(Alone("a", Asked("i1", "2024-03-04 10:00"))),
            Item(Known("b", Asked("i1", "2024-03-04 10:00"))),
            Item(Alone("a", Met("i1", "2024-02-01 10:00")))
        );
        var told = new List<AgendaItem<string>>();

        var agenda = Agenda.Of([one, again, other, again, other], 9, told.Add);

        Assert.Equal([again, again, other], told);
        Assert.Equal([.. Agenda.Of([one, other], 9).Respond], agenda.Respond);

        static AgendaItem<string> Item(Relationship relationship) =>
            Agenda.Item(relationship, Policy.Default, Now, Printed.InFull);
    }

    private static Relationship Alone(string id, Interaction one) => Relationship.From(id, History.Of([one]), Denver);

    private static Relationship Known(string id, Interaction one) =>
        Relationship.From(id, History.Of([one]), Denver, account: "acme");

    /// <summary>Only one colleague of an account is touched on a day, whatever for.</summary>
    private sealed record OneOfUs : Rule
    {
        public override string Name => "oneOfUs";

        public override Force Force => Force.Courtesy;

        public override Moment Earliest(Situation situation, Step step, Instant from) =>
            situation.Colleagues.Any(one => one.History.Any(known => known is Touch touch && touch.At == from))
                ? Moment.Once(Requirements.Reply)
                : Moment.At(from);
    }
}
