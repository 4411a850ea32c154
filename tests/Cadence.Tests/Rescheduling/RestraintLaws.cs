namespace Cadence.Tests.Rescheduling;

/// <summary>What is left undone, whatever is asked: for a buyer who opted out, on a date of theirs, after the end.</summary>
public sealed class RestraintLaws
{
    private const int Cases = 3000;

    /// <summary>
    /// Opted out is out: once the buyer has opted out of everything, nothing is sent, offered, called or recorded, whatever they
    /// name themselves.
    /// </summary>
    [Fact]
    public void NothingIsSaidToABuyerWhoOptedOutOfEverything() =>
        Law.Holds(
            MeetingCase.Arbitrary,
            Cases,
            one =>
            {
                if (!Cadence.History.Of(one.Past).AsOf(one.Now).OfType<OptOut>().Any())
                {
                    return;
                }

                var decision = one.Decision;
                Law.Require(
                    decision.Itip is null
                        && decision.Slots.Count == 0
                        && decision is RescheduleDecision.StepBack { Until: null } or RescheduleDecision.Refuse,
                    $"something is said: {Printed.Of(decision)}"
                );
                Law.Require(decision.Record.Count == 0, $"it changes something: {Printed.Of(decision)}");
            }
        );

    /// <summary>
    /// A step back does not contradict the date that the buyer named: until the date it gives, nobody is got back to, and no step is
    /// taken.
    /// </summary>
    [Fact]
    public void AStepBackNamesTheDayOnWhichTheSellerComesBack() =>
        Law.Holds(
            MeetingCase.Arbitrary,
            Cases,
            one =>
            {
                // A date that has come is owed whatever is stepped back from now.
                bool due = one.Past.Any(said => said is TimeRequested { Until.Instant: { } date } && date <= one.Now);
                if (due || one.Decision is not RescheduleDecision.StepBack { Until: { } until } back)
                {
                    return;
                }

                var after = one.Relationship.AsOf(one.Now);
                after = back.Record.Aggregate(after, (known, done) => known.With(done));
                for (Instant? at = one.Now; at < until; )
                {
                    var next = Policy.Default.Decide(after, at.Value);
                    Law.Require(
                        next is not Decision.Reach and not Decision.Suspend
                            && next is not Decision.Respond { Duty: Duty.Reconvening },
                        $"{Printed.Of(back)}, and then {next}"
                    );
                    at = (next as Decision.Wait)?.Until;
                }
            }
        );

    /// <summary>
    /// A seller never moves a meeting that is over: unless the buyer names a time, what has ended or was held is refused, and
    /// nothing changes.
    /// </summary>
    [Fact]
    public void ASellerNeverMovesAMeetingThatIsOver() =>
        Law.Holds(
            MeetingCase.Arbitrary,
            Cases,
            one =>
            {
                bool named = one.Request.Proposes.Count > 0 && one.Request.ProposedBy == Party.Buyer;
                if (one.Request is not { By: Party.Seller, Meeting: not null } || named || !IsOver(one))
                {
                    return;
                }

                Law.Require(one.Decision is RescheduleDecision.Refuse, Printed.Of(one.Decision));
                Law.Require(one.Decision.Record.Count == 0, $"it changes something: {Printed.Of(one.Decision)}");
            }
        );

    /// <summary>Returns whether the last that is known of the meeting is that it was held, or a time that has passed.</summary>
    private static bool IsOver(MeetingCase one) =>
        one.Agreed is null
        && Cadence
            .History.Of(one.Past)
            .AsOf(one.Now)
            .Last(past => past is not (TimeRequested or Absence or Decline or OptOut or Suspension))
            is MeetingBooked
                or MeetingMoved
                or MeetingHeld;
}
