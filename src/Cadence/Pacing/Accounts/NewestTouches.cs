namespace Cadence;

/// <summary>The newest touches to an account that count for a cap, the newest first.</summary>
/// <param name="Cap">The cap.</param>
/// <param name="Placed">
/// The touches, each with the place of the relationship that it went to: at least as many as the limit of the cap, if there are so
/// many, and some to spare, in case that one of them is taken back.
/// </param>
/// <param name="AreAll">Whether there are no others.</param>
internal sealed record NewestTouches(AccountCapRule Cap, IReadOnlyList<(int Place, Touch Touch)> Placed, bool AreAll)
{
    private const int Spare = 8;

    /// <summary>How many there are.</summary>
    public int Count => Placed.Count;

    public Touch this[int index] => Placed[index].Touch;

    /// <summary>Finds them in what is known of some buyers, in the order of their places.</summary>
    public static NewestTouches Of(AccountCapRule cap, IEnumerable<Fold> folds)
    {
        var touches = new List<(int, Touch)>();
        int place = 0;
        foreach (var fold in folds)
        {
            Add(cap, place++, fold, touches);
        }

        return Of(cap, touches, areAll: true);
    }

    /// <summary>Returns them with one more, which is newer than all of them.</summary>
    public NewestTouches With(int place, Outreach added) =>
        Cap.Counts(added) ? Of(Cap, [(place, added.Touch), .. Placed], AreAll) : this;

    /// <summary>Returns them once one of the buyers is known otherwise; null if too few are left to tell.</summary>
    public NewestTouches? With(int place, Fold now)
    {
        var touches = Placed.Where(touch => touch.Place != place).ToList();
        var theirs = new List<(int Place, Touch Touch)>();
        Add(Cap, place, now, theirs);

        // All are known that are not older than the oldest of them.
        var oldest = AreAll ? null : this[Count - 1];
        touches.AddRange(theirs.Where(touch => oldest is null || Interaction.Order(touch.Touch, oldest) >= 0));
        return AreAll || touches.Count >= Cap.Limit ? Of(Cap, touches, AreAll) : null;
    }

    private static NewestTouches Of(AccountCapRule cap, List<(int Place, Touch Touch)> touches, bool areAll)
    {
        touches.Sort(
            static (left, right) =>
                Interaction.Order(right.Touch, left.Touch) is var order and not 0
                    ? order
                    : left.Place.CompareTo(right.Place)
        );
        int most = Most(cap);
        bool fit = touches.Count < most;
        return new(cap, fit ? touches : touches.GetRange(0, most), areAll && fit);
    }

    private static void Add(AccountCapRule cap, int place, Fold fold, List<(int, Touch)> touches)
    {
        int left = Most(cap);
        for (var link = fold.Touches.All; link is not null && left > 0; link = link.Tail)
        {
            if (cap.Counts(link.Head))
            {
                touches.Add((place, link.Head.Touch));
                left--;
            }
        }
    }

    private static int Most(AccountCapRule cap) => Math.Min(cap.Limit, int.MaxValue - Spare) + Spare;
}
