namespace Cadence.Tests;

public sealed class BookLineTests
{
    private static readonly DateTimeZone Denver = DateTimeZoneProviders.Tzdb["America/Denver"];
    private static readonly History History = History.Of(new Bounce("b", Instant.FromUtc(2026, 1, 5, 10, 0)));

    [Fact]
    public void A_line_is_a_relationship_with_all_that_it_names()
    {
        var line = new BookLine("acme-17", History)
        {
            Zone = Denver,
            Account = "acme",
            Calendar = "us",
        };
        var relationship = Relationship.From("acme-17", History, Denver, "acme", "us");
        Assert.Equal(relationship, line.In(DateTimeZone.Utc));
        Assert.Equal(("acme", "us"), (line.In(null!).Account, line.In(null!).Calendar));
        Assert.Equal(Denver, line.In(DateTimeZone.Utc).Zone);
    }

    [Fact]
    public void The_zone_is_the_one_given_where_the_line_names_none()
    {
        var line = new BookLine("acme-17", History);
        Assert.Equal(Relationship.From("acme-17", History, Denver), line.In(Denver));
        Assert.Equal(Denver, line.In(Denver).Zone);
        Assert.Throws<ArgumentNullException>("zone", () => line.In(null!));
    }
}
