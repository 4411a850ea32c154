namespace Cadence.Tests;

/// <summary>What the answer would be without a piece of evidence.</summary>
public sealed class CounterfactualLaws
{
    /// <summary>
    /// Each counterfactual equals asking with that interaction removed, and there is one for each interaction that is
    /// evidence, the buyer's as well as a colleague's.
    /// </summary>
    [Fact]
    public void ACounterfactualIsTheAnswerWithoutIt() =>
        Law.Holds(
            500,
            one =>
            {
                var decision = one.Decision;
                string[] evidence = Evidence(decision.Reasons);
                var others = decision.Explain();
                Law.Require(evidence.SequenceEqual(others.Select(Named)), "not one for each");
                foreach (var other in others)
                {
                    string plainly = Printed.InFull(
                        one.Policy.Decide(Without(one, other.Without, other.Colleague), one.Now)
                    );
                    Law.Require(
                        Printed.InFull(other.Answer) == plainly,
                        $"without {other.Without}: {Printed.InFull(other.Answer)}, but {plainly}"
                    );
                }
            }
        );

    /// <summary>The same for permissions.</summary>
    [Fact]
    public void ACounterfactualOfAPermissionIsTheOneWithoutIt() =>
        Law.Holds(
            500,
            one =>
            {
                var step = new Step(one.Dice.Member<Ask>(), one.Dice.Of(Channel.Email, Channel.Phone));
                var permission = one.Policy.When(one.Situation, step, one.Now);
                string[] evidence = Evidence(permission.Reasons);
                var others = permission.Explain();
                Law.Require(evidence.SequenceEqual(others.Select(Named)), "not one for each");
                foreach (var other in others)
                {
                    var plainly = Moments.Of(
                        one.Policy.When(Without(one, other.Without, other.Colleague), step, one.Now)
                    );
                    Law.Require(
                        Moments.Of(other.Answer) == plainly,
                        $"{step} without {other.Without}: {Moments.Of(other.Answer)}, but {plainly}"
                    );
                }
            }
        );

    [Fact]
    public void AColleaguesWordIsLeftOutToo()
    {
        var now = Instant.FromUtc(2026, 1, 20, 15, 0);
        var asked = new TimeRequested("c1", now - Duration.FromDays(1)) { Until = now + Duration.FromDays(9) };
        var reply = new Reply("r1", now - Duration.FromDays(2));
        var situation = new Situation(Relationship.From("buyer", History.Of(reply), DateTimeZone.Utc))
        {
            Colleagues = [Relationship.From("chief", History.Of(asked), DateTimeZone.Utc)],
        };
        var permission = Policy.Default.When(situation, new(Ask.Call, Channel.Email), now);
        Assert.IsType<Permission.NotBefore>(permission);
        var other = Assert.Single(permission.Explain());
        Assert.Equal(asked, other.Without);
        Assert.IsType<Permission.Now>(other.Answer);
    }

    /// <summary>
    /// The reasons of a permission are a minimal sufficient set, too: the named rules alone give it, and without any of them
    /// it is a different one.
    /// </summary>
    [Fact]
    public void TheReasonsOfAPermissionAreSufficientAndNoneCanBeSpared() =>
        Law.Holds(
            700,
            one =>
            {
                var step = new Step(one.Dice.Member<Ask>(), one.Dice.Of(Channel.Email, Channel.Phone));
                var permission = one.Policy.When(one.Situation, step, one.Now);
                if (permission is Permission.Never && Times.IsNearTheEnd(one.Now))
                {
                    return;
                }

                string[] named = [.. permission.Reasons.Select(reason => reason.Key).Distinct()];
                var moment = Moments.Of(permission);
                Law.Require(
                    permission is Permission.Now == (permission.Reasons.Count == 0),
                    $"{moment} for {permission.Reasons.Count} reasons"
                );
                var alone = Ask(one.Policy.Keeping(i => Stays(one.Policy.Rules[i])));
                Law.Require(alone == moment, $"{step} {moment}; {string.Join(' ', named)} alone give {alone}");

                // If several rules share a key, a reason does not say which of them it is.
                bool clear = one.Policy.Rules.CountBy(rule => rule.Key).All(n => n.Value == 1);
                foreach (string spared in clear ? named : [])
                {
                    var fewer = one.Policy.Keeping(i =>
                        one.Policy.Rules[i].Key != spared && Stays(one.Policy.Rules[i])
                    );
                    Law.Require(
                        Ask(fewer) != moment
                            || !one.Policy.Rules.Any(rule => rule.Key == spared && !IsBuyersWord(rule))
                            || (spared == "decline" && one.Known.Fold.Door.IsOver)
                            || (spared == "suspension" && named.Contains("patience")),
                        $"{step} {moment}; of {string.Join(' ', named)}, {spared} can be spared"
                    );
                }

                // A duty is a reason together with the hours in which it is due, and by which a meeting lapsed.
                bool Stays(Rule rule) =>
                    IsBuyersWord(rule)
                    || named.Contains(rule.Key)
                    || (rule is ContactHoursRule && (named.Any(IsDuty) || HasMeetings(one)));

                Moment Ask(Policy policy) =>
                    Moments.Of(
                        policy
                            .With(named.Contains("patience") ? policy.Patience : null)
                            .Keeping(i => true)
                            .When(one.Situation, step, one.Now)
                    );
            }
        );

    private static bool IsDuty(string name) => Enum.TryParse<Duty>(name, ignoreCase: true, out _);

    private static bool HasMeetings(Case one) => one.Known.Fold.Meetings.Open is not null;

    private static bool IsBuyersWord(Rule rule) => rule is OptOutRule or RequestedTimeRule;

    private static string[] Evidence(IReadOnlyList<Reason> reasons) =>
        [
            .. reasons.SelectMany(reason => reason.Evidence).Distinct().Select(Printed.Of),
            .. reasons
                .SelectMany(reason => reason.ColleagueEvidence)
                .Distinct()
                .Select(other => $"{other.Relationship}: {Printed.Of(other.Interaction)}"),
        ];

    private static string Named<T>(Counterfactual<T> other) =>
        other.Colleague is { } colleague ? $"{colleague}: {Printed.Of(other.Without)}" : Printed.Of(other.Without);

    // Removes every revision of the interaction from what was delivered, and folds everything anew.
    private static Situation Without(Case one, Interaction left, string? colleague)
    {
        Interaction[] Other(Interaction[] life) => [.. life.Where(i => i.Id != left.Id)];

        // As of now, another revision may have stood.
        var known = one with
        {
            Delivered = [.. one.History.Revisions.Where(i => i.At <= one.Now)],
            Colleagues = [.. one.Colleagues.Select(c => History.Of(c).Revisions.Where(i => i.At <= one.Now).ToArray())],
        };
        return (
            known with
            {
                Delivered = colleague is null ? Other(known.Delivered) : known.Delivered,
                Colleagues = [.. known.Colleagues.Select((life, i) => $"c{i}" == colleague ? Other(life) : life)],
            }
        ).Situation;
    }
}
