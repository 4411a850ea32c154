using NodaTime.Text;

namespace Cadence;

public abstract partial record Decision
{
    /// <summary>Leave them be: not even a touch that asks nothing is permitted, on any channel.</summary>
    public sealed record Wait : Decision
    {
        internal Wait(Context context, Instant? until)
            : base(context) => Until = until;

        /// <summary>
        /// The first instant at which the answer changes, if nothing happens; null where only an act of the buyer's can end the
        /// wait.
        /// </summary>
        public Instant? Until { get; }

        private protected override string Answer =>
            Until is { } until ? $"wait until {InstantPattern.ExtendedIso.Format(until)}" : "wait until they act";
    }
}
