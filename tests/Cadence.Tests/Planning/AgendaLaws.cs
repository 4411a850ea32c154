namespace Cadence.Tests;

/// <summary>An agenda is Decide over a book, in the order of the work.</summary>
public sealed class AgendaLaws
{
    /// <summary>Every relationship is in the agenda exactly once: the counts add up.</summary>
    [Fact]
    public void TheCountsAddUp() =>
        Holds(
            300,
            one =>
            {
                var agenda = one.Agenda;
                string[] ids = [.. All(agenda).Select(decision => decision.Relationship)];
                Law.Require(ids.Distinct().Count() == ids.Length, "one is in it twice");
                Law.Require(
                    ids.Length + agenda.Deferred == one.Relationships.Length,
                    $"{ids.Length} and {agenda.Deferred} deferred, of {one.Relationships.Length}"
                );
            }
        );

    /// <summary>
    /// Duties come first, all of them, by due date; those to reach take the capacity that is left, the most worthwhile first; of
    /// those who wait, the first to come back comes first.
    /// </summary>
    [Fact]
    public void DutiesComeFirstAndTheCapacityIsKept() =>
        Holds(
            300,
            one =>
            {
                var agenda = one.Agenda;
                int room = Math.Max(0, one.Capacity - agenda.Respond.Count);
                Law.Require(agenda.Reach.Count <= room, $"{agenda.Reach.Count} to reach, but room for {room}");
                Law.Require(
                    agenda.Deferred == 0 || agenda.Reach.Count == room,
                    $"{agenda.Deferred} deferred, with room left"
                );
                Ordered(agenda.Respond.Select(duty => (duty.By, duty.Relationship)));
                Ordered(agenda.Wait.Select(wait => (wait.Until ?? Instant.MaxValue, wait.Relationship)));
                int duties = one.Relationships.Count(r =>
                    one.Policy.Decide(one.SituationOf(r), one.Now) is Decision.Respond
                );
                Law.Require(agenda.Respond.Count == duties, $"{duties} duties, but {agenda.Respond.Count}");
            }
        );

    /// <summary>
    /// The decisions are those of Decide: as they are for a relationship without colleagues, and for each one to reach, with the
    /// touches chosen before it counted. So each chosen touch is fed back before the next relationship is looked at.
    /// </summary>
    [Fact]
    public void TheDecisionsAreDecides() =>
        Holds(
            300,
            one =>
            {
                var agenda = one.Agenda;
                var book = one.Relationships.ToDictionary(relationship => relationship.Id);
                foreach (var choice in agenda.Reach)
                {
                    var reach = choice.Decision;
                    Same(reach, one.Policy.Decide(one.SituationOf(book[reach.Relationship], book.Values), one.Now));
                    book[reach.Relationship] = book[reach.Relationship]
                        .AsOf(one.Now)
                        .With(reach.Done("~chosen", one.Now));
                }

                // Those not chosen get what holds once the others are touched; a duty holds whatever happens to the others.
                foreach (var decision in All(agenda).Where(decision => decision is not Decision.Reach))
                {
                    Same(
                        decision,
                        one.Policy.Decide(one.SituationOf(book[decision.Relationship], book.Values), one.Now)
                    );
                }
            }
        );

    /// <summary>Neither the order of the book nor duplicate deliveries matter, and ties are broken by id.</summary>
    [Fact]
    public void OrderAndDuplicatesDoNotMatter() =>
        Holds(
            200,
            one =>
            {
                var dice = one.Dice;
                var shuffled = one with
                {
                    Relationships =
                    [
                        .. dice.Shuffled(one.Relationships)
                            .Select(r =>
                                Relationship.From(
                                    r.Id,
                                    History.Of(dice.Shuffled(r.History.Revisions.Concat(r.History.Revisions))),
                                    r.Zone,
                                    r.Account
                                )
                            ),
                    ],
                };
                Law.Require(Text(one.Agenda) == Text(shuffled.Agenda), "the order of the book matters");
            }
        );

    /// <summary>
    /// Colleagues share pressure: however many may be reached, an account gets no more touches than its cap permits.
    /// </summary>
    [Fact]
    public void ColleaguesShareTheCap() =>
        Holds(
            200,
            one =>
            {
                var cap = new AccountCapRule(2, Duration.FromDays(7));
                var capped = one with
                {
                    Policy = one.Policy.With(new AccountCapRule(4, Duration.FromDays(7))) & cap,
                    Capacity = 100,
                };
                foreach (
                    var account in one
                        .Relationships.GroupBy(r => r.Account)
                        .Where(group => group.Key is not null && group.Count() > 1)
                )
                {
                    var names = account.Select(r => r.Id).ToHashSet();
                    // A touch that answers does not count towards a cap, even if no channel is left for the duty.
                    names.ExceptWith(
                        account.Where(r => r.AsOf(one.Now).Fold.Obligations.Open is not null).Select(r => r.Id)
                    );
                    int today = capped.Agenda.Reach.Count(choice => names.Contains(choice.Decision.Relationship));
                    Law.Require(today <= cap.Limit, $"{today} touches to {account.Key}");
                }
            }
        );

