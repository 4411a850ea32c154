namespace Cadence;

/// <summary>How a touch relates to what is owed.</summary>
internal readonly record struct Discharge
{
    private Discharge(bool any, bool yields)
    {
        Any = any;
        Yields = yields;
    }

    /// <summary>Whether the touch does a duty, in whole or in part.</summary>
    public bool Any { get; }

    /// <summary>Whether courtesy yields to it: the buyer named the instant, or it belongs to an agreed meeting.</summary>
    public bool Yields { get; }

    /// <summary>Works out what a touch that is about to be made does.</summary>
    public static Discharge Of(Passage passage, Touch touch)
    {
        var before = passage.Fold.Obligations;
        if (before.Open is not null)
        {
            var after = before;
            if (after.Discharge(touch).Any)
            {
                var left = new HashSet<Obligation>(after.Open.Items());
                return new(
                    any: true,
                    before.Open.Items().Any(owed => owed.YieldsAt(touch.At, passage.Whole.Zone) && !left.Contains(owed))
                );
            }
        }

        return touch.InReplyTo is null ? default
            : Confirms(passage.Fold, touch) ? new(any: true, yields: true)
            : new(passage.Follows(touch.InReplyTo, Obligations.Skew), yields: false);
    }

    // Confirming a meeting belongs to it.
    private static bool Confirms(Fold fold, Touch touch)
    {
        for (var link = fold.Meetings.Open; link is not null; link = link.Tail)
        {
            if (
                touch.Ask == Ask.Nothing
                && !link.Head.Cancelled
                && string.Equals(link.Head.Source.Id, touch.InReplyTo, StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }
}
