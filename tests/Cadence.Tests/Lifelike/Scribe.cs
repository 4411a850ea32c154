namespace Cadence.Tests.Lifelike;

/// <summary>
/// Writes the life of one relationship: bursts and silences, threads and campaigns, meetings booked, moved, missed and held by
/// both sides, requests for time, absences, declines, opt-outs and opt-ins in every scope, bounces, edits and retractions.
/// </summary>
internal sealed class Scribe(Dice dice, DateTimeZone zone, string prefix)
{
    private readonly List<Interaction> written = [];
    private readonly List<string> meetings = [];

    // A buyer has a favourite channel; a quiet one speaks less than the seller.
    private readonly Channel favourite = dice.Of(Channel.Email, Channel.Email, Channel.Phone, Channel.Message);
    private readonly int talkative = dice.Weighted((3, 2), (4, 9), (2, 18));

    // Some sellers write without pause, and some buyers only look, or forbid today what they allow tomorrow.
    private readonly int mute = dice.Weighted((7, 0), (3, 10));
    private readonly int wavering = dice.Weighted((9, 2), (1, 30));
    private readonly int looking = dice.Weighted((8, 4), (2, 60));

    private Instant at;

    /// <summary>Writes a life of a given length, in chronological order.</summary>
    public Interaction[] Write(Instant start, int length)
    {
        at = start;
        while (written.Count < length)
        {
            at = Times.Plus(at, Times.Gap(dice));
            Next();
        }

        return [.. written];
    }

    private string Id() => prefix + dice.Of("a", "i", "z") + (written.Count + 1);

    private void Next()
    {
        if (dice.Chance(mute * 0.085))
        {
            written.Add(Touch() with { Channel = dice.PerhapsValue(0.9, Way), InReplyTo = null });
            return;
        }

        var bare = dice.Weighted<Func<Interaction>>(
            (26, Touch),
            (talkative, Reply),
            (talkative / 3 + 1, Inquiry),
            (looking, () => new Signal(Id(), at, dice.Member<SignalKind>())),
            (3, () => new TimeRequested(Id(), at) { Until = dice.Perhaps(0.75, Until) }),
            (2, () => new Absence(Id(), at) { Until = dice.Perhaps(0.7, Until) }),
            (3, Decline),
            (1, () => new Withdrawal(Id(), at)),
            (2, () => new Suspension(Id(), at) { Until = dice.Perhaps(0.6, Until) }),
            (wavering, Forbids),
            (wavering, Allows),
            (1, () => new Referral(Id(), at)),
            (1, () => new Purchase(Id(), at)),
            (2, () => new Bounce(Id(), at)),
            (1, () => new Baseline(Id(), at, dice.Member<Stage>())),
            (5, Booked),
            (2, Moved),
            (2, () => new MeetingCancelled(Id(), at, Side(), Meeting())),
            (2, () => new MeetingMissed(Id(), at, Side(), Meeting())),
            (4, Held)
        )();
        Interaction one = bare with
        {
            Channel = bare is OptOut or OptIn
                ? dice.PerhapsValue(0.5, Way)
                : dice.PerhapsValue(bare is Bounce ? 0.95 : 0.85, Way),
            Campaign = dice.Perhaps(bare is Touch ? 0.2 : 0.03, () => dice.Of("spring", "autumn")),
        };
        written.Add(one);
        if (dice.Chance(0.05))
        {
            written.Add(Edited(one));
        }
    }

    // An edit of the record: the same thing worded differently, taken back, or moved in time.
    private Interaction Edited(Interaction one)
    {
        var later = Times.Plus(at, dice.Of(Duration.Zero, dice.Minutes(0, 4000)));
        int revision = dice.Int(1, 3);
        return dice.Weighted<Func<Interaction>>(
            (3, () => new Retracted(one.Id, later) { Revision = revision }),
            (2, () => one with { Revision = revision, Channel = dice.PerhapsValue(0.8, Way) }),
            (2, () => new Reply(one.Id, later) { Revision = revision, Channel = favourite }),
            (1, () => new Touch(one.Id, later) { Revision = revision, Ask = dice.Member<Ask>() })
        )();
    }

