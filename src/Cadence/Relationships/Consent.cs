namespace Cadence;

/// <summary>What the buyer has forbidden and allowed, for each channel and purpose.</summary>
/// <remarks>A value: every change copies the cells first, so that copies of the fold do not share it.</remarks>
internal struct Consent
{
    private const int Channels = 8;
    private Cell[]? cells;

    /// <summary>
    /// The consent in one scope. <see cref="Express"/>, <see cref="Implied"/> and <see cref="Newest"/>, the express one given last,
    /// are newer than <see cref="Out"/>.
    /// </summary>
    internal readonly record struct Cell(OptOut? Out, Granted? Express, Granted? Implied, Granted? Newest)
    {
        /// <summary>Returns whether an express opt-in of this scope, still valid, is newer than an opt-out from any.</summary>
        public bool Opens(OptOut objection, Instant at) =>
            IsNewer(Express, objection, at) || IsNewer(Newest, objection, at);

        private static bool IsNewer(Granted? granted, OptOut objection, Instant at) =>
            at < granted?.Expires && granted.Source.At > objection.At;
    }

    /// <summary>An opt-in and the instant at which it ends.</summary>
    internal sealed record Granted(OptIn Source, Instant Expires);

    /// <summary>Whether nothing was ever forbidden or allowed.</summary>
    public readonly bool IsUnknown => cells is null;

    public readonly Cell this[Channel channel, Purpose purpose] =>
        cells is null ? default : cells[((int)purpose * Channels) + (int)channel];

    public readonly bool IsOut(Channel channel, Purpose purpose, Instant at) =>
        this[channel, purpose] is { Out: not null } cell && !(cell.Express is { } given && at < given.Expires);

    public readonly bool IsOut(Purpose purpose, Instant at)
    {
        if (cells is null)
        {
            return false;
        }

        for (int channel = 0; channel < Channels; channel++)
        {
            if (!IsOut((Channel)channel, purpose, at))
            {
                return false;
            }
        }

        return true;
    }

    public void Apply(OptOut optOut)
    {
        var changed = Copy();
        for (int i = 0; i < changed.Length; i++)
        {
            if (Covers(i, optOut.Channel, optOut.Purpose))
            {
                changed[i] = new(optOut, null, null, null);
            }
        }

        cells = changed;
    }

    public void Apply(OptIn optIn, DateTimeZone zone)
    {
        var granted = new Granted(optIn, Expiry(optIn, zone));
        var changed = Copy();
        for (int i = 0; i < changed.Length; i++)
        {
            // At the same instant the opt-out wins.
            if (!Covers(i, optIn.Channel, optIn.Purpose) || optIn.At <= changed[i].Out?.At)
            {
                continue;
            }

            changed[i] =
                optIn.Basis == ConsentBasis.Express
                    ? changed[i] with
                    {
                        Express = Longer(changed[i].Express, granted),
                        Newest = granted,
                    }
                    : changed[i] with
                    {
                        Implied = Longer(changed[i].Implied, granted),
                    };
        }

        cells = changed;
    }

    /// <summary>
    /// Returns the next instant after <paramref name="after"/> at which an opt-in ends, or null if none does.
    /// </summary>
    public readonly Instant? NextExpiry(Instant after)
    {
        Instant? next = null;
        foreach (var cell in cells ?? [])
        {
            next = Sooner(next, cell.Express, after);
            next = Sooner(next, cell.Implied, after);
        }

        return next;
    }

    /// <summary>The last instant at which an opt-in ends; null if none ever does.</summary>
    public readonly Instant? LastExpiry =>
        cells
            ?.SelectMany(cell => new[] { cell.Express, cell.Implied })
            .Where(granted => granted?.Expires < Instant.MaxValue)
            .Select(granted => (Instant?)granted!.Expires)
            .Max();

    private static Instant? Sooner(Instant? next, Granted? granted, Instant after) =>
        granted is { } given && given.Expires > after && given.Expires < (next ?? Instant.MaxValue)
            ? given.Expires
            : next;

    private static Granted Longer(Granted? known, Granted granted) =>
        known is not null && known.Expires >= granted.Expires ? known : granted;

    private static bool Covers(int cell, Channel? channel, Purpose? purpose) =>
        (channel is null || (int)channel == cell % Channels) && (purpose is null || (int)purpose == cell / Channels);

    private static Instant Expiry(OptIn optIn, DateTimeZone zone) =>
        optIn.Expires switch
        {
            null => Instant.MaxValue,
            { Instant: { } instant } => instant,
            { } lastDay => zone.StartOf(zone.DateAt(zone.Resolve(lastDay, optIn.At)).Next()),
        };

    private readonly Cell[] Copy() => cells is null ? new Cell[2 * Channels] : (Cell[])cells.Clone();
}
