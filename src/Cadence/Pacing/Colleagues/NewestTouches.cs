namespace Cadence;

/// <summary>The newest touches to an account that count for a cap, the newest first.</summary>
/// <param name="Cap">The cap.</param>
/// <param name="Touches">
/// The touches: at least as many as its limit, if there are so many, and some to spare, in case that one of them is taken back.
/// </param>
/// <param name="AreAll">Whether there are no others.</param>
internal readonly record struct NewestTouches(AccountCapRule Cap, IReadOnlyList<Touch> Touches, bool AreAll)
{
    private const int Spare = 8;

    /// <summary>Finds them in what is known of some buyers.</summary>
    public static NewestTouches Of(AccountCapRule cap, IEnumerable<Fold> folds)
    {
        var touches = new List<Touch>();
        foreach (var fold in folds)
        {
            Add(cap, fold, touches);
        }

        return Of(cap, touches, areAll: true);
    }

    /// <summary>Returns them with one more, which is newer than all of them.</summary>
    public NewestTouches With(Outreach added) => Cap.Counts(added) ? Of(Cap, [added.Touch, .. Touches], AreAll) : this;

    /// <summary>Returns them once one of the buyers is known otherwise; null if too few are left to tell.</summary>
    public NewestTouches? With(Fold before, Fold now)
    {
        var (gone, come) = (new List<Touch>(), new List<Touch>());
        Add(Cap, before, gone);
        Add(Cap, now, come);
        var left = new HashSet<Interaction>(gone, ByReference.Comparer);
        var touches = Touches.Where(touch => !left.Contains(touch)).ToList();

        // All are known that are not older than the oldest of them.
        var oldest = AreAll ? null : Touches[Touches.Count - 1];
        touches.AddRange(come.Where(touch => oldest is null || Interaction.Order(touch, oldest) >= 0));
        return AreAll || touches.Count >= Cap.Limit ? Of(Cap, touches, AreAll) : null;
    }

    private static NewestTouches Of(AccountCapRule cap, List<Touch> touches, bool areAll)
    {
        touches.Sort(static (left, right) => Interaction.Order(right, left));
        int most = Most(cap);
        bool fit = touches.Count < most;
        return new(cap, fit ? touches : touches.GetRange(0, most), areAll && fit);
    }

    private static void Add(AccountCapRule cap, Fold fold, List<Touch> touches)
    {
        int left = Most(cap);
        for (var link = fold.Touches.All; link is not null && left > 0; link = link.Tail)
        {
            if (cap.Counts(link.Head))
            {
                touches.Add(link.Head.Touch);
                left--;
            }
        }
    }

    private static int Most(AccountCapRule cap) => Math.Min(cap.Limit, int.MaxValue - Spare) + Spare;
}