    private Touch Touch() =>
        new(Id(), at)
        {
            Ask = dice.Weighted(
                (3, Ask.Nothing),
                (4, Ask.Attention),
                (6, Ask.Reply),
                (3, Ask.Call),
                (3, Ask.Meeting),
                (1, Ask.Evaluation),
                (1, Ask.Commitment)
            ),
            Gift = dice.Chance(0.25),
            InReplyTo = dice.Perhaps(0.35, Earlier),
            Purpose = dice.Weighted((4, Purpose.Sales), (1, Purpose.Service)),
        };

    private Reply Reply() =>
        new(Id(), at)
        {
            InReplyTo = dice.Perhaps(0.5, Earlier),
            ExpectsAnswer = dice.Chance(0.25),
            Requests = dice.PerhapsValue(0.15, dice.Member<Ask>),
        };

    private Inquiry Inquiry()
    {
        var inquiry = new Inquiry(Id(), at)
        {
            InReplyTo = dice.Perhaps(0.2, Earlier),
            Requests = dice.PerhapsValue(0.25, dice.Member<Ask>),
        };
        return dice.Chance(0.1) ? inquiry with { ExpectsAnswer = false } : inquiry;
    }

    private Decline Decline() =>
        new(Id(), at, dice.Weighted((5, DeclineKind.NotNow), (1, DeclineKind.NotEver)))
        {
            Until = dice.Perhaps(0.4, Until),
            Reason = dice.Perhaps(0.3, () => "the timing is off"),
        };

    private OptOut Forbids() => new(Id(), at) { Purpose = dice.PerhapsValue(0.6, dice.Member<Purpose>) };

    private OptIn Allows() =>
        new(Id(), at, dice.Weighted((2, ConsentBasis.Express), (1, ConsentBasis.Implied)))
        {
            Purpose = dice.PerhapsValue(0.5, dice.Member<Purpose>),
            Expires = dice.Perhaps(0.5, Until),
        };

    private MeetingBooked Booked()
    {
        meetings.Add("m" + (meetings.Count + 1));
        return new(Id(), at, Side(), dice.Chance(0.9) ? meetings[^1] : Meeting(), Start(), Length());
    }

    private MeetingMoved Moved() =>
        new(Id(), at, Side(), Meeting(), Start()) { Duration = dice.PerhapsValue(0.4, Length) };

    private MeetingHeld Held() =>
        new(
            Id(),
            at,
            dice.Weighted(
                (1, MeetingOutcome.Order),
                (3, MeetingOutcome.Advance),
                (4, MeetingOutcome.Continuation),
                (2, MeetingOutcome.NoSale)
            )
        )
        {
            Meeting = dice.Perhaps(0.6, Meeting),
        };

    private Instant Start() =>
        Times.Plus(at, dice.Weighted((9, dice.Minutes(30, 20 * 1440)), (1, -dice.Minutes(0, 4000))));

    private Duration Length() => Duration.FromMinutes(dice.Of(15, 30, 60, 60, 240, 3 * 1440));

    private string Meeting() => meetings.Count > 0 && dice.Chance(0.95) ? dice.Of([.. meetings]) : "unknown";

    private Party Side() => dice.Of(Party.Seller, Party.Buyer);

    private Channel Way() => dice.Chance(0.7) ? favourite : dice.Member<Channel>();

    private Until Until() => Times.Until(dice, at, zone);

    // Some name what is yet to come, or what was never recorded.
    private string Earlier() =>
        dice.Chance(0.05) || written.Count == 0 ? prefix + "i" + dice.Int(1, 30)
        : dice.Chance(0.5) ? (written.LastOrDefault(i => i.By == Party.Buyer) ?? written[^1]).Id
        : dice.Of([.. written]).Id;
}
