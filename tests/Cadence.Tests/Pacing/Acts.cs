namespace Cadence.Tests;

/// <summary>One more act of the seller or the buyer, appended to a case as the latest thing that happened.</summary>
internal static class Acts
{
    public const string Id = "~act";

    /// <summary>Returns what a case knows, and an instant of the question that is later than all of it.</summary>
    /// <remarks>There is such an instant: some time is left after the last second that a case may hold.</remarks>
    public static (Situation Before, Instant At) Latest(Case one)
    {
        var known = one.Known;
        var at =
            known.Relationship.History is [.., { At: var last }] && last == one.Now
                ? one.Now + Duration.Epsilon
                : one.Now;
        return (known, at);
    }

    public static Situation With(this Situation situation, Interaction interaction) =>
        new(situation.Relationship.With(interaction)) { Colleagues = situation.Colleagues, Prior = situation.Prior };

    /// <summary>Returns whether something that was owed is no longer owed.</summary>
    public static bool Discharges(Situation before, Situation after)
    {
        var left = after.Fold.Obligations.Open.Items().ToHashSet();
        return before.Fold.Obligations.Open.Items().Any(owed => !left.Contains(owed));
    }

    /// <summary>Returns whether no channel is left for what is owed: it lapses, and is owed again once one opens.</summary>
    public static bool LapseDuties(Policy policy, Situation situation, Instant at) =>
        policy
            .DutiesOf(situation, at)
            .Binding(new(Duty.Answer, new Inquiry(Id, at), at), at)
            .EarliestAnywhere(situation, Purpose.Service, at, at)
            is null;

    /// <summary>Picks anything that a seller may do, including with the meetings of the case.</summary>
    public static Interaction OfSeller(Dice dice, Situation situation, Instant at, DateTimeZone zone)
    {
        string[] meetings = [.. situation.Fold.Meetings.Open.Items().Select(meeting => meeting.Name)];
        string Meeting() => meetings.Length > 0 && dice.Chance(0.95) ? dice.Of(meetings) : "~new";
        Instant Start() => Times.Plus(at, dice.Weighted((4, dice.Minutes(30, 20 * 1440)), (1, -dice.Minutes(0, 4000))));
        Duration Length() => Duration.FromMinutes(dice.Of(5, 15, 30, 60, 240));
        Interaction act = dice.Weighted<Func<Interaction>>(
            (
                8,
                () =>
                    new Touch(Id, at)
                    {
                        Ask = dice.Member<Ask>(),
                        Gift = dice.Chance(0.4),
                        Purpose = dice.Weighted((4, Purpose.Sales), (1, Purpose.Service)),
                        InReplyTo = dice.Perhaps(0.3, () => "i" + dice.Int(1, 9)),
                    }
            ),
            (2, () => new Withdrawal(Id, at)),
            (4, () => new Suspension(Id, at) { Until = dice.Perhaps(0.7, () => Times.Until(dice, at, zone)) }),
            (
                3,
                () => new MeetingBooked(Id, at, Party.Seller, dice.Chance(0.5) ? "~new" : Meeting(), Start(), Length())
            ),
            (
                4,
                () =>
                    new MeetingMoved(Id, at, Party.Seller, Meeting(), Start())
                    {
                        Duration = dice.PerhapsValue(0.6, Length),
                    }
            ),
            (4, () => new MeetingCancelled(Id, at, Party.Seller, Meeting())),
            (2, () => new MeetingMissed(Id, at, Party.Seller, Meeting()))
        )();
        return act with
        {
            Channel = dice.PerhapsValue(0.9, dice.Member<Channel>),
            Campaign = dice.Perhaps(0.2, () => "spring"),
        };
    }

    /// <summary>
    /// Picks what a buyer may do other than a decline, a pause, an absence, an opt-out, and booking or moving a meeting.
    /// </summary>
    public static Interaction OfBuyer(Dice dice, Situation situation, Instant at, DateTimeZone zone)
    {
        string[] meetings = [.. situation.Fold.Meetings.Open.Items().Select(meeting => meeting.Name)];
        string Meeting() => meetings.Length > 0 && dice.Chance(0.95) ? dice.Of(meetings) : "~new";
        Interaction act = dice.Weighted<Func<Interaction>>(
            (5, () => new Signal(Id, at, dice.Member<SignalKind>())),
            (
                6,
                () =>
                    new Reply(Id, at)
                    {
                        ExpectsAnswer = dice.Chance(0.3),
                        Requests = dice.PerhapsValue(0.4, dice.Member<Ask>),
                    }
            ),
            (4, () => new Inquiry(Id, at) { Requests = dice.PerhapsValue(0.3, dice.Member<Ask>) }),
            (2, () => new Referral(Id, at)),
            (2, () => new Purchase(Id, at)),
            (
                2,
                () =>
                    new OptIn(Id, at, dice.Member<ConsentBasis>())
                    {
                        Purpose = dice.PerhapsValue(0.5, dice.Member<Purpose>),
                        Expires = dice.Perhaps(0.5, () => Times.Until(dice, at, zone)),
                    }
            ),
            (2, () => new MeetingCancelled(Id, at, Party.Buyer, Meeting())),
            (2, () => new MeetingMissed(Id, at, Party.Buyer, Meeting())),
            (
                4,
                () =>
                    new MeetingHeld(
                        Id,
                        at,
                        dice.Of(MeetingOutcome.Continuation, MeetingOutcome.Advance, MeetingOutcome.Order)
                    )
                    {
                        Meeting = dice.Perhaps(0.5, Meeting),
                    }
            )
        )();
        return act with { Channel = dice.PerhapsValue(0.9, dice.Member<Channel>) };
    }
}
