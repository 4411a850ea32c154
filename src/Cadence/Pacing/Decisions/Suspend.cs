using NodaTime.Text;

namespace Cadence;

public abstract partial record Decision
{
    /// <summary>Patience is spent: say so politely, step back, and resume on a date.</summary>
    public sealed record Suspend : Decision
    {
        internal Suspend(Context context, Instant until)
            : base(context) => Until = until;

        /// <summary>When to resume.</summary>
        public Instant Until { get; }

        /// <summary>Creates the interaction to record once it is said.</summary>
        /// <param name="id">The id of the interaction.</param>
        /// <param name="at">When it was said.</param>
        public Suspension Done(string id, Instant at) => new Suspension(id, at) { Until = Cadence.Until.At(Until) };

        private protected override string Answer => $"suspend until {InstantPattern.ExtendedIso.Format(Until)}";
    }
}
