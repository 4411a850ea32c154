namespace Cadence;

/// <summary>
/// What the seller has been asking of a buyer who has not answered: the sizes of the unanswered asks, each halving in the
/// buyer's typical gap. It is a matter of policy, not a measurement: no log can show that pushing loses a buyer.
/// </summary>
internal static class Pressure
{
    /// <summary>
    /// Returns the size of an ask relative to a reply. Each costs the buyer about twice the time of the one before: a minute of
    /// attention, a few for a reply, a call of ten, a meeting of half an hour and the way there, work of hours.
    /// </summary>
    public static double SizeOf(Ask ask) =>
        ask switch
        {
            Ask.Nothing => 0,
            Ask.Attention => 0.5,
            Ask.Reply => 1,
            Ask.Call => 2,
            Ask.Meeting => 4,
            Ask.Evaluation => 8,
            _ => 16,
        };

    /// <summary>Computes Σ size · 2^(−age / typical) over the unanswered touches; 0 or more, rounded to 1e-9.</summary>
    /// <param name="unanswered">The touches that ask something, made since the buyer was last heard from.</param>
    /// <param name="at">The instant asked about; no touch is later.</param>
    /// <param name="typical">The buyer's typical gap, longer than zero.</param>
    public static double Of(Chain<Outreach>? unanswered, Instant at, Duration typical)
    {
        if (unanswered is null)
        {
            return 0;
        }

        double rate = Rhythm.Ln2 / typical.BclCompatibleTicks;
        long now = at.ToUnixTimeTicks();
        double sum = 0;
        for (var link = unanswered; link is not null; link = link.Tail)
        {
            var touch = link.Head.Touch;
            sum += SizeOf(touch.Ask) * Math.Exp(-rate * Math.Max(now - touch.At.ToUnixTimeTicks(), 0));
        }

        return Limit.Published(sum);
    }
}
