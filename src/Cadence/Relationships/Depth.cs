namespace Cadence;

/// <summary>How far the buyer has come by what they did.</summary>
internal struct Depth
{
    /// <summary>The deepest stage that the buyer's acts have earned, and the act that earned it.</summary>
    public Stage Earned { get; private set; }

    public Interaction? EarnedBy { get; private set; }

    /// <summary>The act that ended it, until the buyer acts again.</summary>
    public Interaction? DissolvedBy { get; private set; }

    /// <summary>The meetings held.</summary>
    public int Held { get; private set; }

    public int Advances { get; private set; }

    /// <summary>The first gift of the seller's.</summary>
    public Touch? Gift { get; private set; }

    /// <summary>The act that showed that the buyer takes part: after it, more than attention may be asked.</summary>
    public Interaction? EngagedBy { get; private set; }

    /// <summary>The largest thing that the buyer has asked for and that is not yet settled.</summary>
    public Correspondence? Request { get; private set; }

    public readonly Stage Stage => DissolvedBy is null ? Earned : Stage.Dissolution;

    public void Apply(Touch touch) => Gift ??= touch.Gift ? touch : null;

    public void Apply(Baseline baseline)
    {
        if (baseline.Stage == Stage.Dissolution)
        {
            DissolvedBy = baseline;
        }
        else
        {
            Raise(baseline.Stage, baseline);
        }
    }

    /// <summary>An act of the buyer's.</summary>
    public void Apply(Interaction act)
    {
        DissolvedBy = null;
        switch (act)
        {
            case Signal signal:
                Raise(Stage.Awareness, act);
                if (signal.Kind is SignalKind.Download or SignalKind.Attendance)
                {
                    EngagedBy ??= act;
                }

                break;
            case Correspondence said:
                Raise(Stage.Exploration, act);
                Request = said.Requests > (Request?.Requests ?? Ask.Nothing) ? said : Request;
                break;
            case TimeRequested:
                Raise(Stage.Exploration, act);
                break;
            case MeetingHeld held:
                Held++;
                Request = held.Outcome == MeetingOutcome.NoSale || Request?.Requests <= Ask.Meeting ? null : Request;
                Advances += held.Outcome == MeetingOutcome.Advance ? 1 : 0;
                Raise(
                    held.Outcome switch
                    {
                        MeetingOutcome.Order => Stage.Commitment,
                        MeetingOutcome.Advance => Stage.Expansion,
                        _ => Stage.Exploration,
                    },
                    act
                );
                break;
            case Referral:
                Raise(Stage.Expansion, act);
                break;
            case Purchase:
                Raise(Stage.Commitment, act);
                break;
            case Decline decline:
                Request = null;
                DissolvedBy = decline.Kind == DeclineKind.NotEver ? decline : null;
                break;
        }

        EngagedBy ??= Gift is not null ? act : null;
    }

    public void Dissolve(OptOut everything) => DissolvedBy = everything;

    /// <summary>Patience is spent, or the seller stepped back: what the buyer once asked for is settled by time.</summary>
    public void Settle() => Request = null;

    private void Raise(Stage stage, Interaction by)
    {
        if (stage > Earned)
        {
            Earned = stage;
            EarnedBy = by;
        }

        EngagedBy ??= stage >= Stage.Exploration ? by : null;
    }
}
