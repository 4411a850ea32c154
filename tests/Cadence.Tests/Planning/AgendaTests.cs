using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Examples of agendas.</summary>
public sealed class AgendaTests
{
    private static readonly Instant Now = At("2024-03-05 10:00");

    // A duty goes before the touches that are planned; so it is not given up for one of them, whatever a rule says.
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
        Assert.False(one.Respond.Equals(Agenda.For([book[0]], Policy.Default, Now, 2).Respond));
        Assert.Equal(string.Join(", ", one.Respond), one.Respond.ToString()!.Trim('[', ']'));
    }

    private static Relationship Known(string id, Interaction one) =>
        Relationship.From(id, History.Of([one]), Denver, account: "acme");

    /// <summary>Only one of an account is touched on a day, whatever for.</summary>
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
