using System.Collections;

namespace Cadence;

/// <summary>What a rule may look at: a relationship, its colleagues of the same account, and the prior.</summary>
/// <remarks>
/// It has no moment of its own: a rule is told the moment that is asked about. What it holds is known at the moment of the
/// question; nothing later is in it.
/// </remarks>
public sealed class Situation
{
    private static readonly Duration FarAhead = Duration.FromDays(3653);

    /// <summary>Creates the situation of a relationship, without colleagues unless they are given.</summary>
    public Situation(Relationship relationship) => Relationship = Argument.NotNull(relationship, nameof(relationship));

    internal Situation(Relationship relationship, Account? account, int place, Prior prior)
    {
        Relationship = relationship;
        (Account, Place) = (account, place);
        Prior = prior;
    }

    /// <summary>The relationship.</summary>
    public Relationship Relationship { get; }

    /// <summary>
    /// The other relationships of the same account, in the ordinal order of their ids; none by default. They may be given in any
    /// order, and the list is copied. To decide for all of an account, <see cref="OfAccount"/> takes less time.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// One of them is null, is this relationship, stands twice, or is of another account than this relationship.
    /// </exception>
    public IReadOnlyList<Relationship> Colleagues
    {
        get => Account is null ? [] : new Others(Account, Place);
        init
        {
            Relationship[] others = [.. Argument.NotNull(value, nameof(Colleagues))];
            if (Array.Exists(others, other => Argument.Held(other, nameof(Colleagues)).Id.Equals(Relationship.Id)))
            {
                throw Refused(
                    $"holds '{Relationship.Id}', which is the relationship itself; it must hold the others alone",
                    nameof(Colleagues)
                );
            }

            Relationship[] all = InOrder([Relationship, .. others], nameof(Colleagues));
            (Account, Place) =
                others.Length == 0 ? (null, 0) : (new GivenAccount(all), Array.IndexOf(all, Relationship));
        }
    }

    /// <summary>What is assumed before this buyer's own history speaks; the default prior by default.</summary>
    public Prior Prior
    {
        get;
        init => field = Argument.NotNull(value, nameof(Prior));
    } = Prior.Default;

    internal Fold Fold => Relationship.Fold;

    internal bool IsAlone => Account is null;

    /// <summary>All of the account, this relationship among them; null if there is nobody else.</summary>
    internal Account? Account { get; private init; }

    /// <summary>The place of this relationship among them.</summary>
    internal int Place { get; private init; }

    /// <summary>Creates the situations of all relationships of an account, each with the others as its colleagues.</summary>
    /// <param name="account">The relationships, each once, in any order.</param>
    /// <param name="prior">What is assumed before a buyer's own history speaks; the default prior by default.</param>
    /// <returns>The situation of each, in the ordinal order of their ids.</returns>
    /// <exception cref="ArgumentException">One of them is null, stands twice, or is of another account than the first.</exception>
    public static IReadOnlyList<Situation> OfAccount(IEnumerable<Relationship> account, Prior? prior = null)
    {
        Relationship[] all = InOrder([.. Argument.NotNull(account, nameof(account))], nameof(account));
        var together = all.Length > 1 ? new GivenAccount(all) : null;
        return [.. all.Select((one, place) => new Situation(one, together, place, prior ?? Prior.Default))];
    }

    /// <summary>Returns the situation as it was known at an instant.</summary>
    public Situation AsOf(Instant now)
    {
        if (Account is null)
        {
            var own = Relationship.AsOf(now);
            return ReferenceEquals(own, Relationship) ? this : new(own, null, 0, Prior);
        }

        var known = Account.AsOf(now);
        return ReferenceEquals(known, Account) ? this : new(known[Place], known, Place, Prior);
    }

    /// <summary>
    /// Returns the situation with its relationship or one of the colleagues changed, such as after one more interaction. It takes no
    /// longer the more colleagues there are.
    /// </summary>
    /// <param name="changed">The relationship as it is now known; it replaces the one with the same id.</param>
    /// <exception cref="ArgumentException">No relationship of the situation has its id.</exception>
    public Situation With(Relationship changed)
    {
        string id = Argument.NotNull(changed, nameof(changed)).Id;
        if (string.Equals(id, Relationship.Id, StringComparison.Ordinal))
        {
            return ReferenceEquals(changed, Relationship)
                ? this
                : new(changed, Account?.With(Place, changed), Place, Prior);
        }

        int other = Account?.Find(id) ?? 0;
        return Account is not null && string.Equals(Account[other].Id, id, StringComparison.Ordinal)
            ? new(Relationship, Account.With(other, changed), Place, Prior)
            : throw new ArgumentException(
                $"changed is '{id}'; it must be '{Relationship.Id}', whose situation this is, or one of the colleagues.",
                nameof(changed)
            );
    }

    /// <summary>Whether an instant is too far ahead to wait for, asked at another.</summary>
    internal bool IsOutOfReach(Instant at, Instant asked) => at - asked > FarAhead && at > HorizonFrom(asked);

    /// <summary>The instant past which, asked at another, "not yet" is "never": ten years after the last date that anybody named.</summary>
    internal Instant HorizonFrom(Instant now)
    {
        var last = Instant.Max(now, Fold.Meetings.RespectedUntil);
        last = Instant.Max(last, Fold.Door.Pause?.Until ?? last);
        last = Instant.Max(last, Fold.Door.Absence?.Until ?? last);
        last = Instant.Max(last, Fold.Door.Suspension?.Until ?? last);
        last = Instant.Max(last, Fold.Door.Refusal is { Final: false } refusal ? refusal.Until : last);
        last = Instant.Max(last, Fold.Consent.LastExpiry ?? last);
        last = Instant.Max(last, Account?.LastPauseBut(Place, Instant.MinValue)?.At ?? last);
        return last.Later(FarAhead);
    }

    /// <summary>What the relationship tells at an instant, if nothing more happens until then.</summary>
    public Assessment Assess(Instant at) => Assessment.Of(Relationship, at, Prior);

    private static Relationship[] InOrder(Relationship[] account, string name)
    {
        var first = Array.Find(account, one => Argument.Held(one, name).Account is not null);
        foreach (var one in account)
        {
            if (one.Account is { } theirs && !theirs.Equals(first!.Account, StringComparison.Ordinal))
            {
                throw Refused(
                    $"holds '{one.Id}' of the account '{theirs}', and '{first.Id}' is of '{first.Account}'; colleagues must be of one account",
                    name
                );
            }
        }

        Array.Sort(account, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        for (int i = 1; i < account.Length; i++)
        {
            if (string.Equals(account[i].Id, account[i - 1].Id, StringComparison.Ordinal))
            {
                throw Refused($"holds '{account[i].Id}' twice; each relationship must be in it once", name);
            }
        }

        return account;
    }

    private static ArgumentException Refused(string why, string name) => new($"{name} {why}.", name);

    /// <summary>The account without one of its relationships.</summary>
    private sealed class Others(Account all, int own) : IReadOnlyList<Relationship>
    {
        public int Count => all.Count - 1;

        public Relationship this[int index] =>
            index >= 0 && index < Count
                ? all[index < own ? index : index + 1]
                : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<Relationship> GetEnumerator() => all.Where((_, place) => place != own).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
