using static Cadence.Tests.Lifelike.Story;

namespace Cadence.Tests;

/// <summary>Law packs only restrict, and say what the law that they are named after says.</summary>
public sealed class PackLaws
{
    private static readonly Step Mail = new(Ask.Attention, Channel.Email);
    private static readonly Step Call = new(Ask.Attention, Channel.Phone);

    public static TheoryData<string> Names => [.. Pack.Names];

    /// <summary>Adding a pack to any policy never permits anything earlier or larger.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void APackOnlyRestrains(string name) =>
        Law.Holds(
            400,
            one =>
            {
                var stricter = one.Policy & Pack.Find(name)!;
                foreach (var channel in new[] { Channel.Email, Channel.Phone, Channel.Post })
                {
                    foreach (var purpose in Enum.GetValues<Purpose>())
                    {
                        var step = new Step(one.Dice.Member<Ask>(), channel) { Purpose = purpose };
                        var loose = Moments.Of(one.Policy, one.Known, step, one.Now);
                        var strict = Moments.Of(stricter, one.Known, step, one.Now);
                        Law.Require(Moments.Precedes(loose, strict), $"{name} moves {step} from {loose} to {strict}");
                        var when = (Of(one.Policy), Of(stricter));
                        // A duty with no hour left lapses, and is then no longer in the way.
                        Law.Require(
                            Moments.Precedes(when.Item1, when.Item2)
                                || Acts.LapseDuties(stricter, one.Known, one.Now)
                                || (when.Item1.IsNever && Times.IsNearTheEnd(one.Now)),
                            $"{name} moves {step} from {when.Item1} to {when.Item2}"
                        );

                        Moment Of(Policy policy) => Moments.Of(policy.When(one.Known, step, one.Now));
                    }
                }
            }
        );

    /// <summary>
    /// An answer in the same thread is exempt from consent packs: what is owed without them is owed under them. It is never
    /// exempt from an opt-out.
    /// </summary>
    [Theory]
    [InlineData("casl")]
    [InlineData("gdpr")]
    public void AnAnswerIsExemptFromConsentButNotFromAnOptOut(string name) =>
        Law.Holds(
            600,
            one =>
            {
                var with = (one.Policy & Pack.Find(name)!).Decide(one.Situation, one.Now);
                if (one.Decision is Decision.Respond || with is Decision.Respond)
                {
                    Law.Require(
                        with is Decision.Respond same
                            && one.Decision is Decision.Respond duty
                            && same.Channels.SequenceEqual(duty.Channels)
                            && same.Duty == duty.Duty,
                        $"{Printed.Of(one.Decision)}, but under {name} {Printed.Of(with)}"
                    );
                    Law.Require(
                        with is not Decision.Respond respond
                            || respond.Channels.All(way => !Plainly.IsForbidden(one, way, Purpose.Service, one.Now)),
                        $"opted out, but {Printed.Of(with)}"
                    );
                }
            }
        );

    /// <summary>Canada: a purchase implies consent for two years, an inquiry for six months, to the day before.</summary>
    [Fact]
    public void Casl_ConsentExpires()
    {
        var bought = new Purchase("p", At("2024-02-29 12:00"));
        var asked = new Inquiry("q", At("2024-03-05 12:00")) { Channel = Channel.Phone, ExpectsAnswer = false };
        Assert.Equal("now", Under(Pack.Casl, Mail, "2026-02-27 23:59", bought));
        Assert.Equal("requires OptIn", Under(Pack.Casl, Mail, "2026-02-28 00:00", bought));
        Assert.Equal("now", Under(Pack.Casl, Mail, "2024-09-04 23:59", asked));
        Assert.Equal("requires OptIn", Under(Pack.Casl, Mail, "2024-09-05 00:00", asked));
        Assert.Equal("requires OptIn", Under(Pack.Casl, Mail, "2024-03-05 12:00"));
        Assert.Equal("now", Under(Pack.Casl, Call, "2024-03-05 12:00"));
        Assert.Equal("now", Under(Pack.Casl, Mail with { Purpose = Purpose.Service }, "2024-03-05 12:00"));

        // An inquiry does not shorten a longer consent, and an opt-out ends them all.
        Assert.Equal("now", Under(Pack.Casl, Mail, "2025-12-01 12:00", bought, asked));
        Assert.Equal(
            "never",
            Under(Pack.Casl, Mail, "2024-04-01 12:00", bought, new OptOut("o", At("2024-03-20 12:00")))
        );
    }

