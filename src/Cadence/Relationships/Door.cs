namespace Cadence;

/// <summary>What has been closed for a time, by the buyer or by the seller's stepping back.</summary>
internal struct Door
{
    /// <summary>The length of a pause if the request names no date still ahead: about a month.</summary>
    public static readonly Duration UndatedPause = Duration.FromDays(30);

    /// <summary>The length of an absence without a date of return: the commonest holiday.</summary>
    public static readonly Duration UndatedAbsence = Duration.FromDays(7);

    public Spell? Pause
    {
        get;
        private set => Close((field = value)?.Until);
    }

    public Spell? Absence
    {
        get;
        private set => Close((field = value)?.Until);
    }

    public Spell? Suspension
    {
        get;
        private set => Close((field = value)?.Until);
    }

    /// <summary>The suspensions since the buyer was last heard from, the newest first.</summary>
    public Chain<Spell>? Suspensions { get; private set; }

    public Refusal? Refusal
    {
        get;
        private set => Close((field = value) is { IsUnheard: true } ? Instant.MaxValue : value?.Until);
    }

    /// <summary>
    /// The instant from which, at the latest, none of them holds. It has usually passed, so that none need be looked at.
    /// </summary>
    public Instant OpenFrom { get; private set; }

    /// <summary>Whether the buyer said not to come back, and has not opened the door since.</summary>
    public readonly bool IsOver => Refusal is { Final: true };

    public readonly bool IsPaused(Instant at) => at < OpenFrom && Pause is { } pause && pause.Holds(at);

    public readonly bool IsAway(Instant at) => at < OpenFrom && Absence is { } absence && absence.Holds(at);

    public readonly bool IsSuspended(Instant at) =>
        at < OpenFrom && Suspension is { } suspension && suspension.Holds(at);

    public readonly bool IsDeclined(Instant at) => at < OpenFrom && Refusal is { } refusal && refusal.Stands(at);

    /// <summary>Opens a pause. Returns whether it replaces the earlier one, and with it the date that was named.</summary>
    public bool Apply(TimeRequested request, DateTimeZone zone)
    {
        if (request.Until is { } said && zone.Resolve(said, request.At) is var date && date > request.At)
        {
            Pause = new(request, date, Dated: true);
            return true;
        }

        var end = request.At.Later(UndatedPause);
        if (Pause is { } pause && pause.Until >= end)
        {
            return false;
        }

        Pause = new(request, end, Dated: false);
        return true;
    }

    public void Apply(Absence absence, DateTimeZone zone)
    {
        if (absence.Until is { } said)
        {
            var back = zone.StartOf(zone.DateAt(zone.Resolve(said, absence.At)).Next());
            Absence = new(absence, back, Dated: true);
            return;
        }

        var end = absence.At.Later(UndatedAbsence);
        if (!(Absence is { } known && known.Until >= end))
        {
            Absence = new(absence, end, Dated: false);
        }
    }

    public void Apply(Suspension suspension, DateTimeZone zone)
    {
        var until = suspension.Until is { } said
            ? zone.Resolve(said, suspension.At)
            : suspension.At.Later(SuspensionLength.After(Suspensions?.Count ?? 0));
        var spell = new Spell(suspension, until, Dated: suspension.Until is not null);
        Suspensions = Suspensions.With(spell);

        // The seller may not shorten a suspension that stands.
        if (!(Suspension is { } known && known.Until >= until))
        {
            Suspension = spell;
        }
    }

    /// <summary>Records a no. Returns whether it names a date still ahead; if not, the date named before stays.</summary>
    public bool Apply(Decline decline, DateTimeZone zone)
    {
        bool final = decline.Kind == DeclineKind.NotEver;
        Instant? named =
            !final && decline.Until is { } said && zone.Resolve(said, decline.At) is var date && date > decline.At
                ? date
                : null;
        Refusal = new(decline, final, final ? null : named ?? NamedAfter(decline.At), Acknowledged: null);
        return named is not null;
    }

    public void Apply(MeetingHeld noSale)
    {
        if (Refusal is not { Final: true })
        {
            Refusal = new(noSale, Final: false, NamedAfter(noSale.At), Acknowledged: noSale.At);
        }
    }

    private readonly Instant? NamedAfter(Instant at) => Refusal?.Named is { } date && date > at ? date : null;

    public void Acknowledge(Instant at) => Refusal = Refusal is null ? null : Refusal with { Acknowledged = at };

    /// <summary>Takes back an acknowledgement that did not arrive.</summary>
    public void Unacknowledge() => Refusal = Refusal is null ? null : Refusal with { Acknowledged = null };

    public void Heard() => Suspensions = null;

    public void LiftSuspension() => Suspension = null;

    /// <summary>Lifts what was closed before the buyer opened the door. What they said at that very instant stands.</summary>
    public void Lift(Instant at)
    {
        Pause = Pause?.Source.At < at ? null : Pause;
        Absence = Absence?.Source.At < at ? null : Absence;
        Suspension = Suspension?.Source.At < at ? null : Suspension;
        Refusal = Refusal?.Source.At < at ? null : Refusal;
    }

    private void Close(Instant? until) => OpenFrom = until > OpenFrom ? until.Value : OpenFrom;
}
