namespace Cadence;

internal sealed partial class Negotiation
{
    private RescheduleDecision.Keep Keep(Slot slot, Party by)
    {
        bool changed = Changes(slot);
        var message =
            !stands ? Itip.Invitation(by == Party.Buyer ? PartStat.Accepted : PartStat.NeedsAction)
            : !changed ? Itip.Confirmation
            : Itip.Move(by == Party.Buyer ? PartStat.Accepted : PartStat.NeedsAction);
        var asAttendee = changed && by == Party.Seller ? Itip.CounterProposal : Itip.Acceptance;
        return new(Context(ByOrganizer(message, asAttendee)), slot, changed, by);
    }

    private RescheduleDecision.Move Move(Slot[] slots)
    {
        var message =
            stands && request.BuyerProposes ? Itip.NotTaken
            : stands ? Itip.Move(PartStat.NeedsAction)
            : Itip.Invitation(PartStat.NeedsAction);
        return new(Context(ByOrganizer(message)), slots);
    }

    private RescheduleDecision.LetBuyerChoose LetBuyerChoose() =>
        new(Context(stands ? ByOrganizer(Itip.Cancellation, Itip.Refusal) : Itip.TheirInvitation));

    private RescheduleDecision.StepBack StepBack()
    {
        var fold = relationship.Fold;
        Instant? until = null;
        if (fold.Door.Refusal is not { Final: true } && !fold.Consent.IsOut(Purpose.Sales, now))
        {
            until = Promised() ?? Rested();
        }

        return new(Context(stands ? ByOrganizer(Itip.Cancellation, Itip.Refusal) : null), until);
    }

    /// <summary>
    /// Returns the date ahead that the buyer named to come back, if any: the seller owes them that day, and no suspension puts it
    /// off.
    /// </summary>
    private Instant? Promised()
    {
        var promise = relationship
            .Fold.Obligations.Open.Items()
            .FirstOrDefault(owed => owed.Kind == Duty.Reconvening && owed.Arises > now);
        if (promise?.Source is TimeRequested)
        {
            Because(RescheduleRule.RequestedTime, promise.Arises, promise.Source);
        }

        return promise?.Arises;
    }

    /// <summary>Returns when to come back if the buyer named no date: after as long a rest as patience takes.</summary>
    private Instant Rested()
    {
        var door = relationship.Fold.Door;
        var resume = now.Later(policy.Patience?.Rest(new(relationship), now) ?? SuspensionLength.First);
        resume = door.Pause is { } pause ? Instant.Max(resume, pause.Until) : resume;
        resume = door.Refusal is { } refusal ? Instant.Max(resume, refusal.Until) : resume;
        return door.Absence is { } absence ? Instant.Max(resume, absence.Until) : resume;
    }

    private RescheduleDecision.Refuse Refuse() =>
        new(Context(stands ? ByOrganizer(Itip.Confirmation, Itip.Acceptance) : null));

    private Itip ByOrganizer(Itip seller, Itip? buyer = null) => BuyerInvites ? buyer ?? Itip.CounterProposal : seller;

    /// <summary>Whether there is an invitation from the buyer to answer.</summary>
    private bool BuyerInvites =>
        (request.Organizer ?? meeting?.Organizer) == Party.Buyer && (stands || request.BuyerProposes);

    /// <summary>Whether the buyer opted out of a purpose on every channel, which is then the reason.</summary>
    private bool Closed(Purpose purpose)
    {
        if (!relationship.Fold.Consent.IsOut(purpose, now))
        {
            return false;
        }

        var optOuts = Enumerable
            .Range((int)Channel.Email, (int)Channel.Other + 1)
            .Select(channel => relationship.Fold.Consent[(Channel)channel, purpose].Out)
            .OfType<Interaction>()
            .Distinct()
            .OrderBy(optOut => optOut, Comparer<Interaction>.Create(Interaction.Order));
        Because(RescheduleRule.OptOut, evidence: [.. optOuts]);
        return true;
    }

    private bool Declined()
    {
        if (relationship.Fold.Door.Refusal is not { } refusal || !refusal.Holds(now))
        {
            return false;
        }

        Because(RescheduleRule.Decline, refusal.Final ? null : refusal.Until, refusal.Source);
        return true;
    }

    /// <summary>Adds a spell to the reasons if it holds at an instant, and says whether it does.</summary>
    private bool Holds(Spell? spell, RescheduleRule rule, Instant at)
    {
        if (spell is null || !spell.Holds(at))
        {
            return false;
        }

        Because(rule, spell.Until, spell.Source);
        return true;
    }

    private void Because(RescheduleRule rule, Instant? until, params Interaction[] evidence) =>
        Because(rule, until, Duration.Zero, evidence);

    private void Because(
        RescheduleRule rule,
        Instant? until = null,
        Duration given = default,
        Interaction[]? evidence = null
    ) => reasons.Add(new(rule, until, evidence ?? [], new(relationship.Zone, given, request, Count)));

    private RescheduleDecision.Context Context(Itip? message) =>
        new(policy, relationship, request, now, stands, message, new EqualList<RescheduleReason>([.. reasons]));

    /// <summary>The context of an answer that changes nothing: no message is sent, so an agreed meeting is not called off.</summary>
    private RescheduleDecision.Context Silence => Context(message: null) with { Stands = false };
}
