namespace Cadence;

/// <summary>What a rule may look at: a relationship, its colleagues of the same account, and the prior.</summary>
/// <remarks>
/// It has no moment of its own: a rule is told the moment that is asked about. What it holds is known at the moment of the
/// question; nothing later is in it.
/// </remarks>
public sealed class Situation
{
    private static readonly Duration FarAhead = Duration.FromDays(3653);

    /// <summary>The situation of a relationship.</summary>
    public Situation(Relationship relationship) => Relationship = Argument.NotNull(relationship, nameof(relationship));

    /// <summary>The relationship.</summary>
    public Relationship Relationship { get; }

    /// <summary>The other relationships of the same account; none unless said.</summary>
    public IReadOnlyList<Relationship> Colleagues
    {
        get;
        init => field = Argument.NotNull(value, nameof(Colleagues));
    } = [];

    /// <summary>What is assumed before this buyer's own history speaks; the default prior unless said.</summary>
    public Prior Prior
    {
        get;
        init => field = Argument.NotNull(value, nameof(Prior));
    } = Prior.Default;

    internal Fold Fold => Relationship.Fold;

    internal bool IsAlone => Colleagues is Relationship[] { Length: 0 } || Colleagues.Count == 0;

    /// <summary>The situation as it was known at an instant.</summary>
    public Situation AsOf(Instant now)
    {
        var known = Relationship.AsOf(now);
        if (ReferenceEquals(known, Relationship) && IsAlone)
        {
            return this;
        }

        var colleagues = new Relationship[Colleagues.Count];
        for (int i = 0; i < colleagues.Length; i++)
        {
            colleagues[i] = Colleagues[i].AsOf(now);
        }

        return new(known) { Colleagues = colleagues, Prior = Prior };
    }

    /// <summary>Whether an instant is too far ahead to wait for, asked at another.</summary>
    internal bool IsOutOfReach(Instant at, Instant asked) => at - asked > FarAhead && at > HorizonFrom(asked);

    /// <summary>The instant past which, asked at another, "not yet" is "never": ten years after the last date that anybody named.</summary>
    internal Instant HorizonFrom(Instant now)
    {
        var last = Instant.Max(now, Fold.Meetings.RespectedUntil);
        last = Instant.Max(last, Fold.Door.Pause?.Until ?? last);
        last = Instant.Max(last, Fold.Door.Absence?.Until ?? last);
        last = Instant.Max(last, Fold.Door.Suspension?.Until ?? last);
        last = Instant.Max(last, Fold.Door.Refusal is { Final: false } refusal ? refusal.Until : last);
        return last.Later(FarAhead);
    }

    /// <summary>What the relationship tells at an instant, if nothing more happens until then.</summary>
    public Assessment Assess(Instant at) => Assessment.Of(Relationship, at, Prior);
}