    /// <summary>
    /// One colleague's pause slows the asks to the others; one colleague's opt-out from everything changes nothing for the
    /// others; a touch to any of them never brings an ask to another forward.
    /// </summary>
    [Fact]
    public void WhatOneColleagueDoesToTheOthers() =>
        Holds(
            200,
            one =>
            {
                var policy = Policy.Default;
                foreach (
                    var account in one
                        .Relationships.GroupBy(r => r.Account)
                        .Where(group => group.Key is not null && group.Count() > 1)
                )
                {
                    Relationship[] known = [.. account.Select(r => r.AsOf(one.Now))];
                    var (first, others) = (known[0], known[1..]);
                    var end = one.Now + Duration.FromDays(40);
                    var paused = first.With(new TimeRequested("~zz", one.Now) { Until = Until.At(end) });
                    var gone = first.With(new OptOut("~zz", one.Now));
                    var touched = first.With(new Touch("~zz", one.Now) { Campaign = "spring" });
                    foreach (var other in others)
                    {
                        foreach (var ask in Enum.GetValues<Ask>())
                        {
                            var step = new Step(ask, Channel.Email);
                            var before = When(first);
                            var slowed = When(paused);
                            Law.Require(
                                ask == Ask.Nothing ? slowed == before : !slowed.IsInstant || slowed.From >= end,
                                $"a colleague of {other.Id} asked for time, but {step} {slowed}"
                            );
                            Law.Require(
                                When(gone) == before,
                                $"a colleague of {other.Id} opted out, and {step} from {before} to {When(gone)}"
                            );
                            Law.Require(
                                Moments.Precedes(before, When(touched)),
                                $"a colleague of {other.Id} was touched, and {step} from {before} to {When(touched)}"
                            );

                            Moment When(Relationship colleague) =>
                                Moments.Of(policy.When(one.SituationOf(other, [colleague, .. others]), step, one.Now));
                        }
                    }
                }
            }
        );

    /// <summary>
    /// An agenda of items equals that of their relationships: the same decisions in the same order, whatever is kept of them, and
    /// in whatever order the items come.
    /// </summary>
    [Fact]
    public void AnAgendaOfItemsIsThatOfTheBook() =>
        Holds(
            300,
            one =>
            {
                var agenda = one.Agenda;
                var items = one
                    .Dice.Shuffled(one.Relationships)
                    .Select(r => Agenda.Item(r, one.Policy, one.Now, Printed.InFull));
                var kept = Agenda.Of(items, one.Capacity);
                Same("respond", agenda.Respond, kept.Respond);
                Same("reach", agenda.Reach.Select(choice => choice.Decision), kept.Reach);
                Same("suspend", agenda.Suspend, kept.Suspend);
                Same("leave", agenda.Leave, kept.Leave);
                Same("wait", agenda.Wait, kept.Wait);
                Law.Require(kept.Deferred == agenda.Deferred, $"{kept.Deferred} deferred, not {agenda.Deferred}");
            }
        );

    /// <summary>A book must hold each relationship only once; a capacity must not be negative.</summary>
    [Fact]
    public void RefusesAnIdTwiceAndANegativeCapacity()
    {
        var now = Story.At("2024-01-03 10:00");
        var twice = Assert.Throws<ArgumentException>(() =>
            Agenda.For([Story.Of(), Story.Of()], Policy.Default, now, 1)
        );
        Assert.StartsWith("book holds 'acme-17' twice", twice.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Agenda.For([], Policy.Default, now, -1));
    }

    private static void Holds(int cases, Action<BookCase> law) => Law.Holds(BookCases.Arbitrary, cases, law);

    private static IEnumerable<Decision> All(Agenda agenda) =>
        [
            .. agenda.Respond,
            .. agenda.Reach.Select(choice => choice.Decision),
            .. agenda.Suspend,
            .. agenda.Leave,
            .. agenda.Wait,
        ];

    private static string Text(Agenda agenda) =>
        string.Join(
            '\n',
            [
                .. All(agenda).Select(Printed.InFull),
                .. agenda.Reach.Select(c =>
                    Convert.ToString(c.Worth, System.Globalization.CultureInfo.InvariantCulture)
                ),
            ]
        );

    private static void Same(Decision planned, Decision decided) =>
        Law.Require(
            Printed.Of(planned) == Printed.Of(decided),
            $"{Printed.Of(planned)} in the agenda, but {Printed.Of(decided)}"
        );

    private static void Same(string list, IEnumerable<Decision> decisions, IReadOnlyList<string> kept)
    {
        string[] all = [.. decisions.Select(Printed.InFull)];
        Law.Require(
            all.SequenceEqual(kept),
            $"{list}: {string.Join(Environment.NewLine, kept)} of items, but {string.Join(Environment.NewLine, all)}"
        );
    }

    private static void Ordered<T>(IEnumerable<(T Key, string Id)> items)
    {
        (T Key, string Id)[] all = [.. items];
        var sorted = all.OrderBy(item => item.Key).ThenBy(item => item.Id, StringComparer.Ordinal);
        Law.Require(all.SequenceEqual(sorted), "out of order");
    }
}
