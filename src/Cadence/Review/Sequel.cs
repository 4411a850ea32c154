namespace Cadence;

/// <summary>Works out what followed each touch of a history within a horizon.</summary>
internal static class Sequel
{
    /// <summary>
    /// Returns an element for each interaction that stands, in order; null if it is not a touch, or if its horizon ends after the
    /// known past.
    /// </summary>
    public static Followed?[] Of(History history, Instant knownUntil, Duration horizon)
    {
        var followed = new Followed?[history.Count];
        Instant? act = null;
        Instant? decline = null;
        Instant? optOut = null;
        for (int i = history.Count - 1; i >= 0; i--)
        {
            var interaction = history[i];
            if (interaction is Touch && interaction.At.Later(horizon) is var end && end <= knownUntil)
            {
                followed[i] =
                    optOut <= end ? Followed.OptedOut
                    : decline <= end ? Followed.Declined
                    : act <= end ? Followed.Heard
                    : Followed.Nothing;
            }
            else if (interaction.IsAct)
            {
                act = interaction.At;
                decline = interaction is Decline or MeetingHeld { Outcome: MeetingOutcome.NoSale }
                    ? interaction.At
                    : decline;
                optOut = interaction is OptOut ? interaction.At : optOut;
            }
        }

        return followed;
    }
}
