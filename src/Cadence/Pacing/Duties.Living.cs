namespace Cadence;

internal readonly partial struct Duties
{
    /// <summary>
    /// Enumerates the duties owed at an instant that still have a channel, each with the instant from which it may be done.
    /// </summary>
    private struct Living(
        in Duties duties,
        Chain<Obligation>? obligations,
        Chain<Appointment>? meetings,
        Instant at,
        bool all
    )
    {
        private readonly Duties duties = duties;
        private Chain<Obligation>? obligations = obligations;
        private Chain<Appointment>? meetings = meetings;

        // When a duty may be done depends on the rules that bind it, which are usually the same for all duties: the last one is
        // kept.
        private RuleSet? bound;
        private Instant? opportunity;

        public (Obligation Owed, Instant From) Current { get; private set; }

        public bool MoveNext()
        {
            while (obligations is not null || meetings is not null)
            {
                if (Next() is { } owed && Opportunity(owed) is { } from)
                {
                    Current = (owed, from);
                    return true;
                }
            }

            return false;
        }

        private Instant? Opportunity(Obligation owed)
        {
            var binding = duties.Binding(owed, at);
            if (!ReferenceEquals(binding, bound))
            {
                bound = binding;
                opportunity = duties.Opportunity(binding, at);
            }

            return opportunity;
        }

        private Obligation? Next()
        {
            if (obligations is { } link)
            {
                obligations = link.Tail;
                bool rides = link.Head.Kind is Duty.Answer or Duty.Reconvening;
                return link.Head.Arises <= at && (all || !rides) ? link.Head : null;
            }

            var meeting = meetings!.Head;
            meetings = meetings.Tail;
            return duties.DutyOf(meeting, at);
        }
    }
}
