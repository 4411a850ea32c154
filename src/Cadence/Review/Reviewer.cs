namespace Cadence;

/// <summary>Finds what the seller did wrong, and what they did well, in one relationship.</summary>
internal sealed class Reviewer(Policy policy, Passage passage, Instant since) : Witness(policy, passage)
{
    private readonly List<Finding> findings = [];
    private readonly List<Praise> praise = [];
    private Spell? pause;
    private bool broken;
    private int touches;

    public Review Review(Instant asOf) => new(Passage.Whole, asOf, Policy, touches, findings, praise);

    public override void Missed(Debt debt, Instant due, Instant from)
    {
        // The fault that the apology is owed for has already been found, if it was one.
        if (debt.Owed.Kind == Duty.Apology)
        {
            return;
        }

        var source = debt.Owed.Source;
        var context = new Decision.Context(Policy, Passage.Situation, due);
        var reason = Reasons.Duty(debt.Owed.Kind, source, debt.Meeting is null ? due : debt.Owed.Arises, context);
        Add(new(KindOf(debt.Owed.Kind), source, due, Policy, Passage.At(from), reason));
    }

    public override void Settled(Debt debt, Interaction by, bool late)
    {
        if (IsDone(debt, by) && !late && debt.Owed.Arises <= by.At)
        {
            Praise(PraiseOf(debt.Owed.Kind), by, debt.Owed.Source, by.At);
        }
    }

    public override void Reopened(Debt debt) =>
        praise.RemoveAll(one => one.Kind == PraiseOf(debt.Owed.Kind) && one.Source.Equals(debt.Owed.Source));

    protected override void Saw(Interaction next)
    {
        PauseEnds(next.At);
        switch (next)
        {
            case Touch touch:
                Judge(touch);
                break;
            case Withdrawal when Passage.Fold.Door.IsPaused(next.At):
                broken = true;
                var spell = Passage.Fold.Door.Pause!;
                var rule = new RequestedTimeRule();
                var context = new Decision.Context(Policy, Passage.Situation, next.At);
                Find(FindingKind.PrematureWithdrawal, next, Reasons.Of(rule, Moment.At(spell.Until), default, context));
                break;
            case MeetingMoved { By: Party.Seller, BuyerConsented: false } moved:
                WithoutNotice(moved, moved.Meeting, moved.Start);
                broken |= IsTaken(moved.Meeting, moved.Start);
                break;
            // Re-booking a meeting that is already agreed moves it.
            case MeetingBooked { By: Party.Seller } booked:
                WithoutNotice(booked, booked.Meeting, booked.Start);
                broken |= IsTaken(booked.Meeting, booked.Start);
                break;
            case MeetingCancelled { By: Party.Seller, BuyerConsented: false } cancelled:
                WithoutNotice(cancelled, cancelled.Meeting, movedTo: null);
                break;
            case MeetingMissed { By: Party.Seller } missed when !IsOver(missed.Meeting):
                Abandoned(missed);
                break;
        }
    }

    protected override void Knows(Interaction last)
    {
        var now = Passage.Fold.Door.Pause is { } spell && spell.Holds(last.At) ? spell : null;
        broken &= now is not null && now == pause;
        pause = now;
    }

    protected override void Ended(Instant asOf, Ledger ledger)
    {
        PauseEnds(asOf);
        findings.Sort(Finding.Order);
    }

    private void Judge(Touch touch)
    {
        touches += touch.At >= since ? 1 : 0;
        var asked = Judgement.Of(Policy, Passage.Situation, touch, touch.Ask);
        if (asked.Permits(touch.At))
        {
            return;
        }

        var discharge = Discharge.Of(Passage, touch);
        broken |= pause is not null && !(discharge.Any && touch.Ask == Ask.Nothing);
        foreach (var fault in Faults.Of(Policy, Passage.Situation, touch, asked.Step, discharge))
        {
            Add(new(fault.Kind, touch, touch.At, Policy, Passage.Before(), fault.Reason) { Rider = fault.Rider });
        }
    }

    // It may be recorded at any time, but only at its start could the seller have done otherwise.
    private void Abandoned(MeetingMissed missed)
    {
        var known = Passage.Before();
        var (evidence, then) = Owed(missed.Meeting) is { } agreed
            ? (Evidence.Of(agreed.Source), known with { At = agreed.Start })
            : (Evidence.None, known);
        Add(new(FindingKind.MeetingAbandoned, missed, missed.At, Policy, then, reason: null, evidence));
    }

    /// <summary>Whether a meeting takes time that the buyer had asked for, and did not before.</summary>
    private bool IsTaken(string meeting, Instant start) =>
        pause is { } asked && asked.Holds(start) && !(Owed(meeting) is { } agreed && asked.Holds(agreed.Start));

    private void WithoutNotice(Interaction change, string meeting, Instant? movedTo)
    {
        if (
            Owed(meeting) is { } agreed
            && movedTo != agreed.Start
            && change.At > Notice.Deadline(Policy.ContactHours, Passage.Situation.Relationship, agreed.Start)
        )
        {
            Find(FindingKind.MovedAtShortNotice, change, reason: null, [agreed.Source]);
        }
    }

    private void PauseEnds(Instant now)
    {
        if (pause is { } ended && !ended.Holds(now))
        {
            if (!broken)
            {
                Praise(PraiseKind.PauseHonoured, ended.Source, ended.Source, ended.Until);
            }

            pause = null;
            broken = false;
        }
    }

    private void Find(FindingKind kind, Interaction wrong, Reason? reason, Interaction[]? evidence = null) =>
        Add(
            new(
                kind,
                wrong,
                wrong.At,
                Policy,
                Passage.Before(),
                reason,
                evidence is null ? null : new EqualList<Interaction>(evidence)
            )
        );

    private void Add(Finding finding)
    {
        if (finding.At >= since)
        {
            findings.Add(finding);
        }
    }

    private void Praise(PraiseKind kind, Interaction by, Interaction source, Instant at)
    {
        if (at >= since)
        {
            praise.Add(new(kind, Passage.Whole.Id, by, source, at));
        }
    }

    private static FindingKind KindOf(Duty duty) =>
        duty switch
        {
            Duty.Answer => FindingKind.UnansweredBuyer,
            Duty.Acknowledgement => FindingKind.SilenceAfterDecline,
            Duty.Meeting => FindingKind.MeetingAbandoned,
            _ => FindingKind.MissedReconvening,
        };

    private static PraiseKind PraiseOf(Duty duty) =>
        duty switch
        {
            Duty.Answer => PraiseKind.AnsweredInTime,
            Duty.Acknowledgement => PraiseKind.NoAcknowledged,
            Duty.Meeting => PraiseKind.MeetingKept,
            Duty.Reconvening => PraiseKind.ReconvenedInTime,
            _ => PraiseKind.ApologyMade,
        };
}
