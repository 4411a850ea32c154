using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

public sealed class SituationTests
{
    private static readonly Relationship Buyer = Person("buyer", "acme");

    public static TheoryData<string, string> NoColleagues =>
        new()
        {
            { "buyer", "which is the relationship itself" },
            { "twice", "'twice' twice" },
            { "stranger", "of the account 'birch'" },
        };

    [Theory]
    [MemberData(nameof(NoColleagues))]
    public void Colleagues_RefusesWhoIsNone(string id, string why)
    {
        Relationship[] all = [Person("twice", "acme"), Person(id, id == "stranger" ? "birch" : "acme")];
        var refused = Assert.Throws<ArgumentException>(() => new Situation(Buyer) { Colleagues = all });
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Colleagues_RefusesNobody() =>
        Assert.Throws<ArgumentNullException>(() => new Situation(Buyer) { Colleagues = [null!] });

    [Fact]
    public void Colleagues_MayBeOfNoAccount() =>
        Assert.Single(new Situation(Buyer) { Colleagues = [Person("chief", null)] }.Colleagues);

    /// <summary>An answer, once given, stays the same, whatever becomes of the list of colleagues.</summary>
    [Fact]
    public void Colleagues_AreCopied()
    {
        var list = new List<Relationship>();
        var situation = new Situation(Buyer) { Colleagues = list };
        list.Add(Person("chief", "acme"));
        Assert.Empty(situation.Colleagues);
    }

    [Fact]
    public void OfAccount_GivesEachItsColleagues_InTheOrderOfIds()
    {
        var prior = Prior.Default with { };
        var all = Situation.OfAccount([Buyer, Person("zoe", "acme"), Person("Abe", null)], prior);
        Assert.Equal(["Abe", "buyer", "zoe"], all.Select(one => one.Relationship.Id));
        Assert.Equal(["Abe", "zoe"], all[1].Colleagues.Select(one => one.Id));
        Assert.Equal("zoe", all[1].Colleagues[1].Id);
        Assert.Throws<ArgumentOutOfRangeException>(() => all[1].Colleagues[2]);
        Assert.All(all, one => Assert.Same(prior, one.Prior));
        Assert.Empty(Situation.OfAccount([Buyer]).Single().Colleagues);
        Assert.Empty(Situation.OfAccount([]));
    }

    [Theory]
    [MemberData(nameof(NoColleagues))]
    public void OfAccount_RefusesWhoIsNoColleague(string id, string why)
    {
        Relationship[] all = [Buyer, Person("twice", "acme"), Person(id, id == "stranger" ? "birch" : "acme")];
        var refused = Assert.Throws<ArgumentException>(() => Situation.OfAccount(all));
        Assert.Contains(id == "buyer" ? "'buyer' twice" : why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_RefusesAnotherRelationship()
    {
        foreach (
            var situation in new[]
            {
                new(Buyer),
                new Situation(Buyer) { Colleagues = [Person("abe", "acme")] },
            }
        )
        {
            var refused = Assert.Throws<ArgumentException>(() => situation.With(Person("zoe", "acme")));
            Assert.Contains("it must be 'buyer'", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void With_ReplacesAColleague()
    {
        var situation = new Situation(Buyer) { Colleagues = [Person("abe", "acme"), Person("zoe", "acme")] };
        var asked = Person("zoe", "acme")
            .With(new TimeRequested("l", At("2024-01-03 10:00")) { Until = On("2024-03-01") });
        var changed = situation.With(asked);
        Assert.Same(Buyer, changed.Relationship);
        Assert.Same(asked, changed.Colleagues[1]);
        var step = new Step(Ask.Attention, Channel.Email);
        var when = Policy
            .Empty.With(new AccountCapRule(4, Duration.FromDays(7)))
            .When(changed, step, At("2024-01-05 10:00"));
        Assert.Equal(At("2024-03-01 00:00"), Assert.IsType<Permission.NotBefore>(when).From);
    }

    /// <summary>One mail may be one object in the histories of several.</summary>
    [Fact]
    public void With_KeepsWhatColleaguesShare()
    {
        var mail = Mail("m", "2024-01-03 10:00");
        var all = Situation.OfAccount("abcd".Select(id => Person($"{id}", "acme").With(mail)));
        var cap = Policy.Empty.With(new AccountCapRule(4, Duration.FromDays(7)));
        var step = new Step(Ask.Nothing, Channel.Email);
        var now = At("2024-01-05 10:00");
        Assert.Equal(At("2024-01-10 10:00"), Assert.IsType<Permission.NotBefore>(cap.When(all[0], step, now)).From);
        var touched = all[0].With(all[0].Relationship.With(Mail("n", "2024-01-04 10:00")));
        Assert.Equal(At("2024-01-10 10:00"), Assert.IsType<Permission.NotBefore>(cap.When(touched, step, now)).From);
        var anew = new Situation(touched.Relationship) { Colleagues = [.. touched.Colleagues] };
        Assert.Equal(Printed.InFull(cap.Decide(anew, now)), Printed.InFull(cap.Decide(touched, now)));
    }

    [Fact]
    public void OfAccount_RefusesAnotherAccount_WhoeverComesFirst()
    {
        Relationship[] all = [Person("a", null), Person("b", "acme"), Person("c", "birch")];
        Assert.Throws<ArgumentException>(() => Situation.OfAccount(all));
        Assert.Throws<ArgumentException>(() => new Situation(all[0]) { Colleagues = all[1..] });
    }

    private static Relationship Person(string id, string? account) =>
        Relationship.From(id, History.Empty, Denver, account);
}
