namespace Cadence;

/// <summary>A set of rules that together give the first moment that all of them permit.</summary>
/// <remarks>
/// The first moment is the least fixed point: a wait that ends in quiet hours moves on to the morning. Each rule is a closure
/// operator, so the order of asking does not change the result. Rules that need to be asked only once come first.
/// </remarks>
internal sealed class RuleSet
{
    // A rule that keeps its contract needs a handful of rounds; one that creeps on for ever is reported.
    private const int MostRounds = 100_000;

    private readonly Order all;
    private readonly Order shared;
    private readonly Rule[] byChannel;

    public RuleSet(IEnumerable<Rule> rules)
    {
        all = Order.Of([.. rules]);
        shared = Order.Of(Array.FindAll(all.Rules, rule => !rule.DependsOnChannel));
        byChannel = Array.FindAll(all.Rules, rule => rule.DependsOnChannel);
    }

    /// <summary>
    /// Finds the first moment, from an instant on, at which a step is permitted. An instant out of reach counts as never.
    /// </summary>
    public Moment Earliest(Situation situation, Step step, Instant from, Instant asked) =>
        Earliest(all, situation, step, from, asked, out _);

    /// <summary>Does the same, and returns the requirements that apply already at the instant asked about.</summary>
    public Moment Earliest(Situation situation, Step step, Instant from, Instant asked, out Requirements already) =>
        Earliest(all, situation, step, from, asked, out already);

    /// <summary>
    /// Finds the first instant at which a touch that asks nothing is permitted on some channel; null if on none.
    /// </summary>
    public Instant? EarliestAnywhere(Situation situation, Purpose purpose, Instant from, Instant asked)
    {
        var common = Earliest(shared, situation, Step.Of(Ask.Nothing, default, purpose), from, asked, out _);
        if (!common.IsInstant)
        {
            return null;
        }

        foreach (var channel in situation.Fold.Reachability.Order)
        {
            if (Permit(byChannel, situation, Step.Of(Ask.Nothing, channel, purpose), common.From))
            {
                return common.From;
            }
        }

        Instant? first = null;
        foreach (var channel in situation.Fold.Reachability.Order)
        {
            var moment = Earliest(all, situation, Step.Of(Ask.Nothing, channel, purpose), common.From, asked, out _);
            if (moment.IsInstant && !(first <= moment.From))
            {
                first = moment.From;
            }
        }

        return first;
    }

    /// <summary>Whether the rules that look at the channel permit a touch that asks nothing, at an instant.</summary>
    public bool PermitsChannel(Situation situation, Channel channel, Purpose purpose, Instant at) =>
        Permit(byChannel, situation, Step.Of(Ask.Nothing, channel, purpose), at);

    /// <summary>Whether each of these rules permits a step at an instant.</summary>
    public static bool Permit(Rule[] rules, Situation situation, Step step, Instant at)
    {
        foreach (var rule in rules)
        {
            if (!rule.Permits(situation, step, at))
            {
                return false;
            }
        }

        return true;
    }

    private static Moment Earliest(
        in Order order,
        Situation situation,
        Step step,
        Instant from,
        Instant asked,
        out Requirements already
    )
    {
        var at = from;
        var needed = Requirements.None;
        already = Requirements.None;
        int questions = 0;
        var (rules, again) = order;

        // Done once every rule that may close again has been asked about the same instant; the one that named it need not be
        // asked again.
        for (int agreed = -again, next = 0; agreed < rules.Length - again; questions++)
        {
            var rule = rules[next];
            next = next + 1 < rules.Length ? next + 1 : again;
            agreed++;
            if (rule.Permits(situation, step, at))
            {
                continue;
            }

            var moment = rule.Restraint(situation, step, at);
            if (!moment.IsInstant)
            {
                if (moment.IsNever)
                {
                    return Moment.Never;
                }

                needed |= moment.Requirements;
                already |= at == asked ? moment.Requirements : rule.Earliest(situation, step, asked).Requirements;
            }
            else if (moment.From > at && questions < MostRounds)
            {
                at = moment.From;
                agreed = Math.Min(agreed, 1);

                // The end of time never comes.
                if (at == Instant.MaxValue || situation.IsOutOfReach(at, asked))
                {
                    return Moment.Never;
                }
            }
            else
            {
                throw Broken(rule, moment, at);
            }
        }

        return needed == Requirements.None ? Moment.At(at) : Moment.Once(needed);
    }

    // A separate method, so that only a broken rule pays for building the message.
    private static RuleContractException Broken(Rule rule, Moment moment, Instant at) =>
        new(rule, $"was asked from {Moment.At(at)} and answered {moment}; it must not go back, nor creep on for ever.");

    /// <summary>The rules in the order of asking, and how many of them, at the front, are asked only once.</summary>
    private readonly record struct Order(Rule[] Rules, int Once)
    {
        public static Order Of(Rule[] rules) =>
            new([.. rules.OrderBy(rule => !rule.StaysOpen)], rules.Count(rule => rule.StaysOpen));
    }
}
