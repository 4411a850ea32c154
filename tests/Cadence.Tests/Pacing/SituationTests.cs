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

    /// <summary>What was answered once stays the answer, whatever becomes of the list.</summary>
    [Fact]
    public void Colleagues_AreCopied()
    {
        var list = new List<Relationship>();
        var situation = new Situation(Buyer) { Colleagues = list };
        list.Add(Person("chief", "acme"));
        Assert.Empty(situation.Colleagues);
    }

    private static Relationship Person(string id, string? account) =>
        Relationship.From(id, History.Empty, Denver, account);
}
