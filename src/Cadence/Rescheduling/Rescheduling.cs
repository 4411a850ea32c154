namespace Cadence;

/// <summary>
/// Decides what becomes of a meeting when somebody's plans give way. The rules differ between the buyer and the seller.
/// </summary>
/// <remarks>
/// It finds the time for a meeting. Whether the relationship bears that the seller asks for a first one is another question, for
/// <see cref="Policy.When(Relationship, Step, Instant)"/>: ask that before.
/// </remarks>
public static class Rescheduling
{
    /// <summary>Decides what becomes of a meeting, when it can be held, and what to send and to record.</summary>
    /// <param name="policy">The policy: its contact hours, holidays and patience are used.</param>
    /// <param name="relationship">The relationship; its history tells how often the meeting was moved, and by whom.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="attendees">
    /// Those who attend, with their calendars, in any order: at least one on the seller's side. If none is on the buyer's side,
    /// the buyer is taken to be free within the policy's contact hours in the relationship's zone.
    /// </param>
    /// <param name="now">The instant asked about; later interactions are ignored.</param>
    /// <exception cref="ArgumentException">
    /// Nobody attends for the seller, or the history knows no meeting with the name that the request gives.
    /// </exception>
    public static RescheduleDecision Reschedule(
        this Policy policy,
        Relationship relationship,
        RescheduleRequest request,
        IEnumerable<Attendee> attendees,
        Instant now
    )
    {
        Argument.NotNull(policy, nameof(policy));
        Argument.NotNull(request, nameof(request));
        var known = Argument.NotNull(relationship, nameof(relationship)).AsOf(now);
        Attendee[] attending = [.. Argument.NotNull(attendees, nameof(attendees))];
        foreach (var who in attending)
        {
            Argument.Held(who, nameof(attendees));
        }

        if (!Array.Exists(attending, who => who.Side == Party.Seller))
        {
            throw new ArgumentException(
                $"attendees holds {attending.Length} of the buyer's and none of the seller's; it must hold at least one.",
                nameof(attendees)
            );
        }

        if (!Array.Exists(attending, who => who.Side == Party.Buyer))
        {
            attending = [.. attending, new(Party.Buyer, known.Zone)];
        }

        return new Negotiation(policy, known, request, Meeting(known, request), attending, now).Decide();
    }

    private static MeetingRecord? Meeting(Relationship relationship, RescheduleRequest request)
    {
        if (request.Meeting is not { } name)
        {
            return null;
        }

        var record = MeetingRecord.Of(relationship.History, name);
        return record.IsKnown
            ? record
            : throw new ArgumentException(
                $"request.Meeting is '{name}'; it must be a meeting that the history of '{relationship.Id}' knows by then.",
                nameof(request)
            );
    }
}
