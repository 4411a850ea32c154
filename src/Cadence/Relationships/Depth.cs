namespace Cadence;

/// <summary>How deep the buyer's acts have made the relationship.</summary>
internal struct Depth
{
    // The touches that brought a gift, the newest first: if one bounces, an earlier or a later one is left.
    private Chain<Touch>? gifts;

    /// <summary>
    /// The deepest stage that the buyer's acts, or a baseline, have earned; <see cref="EarnedBy"/> is what earned it.
    /// </summary>
    public Stage Earned { get; private set; }

    public Interaction? EarnedBy { get; private set; }

    /// <summary>What ended the relationship, until the buyer acts again: a decline, an opt-out or a baseline.</summary>
    public Interaction? DissolvedBy { get; private set; }

    /// <summary>The first meeting held.</summary>
    public MeetingHeld? Held { get; private set; }

    /// <summary>The first meeting that ended with an advance, and the second.</summary>
    public (MeetingHeld? First, MeetingHeld? Second) Advances { get; private set; }

    /// <summary>The seller's first touch that brought a gift and did not bounce.</summary>
    public Touch? Gift { get; private set; }

    /// <summary>
    /// What showed that the buyer takes part: after it, more than attention may be asked, and gifts are no longer counted.
    /// </summary>
    public Interaction? EngagedBy { get; private set; }

    /// <summary>The buyer's largest request that is not yet settled.</summary>
    public Correspondence? Request { get; private set; }

    /// <summary>Whether it had ended before it was recorded, and the buyer has not acted since.</summary>
    public readonly bool IsOver => DissolvedBy is Baseline;

    public readonly Stage Stage => DissolvedBy is null ? Earned : Stage.Dissolution;

    public void Apply(Touch touch)
    {
        if (touch.Gift && EngagedBy is null)
        {
            gifts = gifts.With(touch);
            Gift ??= touch;
        }
    }

    /// <summary>Takes back the gift of a touch that did not arrive. What the buyer did before that became known stays done.</summary>
    public void Bounced(Touch lost)
    {
        if (lost.Gift)
        {
            gifts = gifts.Without(lost, static (gift, gone) => ReferenceEquals(gift, gone));
            Gift = gifts.Items().LastOrDefault();
        }
    }

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

    /// <summary>Applies an act of the buyer.</summary>
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
                Held ??= held;
                Request = held.Outcome == MeetingOutcome.NoSale || Request?.Requests <= Ask.Meeting ? null : Request;
                Advances = held.Outcome == MeetingOutcome.Advance ? With(held) : Advances;
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

        // Whoever unsubscribes after a gift takes no part.
        EngagedBy ??= Gift is not null && act is not OptOut ? act : null;
    }

    public void Dissolve(OptOut everything) => DissolvedBy = everything;

    /// <summary>Drops the buyer's request: patience is spent, or the seller stepped back.</summary>
    public void Settle() => Request = null;

    private readonly (MeetingHeld?, MeetingHeld?) With(MeetingHeld advance) =>
        Advances.First is { } first ? (first, Advances.Second ?? advance) : (advance, null);

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
