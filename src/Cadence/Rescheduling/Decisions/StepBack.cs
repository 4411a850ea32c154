using NodaTime.Text;

namespace Cadence;

public abstract partial record RescheduleDecision
{
    /// <summary>
    /// It is about timing: call it off, say politely that you step back, and come back on a date. Where the buyer opted out of
    /// answers too, nothing is said, and nothing changes.
    /// </summary>
    public sealed record StepBack : RescheduleDecision
    {
        internal StepBack(Context context, Instant? until)
            : base(context, []) => Until = until;

        /// <summary>
        /// When to come back: the date that the buyer named for it, or else after a rest; null where only the buyer can open the
        /// door again.
        /// </summary>
        public Instant? Until { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<Interaction> Done(string id, Instant at)
        {
            var calledOff = CalledOff(id, at);
            return Until is { } resume
                ?
                [
                    .. calledOff,
                    new Suspension(calledOff.Length == 0 ? id : id + ".2", at) { Until = Cadence.Until.At(resume) },
                ]
                : calledOff;
        }

        private protected override string Answer =>
            Until is { } until ? $"step back until {InstantPattern.ExtendedIso.Format(until)}" : "step back";
    }
}
