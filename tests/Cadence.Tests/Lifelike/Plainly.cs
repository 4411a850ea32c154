namespace Cadence.Tests.Lifelike;

/// <summary>Reads the buyer's word without the fold: a law that asked the code it guards would guard nothing.</summary>
internal static class Plainly
{
    public static bool IsForbidden(Case one, Channel channel, Purpose purpose, Instant now)
    {
        Interaction[] known = [.. one.History.AsOf(now)];
        int closed = Array.FindLastIndex(
            known,
            i => i is OptOut optOut && (optOut.Channel ?? channel) == channel && (optOut.Purpose ?? purpose) == purpose
        );
        return closed >= 0
            && !known
                .OfType<OptIn>()
                .Any(optIn =>
                    optIn.Basis == ConsentBasis.Express
                    && optIn.At > known[closed].At
                    && (optIn.Channel ?? channel) == channel
                    && (optIn.Purpose ?? purpose) == purpose
                    && now < Expiry(optIn, one.Zone)
                );
    }

    /// <summary>Returns when the pause that holds at an instant ends, if there is one.</summary>
    public static Instant? PausedUntil(Case one, Instant now)
    {
        Instant? paused = null;
        Interaction? asked = null;
        foreach (var interaction in one.History.AsOf(now))
        {
            // What they said at the very instant at which they opened the door still stands.
            if (IsOpening(interaction) && asked?.At < interaction.At)
            {
                paused = null;
            }

            if (interaction is TimeRequested request)
            {
                bool dated = request.Until is { } said && one.Zone.Resolve(said, request.At) > request.At;
                var end = dated ? one.Zone.Resolve(request.Until!, request.At) : Times30(request.At);
                if (dated || paused is null || end > paused)
                {
                    (paused, asked) = (end, request);
                }
            }
        }

        return paused > now ? paused : null;
    }

    /// <summary>Returns whether the buyer opens the door with an interaction.</summary>
    public static bool IsOpening(Interaction interaction) =>
        interaction
            is Correspondence { Requests: > Ask.Nothing }
                or MeetingBooked { By: Party.Buyer }
                or Purchase
                or MeetingHeld { Outcome: MeetingOutcome.Advance or MeetingOutcome.Order };

    private static Instant Expiry(OptIn optIn, DateTimeZone zone) =>
        optIn.Expires switch
        {
            null => Instant.MaxValue,
            { Instant: { } instant } => instant,
            { } lastDay => zone.StartOf(zone.DateAt(zone.Resolve(lastDay, optIn.At)).Next()),
        };

    private static Instant Times30(Instant at) =>
        Instant.MaxValue - at < Duration.FromDays(30) ? Instant.MaxValue : at + Duration.FromDays(30);
}
