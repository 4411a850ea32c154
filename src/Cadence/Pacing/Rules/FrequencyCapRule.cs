using System.Globalization;
using NodaTime.Text;

namespace Cadence;

/// <summary>
/// So many touches in any window of a length, across campaigns, on one channel or on all together. A touch counts from its
/// instant up to, not including, a window later; one that discharged a duty does not count.
/// </summary>
public sealed record FrequencyCapRule : Rule
{
    /// <summary>A cap over all channels, or over the one that <see cref="Channel"/> names.</summary>
    /// <param name="limit">How many touches, from 1.</param>
    /// <param name="per">The length of the window; longer than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1, or the window not longer than zero.</exception>
    public FrequencyCapRule(int limit, Duration per)
    {
        Limit = Argument.InRange(limit, 1, int.MaxValue, nameof(limit));
        Per = Argument.Positive(per, nameof(per));
    }

    /// <summary>How many touches.</summary>
    public int Limit { get; }

    /// <summary>The length of the window.</summary>
    public Duration Per { get; }

    /// <summary>The channel whose touches count; absent, all of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a channel.</exception>
    public Channel? Channel
    {
        get;
        init => field = Argument.Defined(value, nameof(Channel));
    }

    /// <inheritdoc/>
    public override string Name => "frequencyCap";

    /// <summary>Channel and window: caps of different windows stand side by side.</summary>
    public override string Key =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0}:{1}:{2}",
            Name,
            Channel is { } channel ? channel.ToString() : "any",
            DurationPattern.Roundtrip.Format(Per)
        );

    /// <inheritdoc/>
    public override bool DependsOnAsk => false;

    /// <inheritdoc/>
    public override bool DependsOnChannel => Channel is not null;

    /// <inheritdoc/>
    public override Moment Earliest(Situation situation, Step step, Instant from)
    {
        if (Channel is { } only && only != step.Channel)
        {
            return Moment.At(from);
        }

        int counted = 0;
        for (var link = situation.Fold.Touches.All; link is not null; link = link.Tail)
        {
            var free = link.Head.Touch.At.Later(Per);
            if (free <= from)
            {
                break;
            }

            if (Counts(link.Head) && ++counted == Limit)
            {
                return Moment.At(free);
            }
        }

        return Moment.At(from);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Interaction> Evidence(Situation situation, Step step, Instant at) =>
        [
            .. situation
                .Fold.Touches.All.Items()
                .TakeWhile(outreach => outreach.Touch.At.Later(Per) > at)
                .Where(Counts)
                .Take(Limit)
                .Select(outreach => outreach.Touch)
                .Reverse(),
        ];

    private bool Counts(Outreach outreach) =>
        !outreach.Discharged && (Channel is null || outreach.Touch.Channel == Channel);
}
