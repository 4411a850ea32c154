namespace Cadence.Tests;

/// <summary>Situations that share what is known of their account.</summary>
public sealed class AccountLaws
{
    /// <summary>The situations of an account answer as each of them does with the others as its colleagues.</summary>
    [Fact]
    public void The_situations_of_an_account_answer_as_each_does_alone_with_its_colleagues() =>
        Law.Holds(
            200,
            one =>
            {
                var all = Account(one);
                foreach (var shared in Situation.OfAccount(one.Dice.Shuffled(all)))
                {
                    var apart = new Situation(shared.Relationship)
                    {
                        Colleagues = [.. all.Where(other => other.Id != shared.Relationship.Id)],
                    };
                    Same(one, apart, shared, one.Now);
                }
            }
        );

    /// <summary>
    /// A situation that is changed, once or often, asked in between or not, answers as one that is made anew; and so it does as of
    /// any earlier instant.
    /// </summary>
    [Fact]
    public void A_changed_situation_answers_as_one_made_anew() =>
        Law.Holds(
            200,
            one =>
            {
                var dice = one.Dice;
                var situation = one.Situation.AsOf(one.Now);
                for (int i = 1, most = dice.Int(2, 5); i < most; i++)
                {
                    if (dice.Chance(0.5))
                    {
                        _ = Printed.InFull(one.Policy.Decide(situation, one.Now));
                    }

                    situation = Changed(dice, situation, one, i);
                    var anew = new Situation(situation.Relationship) { Colleagues = [.. situation.Colleagues] };
                    Same(one, anew, situation, one.Now);
                    Same(one, anew, situation, one.Now.Earlier(Duration.FromHours(dice.Int(1, 900))));
                }
            }
        );

    /// <summary>An account of which some are changed, once or often, tells each of them what one that is made anew tells.</summary>
    [Fact]
    public void A_changed_account_tells_what_one_made_anew_tells() =>
        Law.Holds(
            300,
            one =>
            {
                var dice = one.Dice;
                Account account = new GivenAccount([
                    .. Account(one)
                        .OrderBy(each => each.Id, StringComparer.Ordinal)
                        .Select(each => Talkative(dice, each, one.Now)),
                ]);
                for (int i = 1, most = dice.Int(2, 6); i < most; i++)
                {
                    if (dice.Chance(0.6))
                    {
                        _ = Told(account);
                    }

                    int place = dice.Int(0, account.Count - 1);
                    var situation = new Situation(account[place], account, place, Prior.Default);
                    account = account.With(place, Changed(dice, situation, one, i).Relationship);
                    Alike(account, "changed");
                    Alike(account.AsOf(one.Now), "as known");
                    Alike(account.AsOf(one.Now.Earlier(Duration.FromHours(dice.Int(1, 900)))), "as known earlier");
                }
            }
        );

    /// <summary>What is kept up while the histories of an account are walked is what is found anew at each step.</summary>
    [Fact]
    public void A_walked_account_tells_what_one_made_anew_tells() =>
        Law.Holds(
            300,
            one =>
            {
                var dice = one.Dice;
                var edited = Account(one)
                    .Select(each => Talkative(dice, each, one.Now))
                    .Select(each => each.History.Aggregate(each, (known, next) => Edited(dice, known, next)));
                var passages = Walk.Of(edited, one.Now, Prior.Default);
                if (passages.Length < 2)
                {
                    return;
                }

                var memories = new List<(Account Kept, string Told)>();
                Passage? Ahead() =>
                    passages
                        .Where(passage => passage.Next is not null)
                        .MinBy(passage => passage.Next!, Comparer<Interaction>.Create(Interaction.Order));
                for (var passage = Ahead(); passage is not null; passage = Ahead())
                {
                    // What is remembered may have been asked for before, or is asked for later alone.
                    var account = (WalkedAccount)passage.Situation.Account!;
                    var memory = account.Remember(Array.IndexOf(passages, passage), passage.Next!);
                    memories.Add((memory, Told(new GivenAccount([.. account]))));
                    passage.Pass();
                    if (dice.Chance(0.5))
                    {
                        Alike(account, "walked");
                    }
                }

                foreach (var (kept, told) in memories)
                {
                    Law.Require(Told(kept) == told, $"remembered: {Told(kept)}, not {told}");
                }
            }
        );

    /// <summary>Threads that ask the situations of an account at the same time, as of several instants, are answered as one is.</summary>
    [Fact]
    public void Threads_that_share_an_account_are_answered_as_one_is() =>
        Law.Holds(
            20,
            one =>
            {
                var dice = one.Dice;
                Relationship[] account =
                [
                    .. Enumerable
                        .Range(0, 40)
                        .Select(i => Relationship.From($"p{i}", History.Empty, one.Zone, "acme"))
                        .Select(each => Talkative(dice, each, one.Now)),
                ];
                Instant[] instants =
                [
                    one.Now,
                    .. Enumerable.Range(1, 12).Select(i => one.Now.Earlier(Duration.FromHours(7 * i))),
                ];
                var questions = Situation
                    .OfAccount(account)
                    .SelectMany(each => instants.Select(at => (each, at)))
                    .ToArray();
                string[] together = new string[questions.Length];
                Parallel.For(0, questions.Length, i => together[i] = Answer(one, questions[i]));
                var alone = Situation.OfAccount(account).SelectMany(each => instants.Select(at => (each, at)));
                Law.Require(alone.Select(question => Answer(one, question)).SequenceEqual(together), "threads differ");
            }
        );

