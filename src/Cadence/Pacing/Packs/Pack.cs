namespace Cadence;

/// <summary>
/// Rules that help to comply with a law, to be added to a policy: <c>Policy.Default &amp; Pack.Casl</c>. They only ever restrain.
/// They are a layman's reading of the law, not legal advice.
/// </summary>
public static class Pack
{
    private static readonly IsoDayOfWeek[] EveryDay = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    /// <summary>
    /// Canada's anti-spam law: a commercial electronic message needs express consent, or consent implied by a purchase in the
    /// last two years or an inquiry in the last six months. Source: S.C. 2010, c. 23, sections 6 and 10(9) and (10).
    /// </summary>
    public static Policy Casl { get; } =
        Policy.Empty
        & new ConsentRule("casl", [Channel.Email, Channel.Message, Channel.Social])
        {
            MonthsAfterPurchase = 24,
            MonthsAfterInquiry = 6,
        };

    /// <summary>
    /// The United States' hours for telephone solicitation: 08:00 to 21:00 at the called party's location. Source: 16 CFR
    /// 310.4(c) and 47 CFR 64.1200(c)(1).
    /// </summary>
    public static Policy UsTelemarketing { get; } =
        Policy.Empty
        & new ChannelHoursRule(
            "usTelemarketing",
            new(new(8, 0), new(21, 0), EveryDay),
            [Channel.Phone, Channel.Message]
        );

    /// <summary>
    /// The European Union's rules for direct marketing: an objection is absolute, and electronic mail to a person needs an
    /// opt-in. Source: Regulation (EU) 2016/679, article 21(2) and (3); Directive 2002/58/EC, article 13(1).
    /// </summary>
    public static Policy Gdpr { get; } =
        Policy.Empty & new ObjectionRule() & new ConsentRule("gdpr", [Channel.Email, Channel.Message]);

    /// <summary>
    /// A template based on the United States' limits on calls in debt collection: seven calls in seven days, and none for seven
    /// days after a conversation, unless the buyer agreed to it. A call that does a duty does not count towards the seven here,
    /// although the law counts every call without prior consent. Source: 12 CFR 1006.14(b)(2) and (3).
    /// </summary>
    public static Policy SevenInSeven { get; } =
        Policy.Empty
        & new FrequencyCapRule(7, Duration.FromDays(7)) { Channel = Channel.Phone }
        & new RestAfterCallRule(Duration.FromDays(7));

    /// <summary>The names of the packs in the contract.</summary>
    public static IReadOnlyList<string> Names { get; } = ["casl", "gdpr", "sevenInSeven", "usTelemarketing"];

    /// <summary>Finds the pack with a name in the contract; null if there is none.</summary>
    public static Policy? Find(string name) =>
        name switch
        {
            "casl" => Casl,
            "gdpr" => Gdpr,
            "sevenInSeven" => SevenInSeven,
            "usTelemarketing" => UsTelemarketing,
            _ => null,
        };
}
