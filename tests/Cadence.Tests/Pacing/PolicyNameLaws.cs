using Cadence.Tests.Lifelike;

namespace Cadence.Tests;

/// <summary>A name tells policies apart, and is the same for everybody.</summary>
public sealed class PolicyNameLaws
{
    private static readonly LocalDate Day = new(2026, 7, 1);

    [Fact]
    public void Unequal_policies_have_unequal_names()
    {
        var dice = new Dice(2026);
        var policies = Enumerable.Range(0, 3000).Select(_ => Any(dice)).Distinct().ToArray();
        Assert.True(policies.Length > 1000, $"only {policies.Length} policies differ");
        Assert.All(policies.GroupBy(policy => policy.Name), same => Assert.Single(same));
    }

    [Fact]
    public void Rules_that_differ_in_one_member_have_unequal_names()
    {
        Rule[] rules =
        [
            .. Policy.Default.Rules,
            .. Policies.Packs,
            new FrequencyCapRule(2, Duration.FromDays(7)) { Channel = Channel.Email },
            new FrequencyCapRule(2, Duration.FromDays(7) + Duration.Epsilon),
            new AccountCapRule(4, Duration.FromDays(7)) { Channel = Channel.InPerson },
            Hours(9, closes: new LocalTime(17, 0, 1)),
            Hours(9, holidays: [Day]),
            Hours(9, holidays: [Day.PlusDays(1)]),
            Hours(9, calendars: [new("de", [Day])]),
            Hours(9, calendars: [new("at", [Day])]),
            Hours(9, calendars: [new("de", [])]),
            Hours(9, calendars: [new("a", [Day]), new("b", [Day])]),
            Hours(9, calendars: [new("a:2026-07-01;b", [Day])]),
            new ChannelHoursRule("usTelemarketing", Hours(9), [Channel.Phone]),
            new ChannelHoursRule("usTelemarketing", Hours(9, holidays: [Day]), [Channel.Phone]),
            new ConsentRule("casl", [Channel.Email]),
            new ConsentRule("casl", [Channel.Email]) { MonthsAfterInquiry = 6 },
            new ConsentRule("casl", [Channel.Email]) { MonthsAfterPurchase = 6 },
            new RestAfterCallRule(Duration.FromDays(8)),
        ];
        Assert.Equal(rules.Length, rules.Select(rule => (Policy.Empty & rule).Name).Distinct().Count() + Always);
    }

    [Fact]
    public void A_name_says_what_differs()
    {
        var patience = new Patience { Suspension = Duration.FromDays(30), LeastInterest = 0.25 };
        Assert.Equal("default@1+patience(3 leastInterest 0.25 suspension P30D)", Policy.Default.With(patience).Name);
        Assert.Equal("default@1+patience(4)", Policy.Default.With(new Patience { FollowUps = 4 }).Name);
        Assert.Equal(
            "none+frequencyCap(1/P14D email)",
            (Policy.Empty & new FrequencyCapRule(1, Duration.FromDays(14)) { Channel = Channel.Email }).Name
        );
        Assert.Equal(
            "default@1+casl(email message social purchase P24M inquiry P6M)",
            (Policy.Default & Pack.Casl).Name
        );
    }

    [Fact]
    public void A_key_is_written_as_the_contract_does() =>
        Assert.Equal(
            ["frequencyCap:email:P14D", "frequencyCap:any:PT12H", "accountCap:any:P7D"],
            new Rule[]
            {
                new FrequencyCapRule(1, Duration.FromDays(14)) { Channel = Channel.Email },
                new FrequencyCapRule(1, Duration.FromHours(12)),
                new AccountCapRule(1, Duration.FromDays(7)),
            }.Select(rule => rule.Key)
        );

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void A_name_is_of_no_culture(string culture)
    {
        string[] names = Names();
        Assert.Equal(names, Abroad.In(culture, Names));

        static string[] Names() => [.. Enumerable.Range(0, 200).Select(seed => Any(new Dice(seed)).Name)];
    }

    // The buyer's word is in every policy, so adding it changes nothing.
    private const int Always = 1;

    private static Policy Any(Dice dice)
    {
        var policy = Policies.Any(dice);
        return dice.Weighted<Func<Policy>>(
            (3, () => policy),
            (1, () => policy.With(Policies.Patience(dice))),
            (1, () => policy & Hours(dice.Int(7, 9), holidays: [Day.PlusDays(dice.Int(0, 9))])),
            (1, () => policy & new ConsentRule("casl", [dice.Member<Channel>(), dice.Member<Channel>()])),
            (1, () => policy & new RestAfterCallRule(Duration.FromDays(dice.Int(1, 9))))
        )();
    }

    private static ContactHoursRule Hours(
        int opens,
        LocalTime? closes = null,
        LocalDate[]? holidays = null,
        KeyValuePair<string, IEnumerable<LocalDate>>[]? calendars = null
    ) => new(new(opens, 0), closes ?? new(17, 0), ContactHoursRule.OfficeHours.Days, holidays, calendars);
}
