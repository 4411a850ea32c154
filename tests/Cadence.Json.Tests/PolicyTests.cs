using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests;

public sealed class PolicyTests
{
    private static readonly RuleFormat FiscalYear = new(
        "fiscalYearEnd",
        json => new FiscalYearEndRule(json.GetProperty("month").GetInt32()),
        (writer, rule) => writer.WriteNumber("month", ((FiscalYearEndRule)rule).Month)
    );

    /// <summary>Law 12, for policies.</summary>
    [Fact]
    public void A_policy_is_read_as_it_was_written() =>
        Prop.ForAll(
                Arb.From(Policies),
                policy => CadenceJson.ReadPolicy(CadenceJson.Write(policy, FiscalYear), FiscalYear).Equals(policy)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [InlineData("{}", "default@1")]
    [InlineData("""{"extends":"default"}""", "default@1")]
    [InlineData("""{"extends":"default@1","note":null,"rules":[{"rule":"tempo","limit":null}]}""", "default@1")]
    [InlineData("""{"extends":"none"}""", "none")]
    public void A_policy_extends_another(string json, string name) =>
        Assert.Equal(name, CadenceJson.ReadPolicy(json).Name);

    [Fact]
    public void A_rule_takes_the_place_of_the_one_of_its_key()
    {
        var policy = CadenceJson.ReadPolicy(
            """{"rules":[{"rule":"frequencyCap","limit":9,"per":"P7D"},{"rule":"frequencyCap","limit":1,"per":"P7D","channel":"email"}]}"""
        );
        var caps = policy
            .Rules.OfType<FrequencyCapRule>()
            .Select(cap => (cap.Limit, cap.Per.Days, cap.Channel))
            .ToHashSet();
        Assert.Equal([(9, 7, null), (6, 30, null), (1, 7, Channel.Email)], caps);
    }

    [Fact]
    public void Contact_hours_have_hours_days_and_holidays()
    {
        var policy = CadenceJson.ReadPolicy(
            """
            {"extends":"none",
             "rules":[{"rule":"contactHours","from":"08:30","to":"16:00","days":["monday","saturday"],"holidays":["2026-12-26"]}],
             "calendars":{"de":["2026-10-03"]}}
            """
        );
        var hours = Assert.Single(policy.Rules.OfType<ContactHoursRule>());
        Assert.Equal((new LocalTime(8, 30), new LocalTime(16, 0)), (hours.Opens, hours.Closes));
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday], hours.Days);
        Assert.False(hours.IsWorkingDay(new(2026, 12, 26), null));
        Assert.True(hours.IsWorkingDay(new(2026, 10, 3), null));
        Assert.False(hours.IsWorkingDay(new(2026, 10, 3), "de"));
    }

    [Fact]
    public void A_pack_restrains_what_the_policy_permits() =>
        Assert.Equal(Policy.Default & Pack.Casl & Pack.Gdpr, CadenceJson.ReadPolicy("""{"packs":["casl","gdpr"]}"""));

    [Fact]
    public void A_part_of_a_pack_cannot_be_written() =>
        Assert.Throws<ArgumentException>(() => CadenceJson.Write(Pack.Gdpr.Without("objection")));

    [Fact]
    public void Patience_is_a_rule_like_the_others() =>
        Assert.Equal(
            new Patience { FollowUps = 5, Suspension = Duration.FromDays(30) },
            CadenceJson.ReadPolicy("""{"rules":[{"rule":"patience","followUps":5,"suspension":"P30D"}]}""").Patience
        );

    [Theory]
    [InlineData(
        """{"extends":"default@9"}""",
        "extends: 'default@9' is not a policy to extend (it must be one of default, default@1, none)"
    )]
    [InlineData("""{"rules":{}}""", "rules: an object is not a list of rules")]
    [InlineData("""{"rules":["tempo"]}""", "rules[0]: 'tempo' is not a rule, which is an object")]
    [InlineData("""{"rules":[{}]}""", "rules[0].rule: is missing")]
    [InlineData(
        """{"rules":[{"rule":"tempo"},{"rule":"moonPhase"}]}""",
        "rules[1].rule: 'moonPhase' is not a rule known here (it must be one of optOut, requestedTime, absence, suspension, decline, agreedMeeting, reachable, tempo, proportion, giftFirst, frequencyCap, accountCap, contactHours, patience, fiscalYearEnd)"
    )]
    [InlineData("""{"rules":[{"rule":"frequencyCap","per":"P7D"}]}""", "rules[0].limit: is missing")]
    [InlineData(
        """{"rules":[{"rule":"frequencyCap","limit":0,"per":"P7D"}]}""",
        "rules[0].limit: limit is 0; it must be from 1 to 2147483647"
    )]
    [InlineData(
        """{"rules":[{"rule":"frequencyCap","limit":1,"per":"weekly"}]}""",
        "rules[0].per: 'weekly' is not a period longer than zero, such as P14D or PT30M"
    )]
    [InlineData(
        """{"rules":[{"rule":"frequencyCap","limit":1,"per":"P7D","channel":"fax"}]}""",
        "rules[0].channel: 'fax' is not a channel (it must be one of email, phone, video, inPerson, message, social, post, other)"
    )]
    [InlineData(
        """{"rules":[{"rule":"contactHours","from":"9am"}]}""",
        "rules[0].from: '9am' is not a time of day, such as 09:00"
    )]
    [InlineData(
        """{"rules":[{"rule":"contactHours","from":"18:00"}]}""",
        "rules[0].to: to is 17:00:00; it must be after from, 18:00:00"
    )]
    [InlineData(
        """{"rules":[{"rule":"contactHours","days":[]}]}""",
        "rules[0].days: days is empty; it must name at least one day of the week"
    )]
    [InlineData(
        """{"rules":[{"rule":"contactHours","days":["funday"]}]}""",
        "rules[0].days[0]: 'funday' is not a day (it must be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday)"
    )]
    [InlineData(
        """{"rules":[{"rule":"contactHours","holidays":["2026-12-25","Boxing Day"]}]}""",
        "rules[0].holidays[1]: 'Boxing Day' is not a date; it must be ISO 8601, such as 2026-03-02"
    )]
    [InlineData(
        """{"rules":[{"rule":"patience","leastInterest":2}]}""",
        "rules[0].leastInterest: leastInterest is 2; it must be from 0 to 1"
    )]
    [InlineData(
        """{"rules":[{"rule":"patience","followUps":2},{"rule":"tempo"},{"rule":"patience","suspension":"P30D"}]}""",
        "rules[2]: is a second patience; only one of them can be meant"
    )]
    [InlineData(
        """{"packs":["narnia"]}""",
        "packs[0]: 'narnia' is not a pack (it must be one of casl, gdpr, sevenInSeven, usTelemarketing)"
    )]
    [InlineData(
        """{"calendars":{"de":["2026-13-01"]}}""",
        "calendars.de[0]: '2026-13-01' is not a date; it must be ISO 8601, such as 2026-03-02"
    )]
    [InlineData(
        """{"extends":"none","calendars":{}}""",
        "calendars: needs the rule contactHours, which is where holidays count"
    )]
    [InlineData(
        """{"rules":[{"rule":"fiscalYearEnd"}]}""",
        "rules[0]: the rule 'fiscalYearEnd' lacks a field that it needs"
    )]
    [InlineData(
        """{"rules":[{"rule":"patience","followUps":0}]}""",
        "rules[0].followUps: followUps is 0; it must be from 1 to 2147483647"
    )]
    [InlineData(
        """{"extends":"none","rule":[]}""",
        "rule: is not a field of a policy (it must be one of extends, rules, packs, calendars)"
    )]
    [InlineData(
        """{"rules":[{"rule":"contactHours","holiday":["2026-03-03"]}]}""",
        "rules[0].holiday: is not a field of contactHours (it must be one of rule, from, to, days, holidays, calendars)"
    )]
    [InlineData(
        """{"rules":[{"rule":"frequencyCap","limit":2,"per":"P7D","chanel":"email"}]}""",
        "rules[0].chanel: is not a field of frequencyCap (it must be one of rule, limit, per, channel)"
    )]
    [InlineData(
        """{"rules":[{"rule":"absence"},{"limit":2,"rule":"tempo"}]}""",
        "rules[1].limit: is not a field of tempo (it must be one of rule)"
    )]
    [InlineData(
        """{"rules":[{"rule":"patience","followups":2}]}""",
        "rules[0].followups: is not a field of patience (it must be one of rule, followUps, leastInterest, suspension, longestSuspension)"
    )]
    [InlineData(
        """{"\u009b31m\n":1}""",
        "\uFFFD31m\uFFFD: is not a field of a policy (it must be one of extends, rules, packs, calendars)"
    )]
    [InlineData("""{"calendars":{"":[]}}""", "calendars: holds a calendar without a name; it must have one")]
    [InlineData("""{"calendars":{"de":[],"de":[]}}""", "calendars: 'de' is given twice")]
    [InlineData("{\n \"rules\":[\n  oops]}", "not JSON at line 3, byte 2: 'o' is an invalid start of a value")]
    public void A_policy_is_refused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<ContractException>(() => CadenceJson.ReadPolicy(json, FiscalYear)).Message);

    [Fact]
    public void A_rule_without_a_format_cannot_be_written() =>
        Assert.Throws<ArgumentException>(() => CadenceJson.Write(Policy.Empty & new FiscalYearEndRule(12)));

    private static Gen<Rule> Rules { get; } =
        Gen.OneOf(
            Gen.Elements<Rule>(
                new AbsenceRule(),
                new SuspensionRule(),
                new DeclineRule(),
                new AgreedMeetingRule(),
                new ReachableRule(),
                new TempoRule(),
                new ProportionRule(),
                new GiftFirstRule(),
                new FiscalYearEndRule(6)
            ),
            from limit in Gen.Choose(1, 9)
            from days in Gen.Choose(1, 60)
            from channel in Gen.Elements<Channel?>(null, Channel.Email, Channel.Phone)
            from ofAccount in Gen.Elements(true, false)
            select ofAccount
                ? (Rule)new AccountCapRule(limit, Duration.FromDays(days)) { Channel = channel }
                : new FrequencyCapRule(limit, Duration.FromHours(days)) { Channel = channel },
            from opens in Gen.Choose(0, 11)
            from closes in Gen.Choose(12, 23)
            from days in Gen.Elements(Enum.GetValues<IsoDayOfWeek>()[1..]).NonEmptyListOf()
            from holidays in Gen.Choose(1, 365).ListOf()
            select (Rule)
                new ContactHoursRule(
                    new(opens, 30),
                    new(closes, 0),
                    days,
                    holidays.Select(day => new LocalDate(2026, 1, 1).PlusDays(day)),
                    holidays.Count == 0 ? null : [new("de", [new LocalDate(2026, 10, 3)]), new("a \"b\"", [])]
                )
        );

    private static Gen<Policy> Policies { get; } =
        from start in Gen.Elements(Policy.Default, Policy.Empty)
        from rules in Rules.ListOf().Resize(6)
        from patience in Gen.Elements(null, Patience.Default, new Patience { FollowUps = 7, LeastInterest = 0.3 })
        from packs in Gen.Elements(Pack.Casl, Pack.Gdpr, Pack.SevenInSeven, Pack.UsTelemarketing).ListOf()
        select packs.Aggregate(
            rules.Aggregate(start, (policy, rule) => policy & rule).With(patience),
            (policy, pack) => policy & pack
        );

    private sealed record FiscalYearEndRule(int Month) : Rule
    {
        public override string Name => "fiscalYearEnd";

        public override Moment Earliest(Situation situation, Step step, Instant from) => Moment.At(from);
    }
}