    /// <summary>A given consent has a basis and a last day.</summary>
    [Fact]
    public void Consent_HoldsToItsLastDay()
    {
        var implied = new OptIn("i", At("2024-03-05 12:00"), ConsentBasis.Implied) { Expires = On("2024-06-30") };
        var express = new OptIn("x", At("2024-03-05 12:00"), ConsentBasis.Express) { Channel = Channel.Email };
        Assert.Equal("now", Under(Pack.Gdpr, Mail, "2024-06-30 23:59", implied));
        Assert.Equal("requires OptIn", Under(Pack.Gdpr, Mail, "2024-07-01 00:00", implied));
        Assert.Equal("now", Under(Pack.Gdpr, Mail, "2034-06-30 23:59", express));
        Assert.Equal(
            "requires OptIn",
            Under(Pack.Gdpr, new(Ask.Nothing, Channel.Message), "2024-06-30 23:59", express)
        );
    }

    /// <summary>Europe: an objection to marketing on one channel closes all channels for sales, and none for service.</summary>
    [Fact]
    public void Gdpr_AnObjectionIsAbsolute()
    {
        var consent = new OptIn("x", At("2024-03-05 12:00"), ConsentBasis.Express);
        var objection = new OptOut("o", At("2024-04-05 12:00")) { Channel = Channel.Phone, Purpose = Purpose.Sales };
        Assert.Equal("now", Under(Pack.Gdpr, Mail, "2024-05-05 12:00", consent));
        Assert.Equal("now", Under(Policy.Empty, Mail, "2024-05-05 12:00", consent, objection));
        Assert.Equal("never", Under(Pack.Gdpr, Mail, "2024-05-05 12:00", consent, objection));
        Assert.Equal("never", Under(Pack.Gdpr, new(Ask.Nothing, Channel.Post), "2024-05-05 12:00", consent, objection));
        Assert.Equal(
            "now",
            Under(Pack.Gdpr, Mail with { Purpose = Purpose.Service }, "2024-05-05 12:00", consent, objection)
        );
        var anew = new OptIn("y", At("2024-05-01 12:00"), ConsentBasis.Express) { Channel = Channel.Phone };
        Assert.Equal("now", Under(Pack.Gdpr, Mail, "2024-05-05 12:00", consent, objection, anew));
    }

