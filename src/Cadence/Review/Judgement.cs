namespace Cadence;

/// <summary>What a policy says about one step: the moment from which it is permitted, on the kindest channel.</summary>
/// <remarks>The situation must hold nothing later than the moment asked about; it is not cut off again.</remarks>
internal readonly record struct Judgement(Step Step, Moment Moment)
{
    public bool Permits(Instant at) => Moment.IsInstant && Moment.From == at;

    /// <summary>Judges a touch with a given ask. If its channel is not known, it is given the benefit of the doubt.</summary>
    public static Judgement Of(Policy policy, Situation situation, Touch touch, Ask ask)
    {
        var context = new Decision.Context(policy, situation, touch.At);
        if (touch.Channel is { } channel)
        {
            return Of(context, Step.Of(ask, channel, touch.Purpose));
        }

        var kindest = Of(context, Step.Of(ask, Channel.Email, touch.Purpose));
        for (var other = Channel.Phone; other <= Channel.Other && !kindest.Permits(touch.At); other++)
        {
            var judgement = Of(context, Step.Of(ask, other, touch.Purpose));
            kindest = Order(judgement.Moment) < Order(kindest.Moment) ? judgement : kindest;
        }

        return kindest;
    }

    private static Judgement Of(in Decision.Context context, Step step) =>
        new(step, context.Policy.Permitted(context, step));

    private static Instant Order(Moment moment) =>
        moment.IsInstant ? moment.From
        : moment.IsNever ? Instant.MaxValue
        : Instant.MaxValue - Duration.Epsilon;
}
