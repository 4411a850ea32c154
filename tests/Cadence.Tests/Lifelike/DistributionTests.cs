using System.Globalization;

namespace Cadence.Tests.Lifelike;

/// <summary>No law is vacuous: every answer, standing, duty and kind of interaction occurs often enough.</summary>
public sealed class DistributionTests(ITestOutputHelper output)
{
    private const int Number = 2000;

    [Fact]
    public void Cases_CoverEveryAnswer_InASensibleShare()
    {
        var dice = new Dice(1);
        Case[] cases = [.. Enumerable.Range(0, Number).Select(_ => Cases.Write(dice.Int(0, int.MaxValue - 1)))];
        Decision[] decisions = [.. cases.Select(one => one.Decision)];

        var answers = Shares("answer", decisions.Select(decision => decision.GetType().Name));
        var standings = Shares("standing", decisions.Select(decision => decision.Assessment.Standing.ToString()));
        var stages = Shares("stage", decisions.Select(decision => decision.Assessment.Stage.ToString()));
        var duties = Shares("duty", decisions.OfType<Decision.Respond>().Select(respond => respond.Duty.ToString()));
        var asks = Shares("ask", decisions.OfType<Decision.Reach>().Select(reach => reach.AskCeiling.ToString()));
        var types = Shares(
            "with a",
            cases.SelectMany(one => one.Delivered.Select(interaction => interaction.GetType().Name).Distinct())
        );
        Shares("length", cases.Select(one => one.Delivered.Length is var n && n < 5 ? $"{n}" : $"{n / 10 * 10}+"));
        Shares("zone", cases.Select(one => one.Zone.Id));
        Shares(
            "policy",
            cases.Select(one =>
                one.Policy.Equals(Policy.Default) ? "default"
                : one.Policy.Equals(Policy.Empty) ? "none"
                : "composed"
            )
        );
        Shares("endless wait", decisions.OfType<Decision.Wait>().Select(wait => wait.Until is null ? "yes" : "no"));
        Shares(
            "rule of a wait",
            decisions
                .OfType<Decision.Wait>()
                .Take(200)
                .SelectMany(wait => wait.Reasons.Select(reason => reason.Rule).Distinct())
        );

        AtLeast(answers, 0.01, ["Respond", "Reach", "Wait", "Suspend", "Leave"]);
        AtLeast(standings, 0.01, Enum.GetNames<Standing>());
        AtLeast(stages, 0.01, Enum.GetNames<Stage>());
        AtLeast(duties, 0.01, Enum.GetNames<Duty>());
        AtLeast(asks, 0.002, Enum.GetNames<Ask>());
        AtLeast(types, 0.03, typeof(Interaction).Assembly.GetTypes().Where(IsCase).Select(type => type.Name));
    }

    /// <summary>The preconditions of the laws of asking, planning and agendas hold often enough.</summary>
    [Fact]
    public void Questions_CoverEveryVerdict_InASensibleShare()
    {
        var dice = new Dice(2);
        Case[] cases = [.. Enumerable.Range(0, Number).Select(_ => Cases.Write(dice.Int(0, int.MaxValue - 1)))];
        var verdicts = Shares(
            "may I",
            cases.Select(one =>
                one.Policy.When(one.Situation, new Step(dice.Member<Ask>(), Channel.Email), one.Now).GetType().Name
            )
        );
        var supposed = Shares(
            "supposed",
            cases.SelectMany(one =>
            {
                var (known, at) = Acts.Latest(one);
                var act = Acts.OfSeller(one.Dice, known, at, one.Zone);
                bool bound = !Acts.Discharges(known, known.With(act));
                bool spent = one.Policy.Patience?.IsSpent(known, one.Now) == true;
                bool meets = act is MeetingCancelled or MeetingMoved && known.Fold.Meetings.Open is not null;
                return new[]
                {
                    bound ? "an act of the seller's that discharges nothing" : "one that does",
                    spent ? "patience spent" : "patience left",
                    meets ? "a meeting given up" : "no meeting given up",
                };
            })
        );
        var plans = Shares(
            "plan",
            cases
                .Take(400)
                .Select(one =>
                    Plan.For(one.Known, one.Policy, one.Now, Times.Plus(one.Now, Duration.FromDays(365)))
                        .Steps.Count(step => step.Record is Touch { Ask: > Ask.Nothing })
                        is > 2
                        ? "gaps to compare"
                        : "none"
                )
        );
        BookCase[] books = [.. Enumerable.Range(0, 300).Select(_ => BookCase.Write(dice.Int(0, int.MaxValue - 1)))];
        var agendas = Shares(
            "agenda",
            books.SelectMany(book =>
            {
                var agenda = book.Agenda;
                string[] reached =
                [
                    .. agenda.Reach.Select(choice =>
                        book.Relationships.Single(r => r.Id == choice.Decision.Relationship).Account ?? "-"
                    ),
                ];
                return new[]
                {
                    reached.Where(account => account != "-").CountBy(account => account).Any(n => n.Value > 1)
                        ? "colleagues chosen"
                        : "no two of an account",
                    agenda.Deferred > 0 ? "deferred" : "all fit",
                    agenda.Respond.Count > 1 ? "duties" : "at most one",
                };
            })
        );

        AtLeast(verdicts, 0.05, ["Now", "NotBefore", "Requires", "Never"]);
        AtLeast(supposed, 0.2, ["an act of the seller's that discharges nothing"]);
        AtLeast(supposed, 0.01, ["patience spent", "a meeting given up"]);
        AtLeast(plans, 0.2, ["gaps to compare"]);
        AtLeast(agendas, 0.03, ["colleagues chosen", "deferred", "duties"]);
    }

    private static bool IsCase(Type type) => type.IsSubclassOf(typeof(Interaction)) && !type.IsAbstract;

    private Dictionary<string, double> Shares(string what, IEnumerable<string> names)
    {
        string[] all = [.. names];
        var shares = all.GroupBy(name => name)
            .ToDictionary(
                group => group.Key,
                group => group.Count() / (double)(what == "with a" ? Number : all.Length)
            );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what} ({all.Length}): {string.Join(", ", shares.OrderByDescending(s => s.Value).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value * 100:0.0} %")))}"
            )
        );
        return shares;
    }

    private static void AtLeast(Dictionary<string, double> shares, double least, IEnumerable<string> names) =>
        Assert.All(
            names,
            name =>
                Assert.True(
                    shares.GetValueOrDefault(name) >= least,
                    $"too few cases of {name}: {shares.GetValueOrDefault(name)}"
                )
        );
}