    /// <summary>Europe: who objected to everything and then opts in to mails is sold to by mail alone, until a newer objection.</summary>
    [Fact]
    public void Gdpr_ANewerOptInOpensItsChannel()
    {
        var objection = new OptOut("o", At("2024-04-05 12:00"));
        var mails = new OptIn("y", At("2024-05-01 12:00"), ConsentBasis.Express) { Channel = Channel.Email };
        var policy = Policy.Default & Pack.Gdpr;
        Assert.IsType<Decision.Leave>(policy.Decide(Of(objection), At("2024-05-06 12:00")));
        var reach = Assert.IsType<Decision.Reach>(policy.Decide(Of(objection, mails), At("2024-05-06 12:00")));
        Assert.Equal([Channel.Email], reach.Asks.Select(ask => ask.Channel));
        foreach (var channel in Enum.GetValues<Channel>())
        {
            string expected = channel == Channel.Email ? "now" : "never";
            Assert.Equal(expected, By(channel, objection, mails));
        }

        // At the same instant the objection wins; a newer one of any channel closes it, until they allow it again.
        var atOnce = new OptIn("y", At("2024-04-05 12:00"), ConsentBasis.Express) { Channel = Channel.Email };
        var calls = new OptOut("z", At("2024-05-02 12:00")) { Channel = Channel.Phone, Purpose = Purpose.Sales };
        var again = new OptIn("a", At("2024-05-03 12:00"), ConsentBasis.Express)
        {
            Channel = Channel.Email,
            Expires = On("2024-05-06"),
        };
        Assert.Equal("never", By(Channel.Email, objection, atOnce));
        Assert.Equal("never", By(Channel.Email, objection, mails, calls));
        var callsAtOnce = new OptOut("z", mails.At) { Channel = Channel.Phone, Purpose = Purpose.Sales };
        Assert.Equal("never", By(Channel.Email, objection, mails, callsAtOnce));
        Assert.Equal("now", By(Channel.Email, objection, mails, calls, again));
        Assert.Equal("never", By(Channel.Email, objection, mails, calls, Implied(mails)));
        var after = policy.When(Of(objection, mails, calls, again), Mail, At("2024-05-07 12:00"));
        Assert.IsType<Permission.Never>(after);

        static OptIn Implied(OptIn optIn) =>
            new("a", At("2024-05-03 12:00"), ConsentBasis.Implied) { Channel = optIn.Channel };
        static string By(Channel channel, params Interaction[] life) =>
            Under(Pack.Gdpr, new(Ask.Attention, channel), "2024-05-06 12:00", life);
    }

    /// <summary>Europe: what was objected to, read once more, slowly and without the fold.</summary>
    [Fact]
    public void Gdpr_NothingIsSoldAgainstAnObjection() =>
        Law.Holds(
            1000,
            one =>
            {
                var known = one.History.AsOf(one.Now);
                foreach (var channel in Enum.GetValues<Channel>())
                {
                    bool objected = known
                        .OfType<OptOut>()
                        .Any(objection =>
                            objection.Purpose != Purpose.Service
                            && Enum.GetValues<Channel>()
                                .Any(closed =>
                                    (objection.Channel ?? closed) == closed
                                    && Plainly.IsForbidden(one, closed, Purpose.Sales, one.Now)
                                )
                            && !known
                                .OfType<OptIn>()
                                .Any(given =>
                                    given.Basis == ConsentBasis.Express
                                    && given.At > objection.At
                                    && (given.Channel ?? channel) == channel
                                    && given.Purpose != Purpose.Service
                                )
                        );
                    var may = (one.Policy & Pack.Gdpr).When(one.Known, new(Ask.Nothing, channel), one.Now);
                    Law.Require(
                        !objected || may is Permission.Never,
                        $"they objected, and {channel} is {Moments.Of(may)}"
                    );
                }
            }
        );