    private static string Answer(Case one, (Situation Situation, Instant At) question) =>
        Printed.InFull(
            (one.Policy & new AccountCapRule(3, Duration.FromDays(2))).Decide(question.Situation, question.At)
        );

    /// <summary>Somebody who has written of late, and was written to more often than a cap counts.</summary>
    private static Relationship Talkative(Dice dice, Relationship one, Instant now)
    {
        Instant At() => now.Earlier(Duration.FromHours(dice.Int(1, 90)));
        var burst = At();
        return Enumerable
            .Range(0, dice.Int(1, 4))
            .Select(Interaction (i) => new Reply($"~{i}", At()))
            .Concat(
                Enumerable
                    .Range(4, dice.Int(1, 16))
                    .Select(i => new Touch($"~{i}", burst.Earlier(Duration.FromMinutes(i))))
            )
            .Aggregate(one, (known, next) => known.With(next));
    }

    private static Relationship Edited(Dice dice, Relationship known, Interaction next) =>
        dice.Chance(0.5)
        || next.At == Instant.MaxValue
        || known.History.Revisions.Any(one => one.Id == next.Id && one.Revision > 7)
            ? known
            : known.With(
                new Retracted(next.Id, Times.Plus(next.At, Duration.FromHours(dice.Int(0, 40)))) { Revision = 8 }
            );

    private static void Alike(Account kept, string how)
    {
        var anew = new GivenAccount([.. kept]);
        Law.Require(Told(kept) == Told(anew), $"{how}: {Told(kept)}, not {Told(anew)}");
        for (int place = 0; place < kept.Count; place++)
        {
            foreach (var interaction in kept[place].History)
            {
                Law.Require(kept.PlaceOf(interaction) == place, $"{how}: {interaction} is not of {place}");
            }
        }
    }

    /// <summary>What an account tells each of its own of the others; those of one instant are in no order.</summary>
    private static string Told(Account account)
    {
        AccountCapRule[] caps =
        [
            new(1, Duration.FromDays(7)),
            new(4, Duration.FromDays(7)) { Channel = Channel.Email },
        ];
        var touches = caps.SelectMany(cap => account.Newest(cap).Placed.Take(cap.Limit))
            .Select(placed => $"{Printed.Of(placed.Touch.At)} {placed.Touch.Id} {placed.Place}");
        var words = Enumerable
            .Range(0, account.Count)
            .SelectMany(place => account.RepliesBut(place).Concat(account.PausesBut(place)))
            .ToList();
        return string.Join(
            '\n',
            touches
                .Concat(words.Select(word => Printed.Of(word.At)))
                .Concat(words.Select(word => $"{word.Place} {word.Source.Id} {word.Source.Revision}").Order())
        );
    }

    private static Situation Changed(Dice dice, Situation situation, Case one, int turn)
    {
        var (theirs, at) = (situation.Relationship, one.Now);
        Relationship Later(Interaction next) => theirs.With(next with { Revision = turn });
        return situation.With(
            dice.Weighted<Func<Relationship>>(
                (
                    4,
                    () =>
                        Later(new Touch($"~{turn}", at) { Ask = dice.Member<Ask>(), Channel = dice.Member<Channel>() })
                ),
                (2, () => Later(Acts.OfSeller(dice, situation, at, one.Zone))),
                (2, () => Later(Acts.OfBuyer(dice, situation, at, one.Zone))),
                (1, () => Later(new TimeRequested($"~{turn}", at) { Until = Times.Until(dice, at, one.Zone) })),
                (2, () => theirs.History.Count == 0 ? theirs : theirs.Without(dice.Of([.. theirs.History]).Id)),
                (4, () => theirs.AsOf(Times.Plus(at, -dice.Minutes(1, 9_000)))),
                (1, () => theirs)
            )()
        );
    }

    private static Relationship[] Account(Case one) =>
        [
            .. one
                .Situation.Colleagues.Prepend(one.Relationship)
                .Select(each => Relationship.From(each.Id, each.History, one.Zone, "acme", one.Calendar)),
        ];

    private static void Same(Case one, Situation expected, Situation actual, Instant at)
    {
        string wanted = Printed.InFull(one.Policy.Decide(expected, at));
        string found = Printed.InFull(one.Policy.Decide(actual, at));
        Law.Require(wanted == found, $"at {Printed.Of(at)}: {found}, not {wanted}");
    }
}
