namespace Cadence;

/// <summary>
/// Decides one request: first by what the buyer named, then by what is forbidden, then by the time there is, then with slots.
/// </summary>
internal sealed partial class Negotiation
{
    private readonly Policy policy;
    private readonly Relationship relationship;
    private readonly RescheduleRequest request;
    private readonly MeetingRecord? meeting;
    private readonly Instant now;
    private readonly Gathering gathering;
    private readonly SlotFinder finder;
    private readonly bool stands;
    private readonly long ideal;
    private readonly long least;
    private readonly List<RescheduleReason> reasons = [];

    public Negotiation(
        Policy policy,
        Relationship relationship,
        RescheduleRequest request,
        MeetingRecord? meeting,
        Attendee[] attendees,
        Instant now
    )
    {
        this.policy = policy;
        this.relationship = relationship;
        this.request = request;
        this.meeting = meeting;
        this.now = now;
        gathering = new(attendees, relationship, policy.ContactHours);
        finder = new(gathering, relationship.Zone, request.Terms);
        stands = meeting is not null && meeting.StandsAt(now);
        least = Tick.Ceiling(request.Needs);
        ideal = Tick.Ceiling(request.Ideal);
    }

    private bool ByBuyer => request.By == Party.Buyer;

    /// <summary>
    /// What the answer is for: a meeting that only the seller wants is sales; an answer to the buyer, or a word about an agreed
    /// meeting, is service.
    /// </summary>
    private Purpose Purpose => ByBuyer || stands || request.BuyerAgrees ? Purpose.Service : Purpose.Sales;

    public RescheduleDecision Decide() => Silenced() ?? Accepted() ?? Forbidden() ?? InTheTimeThereIs() ?? Press();

    /// <summary>
    /// Says and records nothing where the buyer opted out of what the answer is for. A time that they name opens nothing: only an
    /// express opt-in does, and it is the seller's to record if that is what they said.
    /// </summary>
    private RescheduleDecision? Silenced() =>
        !Closed(Purpose) ? null
        : ByBuyer ? new RescheduleDecision.StepBack(Silence, until: null)
        : new RescheduleDecision.Refuse(Silence);

    /// <summary>
    /// Takes the first of the buyer's times that is free for all. Times that are held tentatively come after all that are free.
    /// </summary>
    private RescheduleDecision.Keep? Accepted()
    {
        if (!request.BuyerProposes)
        {
            return null;
        }

        var anyTime = new Window(Tick.Clamped(now), Tick.Clamped(now), Tick.Last);
        foreach (bool tentative in new[] { false, true })
        {
            foreach (var proposal in request.Proposes)
            {
                var slot = Stands(proposal) ?? finder.Fit(proposal, Party.Buyer, anyTime, ideal, least, tentative);
                if (slot is not null)
                {
                    Because(RescheduleRule.Accepted);
                    return Keep(slot, Party.Buyer);
                }
            }
        }

        return null;
    }

    /// <summary>Returns the agreed time, if that is what the buyer names: it stands, whatever the calendars say.</summary>
    private Slot? Stands(Interval proposal) =>
        stands
        && proposal.Start == meeting!.Start
        && proposal.End == meeting.End
        && meeting.Start >= now
        && meeting.Duration >= request.Needs
            ? new Slot(meeting.Start, meeting.End)
            : null;

    /// <summary>Answers what the seller may not do.</summary>
    private RescheduleDecision? Forbidden()
    {
        if (ByBuyer)
        {
            return null;
        }

        if (stands && !request.BuyerAgrees && gathering.LatestNotice(meeting!.Start) is var deadline && now > deadline)
        {
            if (Shortest() is { } slot && !Changes(slot))
            {
                Because(RescheduleRule.TimeEnough, given: slot.Duration);
                return Keep(slot, Party.Seller);
            }

            Because(RescheduleRule.ShortNotice, deadline, meeting.Agreed!);
            return Refuse();
        }

        if (Closed(Purpose.Sales) || (!request.BuyerAgrees && Declined()))
        {
            return stands ? StepBack() : Refuse();
        }

        if (!request.BuyerProposes && meeting?.OverAt(now) is { } over)
        {
            Because(RescheduleRule.Over, evidence: [over]);
            return Refuse();
        }

        var fold = relationship.Fold;
        return
            !stands
            && !request.BuyerAgrees
            && (
                Holds(fold.Door.Pause, RescheduleRule.RequestedTime, now)
                || Holds(fold.Door.Absence, RescheduleRule.Absence, now)
                || Holds(fold.Door.Suspension, RescheduleRule.Suspension, now)
            )
            ? Refuse()
            : null;
    }

    private bool Changes(Slot slot) => !stands || slot.Start != meeting!.Start || slot.Duration != meeting.Duration;
}
