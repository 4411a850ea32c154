namespace Cadence;

/// <summary>Tries a policy on the touches of one relationship.</summary>
internal sealed class Tester(Policy policy, Passage passage, Instant knownUntil, Duration horizon, Instant since)
    : Witness(policy, passage)
{
    private readonly List<Trial> trials = [];
    private readonly List<(Obligation Owed, DutyFate Fate)> fates = [];
    private readonly Followed?[] followed = Sequel.Of(passage.History, knownUntil, horizon);

    public Backtest Backtest()
    {
        var duties = Counts.OfDuties();
        foreach (var (owed, fate) in fates)
        {
            duties.Add(0, (int)owed.Kind, (int)fate);
        }

        return new(Passage.Whole.Id, Policy, knownUntil, horizon, [.. trials], duties);
    }

    public override void Missed(Debt debt, Instant due, Instant from) { }

    public override void Settled(Debt debt, Interaction by, bool late)
    {
        // A meeting that the seller missed is counted when the record is seen, in the wording that stands.
        bool isSeen =
            !late
            && by is MeetingMissed { By: Party.Seller } missed
            && missed.Meeting.Equals(debt.Meeting, StringComparison.Ordinal);
        if (!isSeen && debt.Owed.Arises <= by.At)
        {
            Count(
                debt.Owed,
                IsDone(debt, by) ? (late ? DutyFate.Late : DutyFate.InTime)
                    : late ? DutyFate.Never
                    : DutyFate.Lifted
            );
        }
    }

    public override void Reopened(Debt debt) => fates.RemoveAll(one => one.Owed.Equals(debt.Owed));

    protected override void Saw(Interaction next)
    {
        switch (next)
        {
            case Touch touch when touch.At >= since:
                var (verdict, tooSoonBy) = Try(touch);
                Duration? silence = Passage.Fold.Rhythm.LastHeard is { } heard ? touch.At - heard : null;
                trials.Add(new(touch, verdict, tooSoonBy, silence, followed[Passage.Stood]));
                break;
            // A seller who says in advance that they will not come has missed the meeting, too.
            case MeetingMissed { By: Party.Seller } missed when Owed(missed.Meeting) is { } meeting:
                Count(new(Duty.Meeting, meeting.Source, meeting.Start), DutyFate.Never);
                break;
        }
    }

    protected override void Ended(Instant asOf, Ledger ledger)
    {
        foreach (var debt in ledger.Pending)
        {
            if (debt.Owed.Arises <= asOf)
            {
                Count(debt.Owed, DutyFate.Pending);
            }
        }

        foreach (var debt in ledger.Missed)
        {
            Count(debt.Owed, DutyFate.Never);
        }
    }

    private (Verdict Verdict, Duration? TooSoonBy) Try(Touch touch)
    {
        var situation = Passage.Situation;
        var asked = Judgement.Of(Policy, situation, touch, touch.Ask);
        if (Faults.IsExcused(Policy, situation, touch, asked, Discharge.Of(Passage, touch)))
        {
            return (Verdict.Duty, null);
        }

        if (asked.Permits(touch.At))
        {
            return (Verdict.Allowed, null);
        }

        if (asked.Moment.IsInstant)
        {
            return (Verdict.TooSoon, asked.Moment.From - touch.At);
        }

        var least = touch.Ask == Ask.Nothing ? asked : Judgement.Of(Policy, situation, touch, Ask.Nothing);
        return least.Permits(touch.At) ? (Verdict.TooBig, null)
            : least.Moment.IsInstant ? (Verdict.TooSoon, least.Moment.From - touch.At)
            : Policy.Earliest(new(Policy, situation, touch.At), least.Step).IsInstant ? (Verdict.TooSoon, null)
            : (Verdict.Forbidden, null);
    }

    private void Count(Obligation owed, DutyFate fate)
    {
        if (owed.Arises >= since)
        {
            fates.Add((owed, fate));
        }
    }
}
