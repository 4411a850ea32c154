namespace Cadence;

/// <summary>A touch that the seller has in mind.</summary>
/// <remarks>Equal by value. The default value is <see cref="Ask.Nothing"/> by e-mail for sales.</remarks>
public readonly record struct Step
{
    private readonly Purpose purpose;

    /// <summary>Creates a step on a channel.</summary>
    /// <param name="ask">What it asks of the buyer.</param>
    /// <param name="channel">The channel it takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ask or the channel is not a defined value.</exception>
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

    /// <summary>Why the seller reaches out; <see cref="Purpose.Sales"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a purpose.</exception>
    public Purpose Purpose
    {
        get => purpose;
        init => purpose = Argument.Defined(value, nameof(Purpose));
    }

    /// <summary>Returns the same step with another ask.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ask is not a defined value.</exception>
    public Step Asking(Ask ask) => new(Argument.Defined(ask, nameof(ask)), Channel, Purpose);

    internal static Step Of(Ask ask, Channel channel, Purpose purpose) => new(ask, channel, purpose);
}
