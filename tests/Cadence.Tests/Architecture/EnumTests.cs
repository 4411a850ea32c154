namespace Cadence.Tests;

/// <summary>An enum's first and last member tell whether a value is a member.</summary>
public sealed class EnumTests
{
    [Fact]
    public void The_members_of_each_enum_follow_one_another()
    {
        var enums = typeof(Policy)
            .Assembly.GetTypes()
            .Append(typeof(IsoDayOfWeek))
            .Where(type => type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), inherit: false));
        foreach (var type in enums)
        {
            int[] members = [.. Enum.GetValues(type).Cast<object>().Select(Convert.ToInt32)];
            Assert.Equal(Enumerable.Range(members[0], members.Length), members);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    [InlineData(int.MinValue)]
    public void What_is_no_member_is_refused(int channel)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => new Step(Ask.Reply, (Channel)channel));
        Assert.StartsWith(
            $"channel is {channel}; it must be one of Email, ",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_member_is_taken()
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            Assert.Equal(channel, new Step(Ask.Reply, channel).Channel);
        }
    }
}
