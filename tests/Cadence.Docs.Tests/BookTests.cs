using System.Text.Json;

namespace Cadence.Tests;

/// <summary>The book that ships shows everything in the contract, at the instant that the documents name.</summary>
public sealed class BookTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 15, 0);
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Examples, "book.ndjson"));
    private static readonly BookLine[] Book = [.. Lines.Select(CadenceJson.ReadLine)];

    [Fact]
    public void Relationship_is_named_once() =>
        Assert.Equal(Book.Length, Book.Select(line => line.Relationship).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Fields_come_in_one_order() =>
        Assert.All(
            Lines,
            line =>
            {
                using var json = JsonDocument.Parse(line);
                string[] order = ["relationship", "zone", "account", "history"];
                string[] fields = [.. json.RootElement.EnumerateObject().Select(field => field.Name)];
                Assert.Equal(order.Where(fields.Contains), fields);
            }
        );

    [Fact]
    public void History_lies_before_the_instant_that_is_asked_about() =>
        Assert.All(Book, line => Assert.All(line.History.Revisions, interaction => Assert.True(interaction.At < Now)));

    [Fact]
    public void Colleagues_stand_on_consecutive_lines()
    {
        string[] accounts = [.. Book.Select(line => line.Account ?? string.Empty).Where(account => account.Length > 0)];
        int runs = accounts.Where((account, i) => i == 0 || account != accounts[i - 1]).Count();
        Assert.Equal(3, runs);
        Assert.Equal(3, accounts.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            accounts.GroupBy(account => account, StringComparer.Ordinal),
            group => Assert.True(group.Count() > 1)
        );
    }

    [Fact]
    public void Every_kind_of_interaction_occurs()
    {
        var known = typeof(Interaction)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Interaction)));
        var used = Book.SelectMany(line => line.History.Revisions)
            .Select(interaction => interaction.GetType())
            .Distinct();
        Assert.Equal(known.Select(type => type.Name).Order(), used.Select(type => type.Name).Order());
    }

    [Fact]
    public void Every_channel_signal_outcome_and_purpose_occurs()
    {
        Assert.Equal(Enum.GetValues<SignalKind>(), All<Signal>().Select(signal => signal.Kind).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<MeetingOutcome>(),
            All<MeetingHeld>().Select(held => held.Outcome).Distinct().Order()
        );
        Assert.Equal(Enum.GetValues<DeclineKind>(), All<Decline>().Select(decline => decline.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<ConsentBasis>(), All<OptIn>().Select(optIn => optIn.Basis).Distinct().Order());
        Assert.Contains(All<Touch>(), touch => touch.Purpose == Purpose.Service);
    }

    [Fact]
    public void Every_stage_standing_decision_and_duty_occurs()
    {
        var decisions = Decisions();
        Assert.Equal(Enum.GetValues<Stage>(), decisions.Select(d => d.Assessment.Stage).Distinct().Order());
        Assert.Equal(Enum.GetValues<Standing>(), decisions.Select(d => d.Assessment.Standing).Distinct().Order());
        Assert.Equal(5, decisions.Select(decision => decision.GetType()).Distinct().Count());
        Assert.Equal(
            Enum.GetValues<Duty>(),
            decisions.OfType<Decision.Respond>().Select(respond => respond.Duty).Distinct().Order()
        );
    }

    [Fact]
    public void Every_rule_of_the_default_policy_is_a_reason() =>
        Assert.Subset(
            Decisions()
                .SelectMany(decision => decision.Reasons)
                .Select(reason => reason.Rule)
                .ToHashSet(StringComparer.Ordinal),
            Policy.Default.Rules.Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal)
        );

    private static IEnumerable<T> All<T>() => Book.SelectMany(line => line.History.Revisions).OfType<T>();

    private static List<Decision> Decisions()
    {
        var book = Book.Select(line => Relationship.From(line.Relationship, line.History, line.Zone!, line.Account));
        var accounts = book.ToLookup(one => one.Account ?? one.Id, StringComparer.Ordinal);
        return
        [
            .. accounts
                .SelectMany(
                    account => account,
                    (account, one) =>
                        new Situation(one) { Colleagues = [.. account.Where(other => !other.Equals(one))] }
                )
                .Select(situation => Policy.Default.Decide(situation, Now)),
        ];
    }
}