    /// <summary>United States: sales calls keep to 8 to 21 h local time of the person called, on any day.</summary>
    [Theory]
    [InlineData("2024-03-05 07:59", "2024-03-05 08:00")]
    [InlineData("2024-03-05 08:00", "2024-03-05 08:00")]
    [InlineData("2024-03-09 20:59", "2024-03-09 20:59")]
    [InlineData("2024-03-09 21:00", "2024-03-10 08:00")]
    public void UsTelemarketing_KeepsToTheHoursOfWhoeverIsCalled(string asked, string from)
    {
        foreach (string id in (string[])["America/Denver", "America/New_York", "Pacific/Honolulu"])
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var buyer = Relationship.From("r", History.Empty, zone);
            Assert.Equal(
                Moment.At(At(from, zone)),
                Moments.Of(Pack.UsTelemarketing.When(buyer, Call, At(asked, zone)))
            );
            Assert.IsType<Permission.Now>(Pack.UsTelemarketing.When(buyer, Mail, At(asked, zone)));
            var service = Call with { Purpose = Purpose.Service };
            Assert.IsType<Permission.Now>(Pack.UsTelemarketing.When(buyer, service, At(asked, zone)));
        }
    }

    /// <summary>
    /// Seven calls in seven days but no eighth; and none for seven days after a conversation. Mails are exempt.
    /// </summary>
    [Fact]
    public void SevenInSeven_Counts()
    {
        Interaction[] calls =
        [
            .. Enumerable
                .Range(1, 7)
                .Select(day => new Touch($"c{day}", At($"2024-03-{day:00} 12:00")) { Channel = Channel.Phone }),
        ];
        Assert.Equal("now", Under(Pack.SevenInSeven, Call, "2024-03-07 13:00", calls[..6]));
        Assert.Equal($"{Moment.At(At("2024-03-08 12:00"))}", Under(Pack.SevenInSeven, Call, "2024-03-07 13:00", calls));
        Assert.Equal("now", Under(Pack.SevenInSeven, Mail, "2024-03-07 13:00", calls));
        var talked = new Reply("t", At("2024-04-03 09:00")) { Channel = Channel.Phone };
        Assert.Equal(
            $"{Moment.At(At("2024-04-10 09:00"))}",
            Under(Pack.SevenInSeven, Call, "2024-04-07 13:00", talked)
        );
        Assert.Equal("now", Under(Pack.SevenInSeven, Mail, "2024-04-07 13:00", talked));
        Assert.Equal("now", Under(Pack.SevenInSeven, Call, "2024-04-07 13:00", Wrote("w", "2024-04-03 09:00")));
    }

    /// <summary>
    /// After a conversation an answer goes another way than by telephone, until the rest is over; a call that they agreed to is
    /// made.
    /// </summary>
    [Fact]
    public void SevenInSeven_RestsFromDutiesButNotFromWhatTheyAgreedTo()
    {
        var policy = Policy.Default & Pack.SevenInSeven;
        var talked = new Reply("t", At("2024-04-03 10:00")) { Channel = Channel.Phone, ExpectsAnswer = true };
        Assert.Equal([Channel.Phone], Phone("2024-04-03 11:00", Policy.Default, talked));
        Assert.Empty(Phone("2024-04-03 11:00", policy, talked));
        Assert.Equal([Channel.Phone], Phone("2024-04-10 10:00", policy, talked));

        var agreed = Booked("b", "2024-04-03 10:30", Party.Buyer, "2024-04-05 10:00") with { Channel = Channel.Phone };
        Assert.Equal([Channel.Phone], Phone("2024-04-05 10:00", policy, talked with { ExpectsAnswer = false }, agreed));
        var later = new TimeRequested("l", At("2024-04-03 10:30")) { Until = At("2024-04-05 10:00") };
        Assert.Equal([Channel.Phone], Phone("2024-04-05 10:00", policy, talked with { ExpectsAnswer = false }, later));

        static IEnumerable<Channel> Phone(string now, Policy policy, params Interaction[] life) =>
            Assert
                .IsType<Decision.Respond>(policy.Decide(Of(life), At(now)))
                .Channels.Where(channel => channel == Channel.Phone);
    }

    private static string Under(Policy pack, Step step, string now, params Interaction[] life) =>
        pack.When(Of(life), step, At(now))
            .Match(
                _ => "now",
                later => Moment.At(later.From).ToString(),
                requires => Moment.Once(requires.Requirements).ToString(),
                _ => "never"
            );

    /// <summary>A meeting agreed by telephone is a conversation by telephone, whether or not its record says so.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(Channel.Phone)]
    public void SevenInSeven_RestsAfterAMeetingByPhone(Channel? said)
    {
        var booked = Booked("b", "2024-01-02 10:00", Party.Buyer, "2024-01-03 10:00") with { Channel = Channel.Phone };
        var held = new MeetingHeld("h", At("2024-01-03 11:00"), MeetingOutcome.Continuation)
        {
            Meeting = "m",
            Channel = said,
        };
        var policy = Policy.Empty & Pack.SevenInSeven;
        Assert.Equal(
            Moment.At(At("2024-01-10 11:00")),
            Moments.Of(policy, new(Of(booked, held)), new(Ask.Nothing, Channel.Phone), At("2024-01-04 10:00"))
        );
    }
}
