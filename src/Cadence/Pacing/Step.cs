namespace Cadence;

/// <summary>A touch that the seller has in mind.</summary>
/// <remarks>A value, equal by its members; its default is a <see cref="Ask.Nothing"/> by e-mail for sales.</remarks>
public readonly record struct Step
{
    private readonly Purpose purpose;

    /// <summary>A step on a channel.</summary>
    /// <param name="ask">What it asks of the buyer.</param>
    /// <param name="channel">The channel it takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ask or the channel is not one.</exception>
    public Step(Ask ask, Channel channel)
    {
        Ask = Argument.Defined(ask, nameof(ask));
        Channel = Argument.Defined(channel, nameof(channel));
    }

    private Step(Ask ask, Channel channel, Purpose purpose)
    {
        Ask = ask;
        Channel = channel;
        this.purpose = purpose;
    }

    /// <summary>What it asks of the buyer.</summary>
    public Ask Ask { get; }

    /// <summary>The channel it takes.</summary>
    public Channel Channel { get; }

    /// <summary>Why the seller reaches out; <see cref="Purpose.Sales"/> unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a purpose.</exception>
    public Purpose Purpose
    {
        get => purpose;
        init => purpose = Argument.Defined(value, nameof(Purpose));
    }

    /// <summary>The same step with another ask.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ask is not one.</exception>
    public Step Asking(Ask ask) => new(Argument.Defined(ask, nameof(ask)), Channel, Purpose);

    internal static Step Of(Ask ask, Channel channel, Purpose purpose) => new(ask, channel, purpose);
}
