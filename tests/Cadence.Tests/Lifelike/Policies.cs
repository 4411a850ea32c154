namespace Cadence.Tests.Lifelike;

/// <summary>Policies as people might compose them: the default, none, some rules, other caps, hours and patience.</summary>
internal static class Policies
{
    /// <summary>The rules of the opt-in packs.</summary>
    public static Rule[] Packs { get; } =
    [.. Pack.Names.SelectMany(name => Pack.Find(name)!.Rules).Except(Policy.Empty.Rules)];

    /// <summary>Picks any rule of the library, caps and hours in several variants.</summary>
    public static Rule Rule(Dice dice) =>
        dice.Weighted<Func<Rule>>(
            (6, () => dice.Of([.. Policy.Default.Rules])),
            (
                2,
                () =>
                    new FrequencyCapRule(dice.Int(1, 4), Window(dice))
                    {
                        Channel = dice.PerhapsValue(0.5, dice.Member<Channel>),
                    }
            ),
            (
                1,
                () =>
                    new AccountCapRule(dice.Int(1, 4), Window(dice))
                    {
                        Channel = dice.PerhapsValue(0.5, dice.Member<Channel>),
                    }
            ),
            (2, () => Hours(dice)),
            (1, () => dice.Of(Packs))
        )();

    public static Patience Patience(Dice dice) =>
        new()
        {
            FollowUps = dice.Int(1, 5),
            LeastInterest = dice.Of(0, 0.1, 0.5, 1),
            Suspension = Duration.FromDays(dice.Of(1, 30, 90)),
            LongestSuspension = Duration.FromDays(dice.Of(1, 365, 2000)),
        };

    public static Policy Any(Dice dice) =>
        dice.Weighted<Func<Policy>>(
            (45, () => Policy.Default),
            (8, () => Policy.Empty),
            (10, () => Policy.Default & Rule(dice)),
            (10, () => Policy.Default.With(Rule(dice)).With(dice.Perhaps(0.7, () => Patience(dice)))),
            (
                12,
                () =>
                    Policy.Default.Without(
                        dice.Of([.. Policy.Default.Rules.Skip(2).Where(rule => rule is not SuspensionRule)]).Key
                    )
            ),
            (15, () => Some(dice) & Some(dice))
        )();

    /// <summary>Adds a handful of rules to the buyer's word.</summary>
    public static Policy Some(Dice dice)
    {
        var policy = Policy.Empty;
        for (int i = dice.Int(0, 5); i > 0; i--)
        {
            policy &= Rule(dice);
        }

        return policy.With(dice.Perhaps(0.4, () => Patience(dice)));
    }

    private static Duration Window(Dice dice) =>
        dice.Of(
            Duration.FromHours(1),
            Duration.FromDays(1),
            Duration.FromDays(7),
            Duration.FromDays(45),
            Duration.FromDays(400)
        );

    private static ContactHoursRule Hours(Dice dice)
    {
        // Most hours overlap with others; now and then two that never meet yield "never" together.
        bool odd = dice.Chance(0.1);
        var days = Enum.GetValues<IsoDayOfWeek>()
            .Where(day => day != IsoDayOfWeek.None && (dice.Chance(0.6) || (!odd && day == IsoDayOfWeek.Wednesday)))
            .ToArray();
        var holidays = Enumerable
            .Range(0, dice.Int(0, 6))
            .Select(_ => new LocalDate(2023, 1, 1).PlusDays(dice.Int(0, 900)));
        var opens = dice.Of(new LocalTime(9, 0), LocalTime.Midnight, new LocalTime(2, 30), new LocalTime(8, 15));
        var closes = odd
            ? opens.PlusMinutes(20)
            : dice.Of(new LocalTime(17, 0), LocalTime.MaxValue, new LocalTime(21, 0));
        return new(
            opens,
            closes,
            days.Length == 0 ? [IsoDayOfWeek.Wednesday] : days,
            holidays,
            [new("de", [new LocalDate(2024, 10, 3), new LocalDate(2024, 3, 29)])]
        );
    }
}
