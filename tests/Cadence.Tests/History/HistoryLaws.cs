namespace Cadence.Tests;

/// <summary>A history is a set that merges.</summary>
public sealed class HistoryLaws
{
    /// <summary>Merging is commutative, associative and idempotent, and the empty history is its identity.</summary>
    [Fact]
    public void MergingIsASemilattice() =>
        Law.Holds(
            500,
            one =>
            {
                var dice = one.Dice;
                var parts = Enumerable
                    .Range(0, 3)
                    .Select(_ => History.Of(one.Delivered.Where(_ => dice.Chance(0.5))))
                    .ToArray();
                var (a, b, c) = (parts[0], parts[1], parts[2]);
                Same(a.Merge(b), b.Merge(a), "commutative");
                Same(a.Merge(b).Merge(c), a.Merge(b.Merge(c)), "associative");
                Same(a.Merge(a), a, "idempotent");
                Same(a.Merge(History.Empty), a, "identity");
                Same(History.Of(one.Delivered).Merge(a), one.History, "absorbing");
            }
        );

    /// <summary>Two that disagree about an interaction are refused, in either order, and both are named.</summary>
    [Fact]
    public void AConflictIsRefusedFromEitherSide() =>
        Law.Holds(
            300,
            one =>
            {
                if (one.Delivered.Length == 0)
                {
                    return;
                }

                var known = one.Dice.Of(one.Delivered);
                var other = known with { Campaign = known.Campaign + "~other" };
                var contrary = History.Of(other);
                foreach (
                    Action meet in (Action[])
                        [
                            () => one.History.Merge(contrary),
                            () => contrary.Merge(one.History),
                            () => one.History.With(other),
                            () => contrary.With(known),
                            () => History.Of([.. one.Delivered, other]),
                            () => History.Of([other, .. one.Delivered]),
                        ]
                )
                {
                    var conflict = Assert.Throws<HistoryConflictException>(meet);
                    Law.Require(
                        new[] { conflict.First, conflict.Second }.ToHashSet().SetEquals([known, other]),
                        $"the wrong ones were named: {conflict.Message}"
                    );
                }
            }
        );

    /// <summary>Of one id, the highest revision stands; a retraction takes it back; the order is as documented.</summary>
    [Fact]
    public void TheHighestRevisionStandsAndTheOrderIsKept() =>
        Law.Holds(
            500,
            one =>
            {
                var history = one.History;
                var expected = one
                    .Delivered.GroupBy(i => i.Id)
                    .Select(revisions => revisions.MaxBy(i => i.Revision)!)
                    .Where(i => i is not Retracted)
                    .OrderBy(i => i.At)
                    .ThenBy(i => i.By == Party.Buyer)
                    .ThenBy(i => i.Id, StringComparer.Ordinal);
                Law.Require(history.SequenceEqual(expected), "something else stands");
                Law.Require(history.Revisions.ToHashSet().SetEquals(one.Delivered), "a revision is lost");
                Law.Require(
                    history.Count == history.Count() && history.All(i => i.Equals(history.Find(i.Id))),
                    "not found"
                );
            }
        );

    /// <summary>Equal histories are equal however they were made, and have the same hash code.</summary>
    [Fact]
    public void EqualityKnowsNoOrder() =>
        Law.Holds(
            300,
            one =>
            {
                var other = History.Of(one.Dice.Shuffled(one.Delivered));
                Law.Require(other.Equals(one.History) && other.GetHashCode() == one.History.GetHashCode(), "not equal");
                Law.Require(
                    one.Delivered.Length == 0
                        || !other.Equals(History.Of(one.Delivered.Where(i => i != one.Delivered[0]))),
                    "equal with one less"
                );
            }
        );

    /// <summary>A view of the first revisions equals the history made of them, whatever is asked of it or added to it.</summary>
    [Fact]
    public void AViewOfTheFirstRevisionsIsTheirHistory() =>
        Law.Holds(
            300,
            one =>
            {
                var whole = one.History;
                int count = one.Dice.Int(0, whole.Revisions.Count);
                var view = whole.First(count);
                var anew = History.Of(whole.Revisions.Take(count));
                Same(view, anew, "the same");
                Law.Require(view.Revisions.SequenceEqual(anew.Revisions), "other revisions");
                Law.Require(view.GetHashCode() == anew.GetHashCode() && view.Count == anew.Count, "another hash");
                Law.Require(view.Recorded == anew.Recorded, "recorded at another instant");
                Law.Require(Enumerable.Range(0, anew.Count).All(i => view[i] == anew[i]), "another at a place");
                Law.Require(whole.All(i => Equals(view.Find(i.Id), anew.Find(i.Id))), "another is found");
                Assert.Throws<ArgumentOutOfRangeException>(() => view[view.Count]);
                Same(view.Merge(one.History), whole, "whole again");
                Same(one.History.Merge(view), whole, "whole again");
                foreach (var interaction in whole.Revisions.Take(3).Concat(whole.Revisions.Skip(count).Take(3)))
                {
                    Same(view.With(interaction), anew.With(interaction), "the same with one more");
                }
            }
        );

    private static void Same(History left, History right, string law) =>
        Law.Require(left.Equals(right) && left.SequenceEqual(right), $"not {law}");
}
