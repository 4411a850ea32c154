using NodaTime.Text;

namespace Cadence;

public abstract partial record Decision
{
    /// <summary>A duty comes first.</summary>
    public sealed record Respond : Decision
    {
        internal Respond(Context context, Obligation owed, Instant by, Channel[] channels)
            : base(context)
        {
            Duty = owed.Kind;
            Source = owed.Source;
            By = by;
            Channels = new EqualList<Channel>(channels);
        }

        /// <summary>What is owed.</summary>
        public Duty Duty { get; }

        /// <summary>The interaction it arose from.</summary>
        public Interaction Source { get; }

        /// <summary>When it is due.</summary>
        public Instant By { get; }

        /// <summary>
        /// The channels on which it may be done: that of its source first, if open, then in the order of the buyer's preference.
        /// </summary>
        public IReadOnlyList<Channel> Channels { get; }

        /// <summary>
        /// Creates the interaction to record once it is done: a touch that answers, or the held meeting. A meeting whose channel is
        /// not known names none, as the buyer would count as heard there.
        /// </summary>
        /// <param name="id">The id of the interaction.</param>
        /// <param name="at">When it was done.</param>
        /// <param name="outcome">How the meeting ended, where a meeting was owed.</param>
        public Interaction Done(string id, Instant at, MeetingOutcome outcome = MeetingOutcome.Continuation) =>
            Duty == Duty.Meeting
                ? new MeetingHeld(id, at, outcome)
                {
                    Meeting = Meeting,
                    Channel = Source.Channel is null ? null : Channels[0],
                }
                : new Touch(id, at)
                {
                    Ask = Ask.Nothing,
                    Purpose = Purpose.Service,
                    Channel = Channels[0],
                    InReplyTo = Source.Id,
                };

        /// <summary>The name of the meeting, where a meeting is owed.</summary>
        public string? Meeting =>
            Duty != Duty.Meeting ? null : (Source as MeetingBooked)?.Meeting ?? (Source as MeetingMoved)?.Meeting;

        private protected override string Answer => $"respond ({Duty}) by {InstantPattern.ExtendedIso.Format(By)}";
    }
}
