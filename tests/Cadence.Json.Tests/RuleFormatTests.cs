namespace Cadence.Tests;

/// <summary>The requirements on a CRM's own rule.</summary>
public sealed class RuleFormatTests
{
    private static readonly RuleFormat Mute = new("mute", _ => new NamedRule("mute"));

    [Fact]
    public void A_rule_that_cannot_be_written_is_named() =>
        Assert.StartsWith(
            "the rule 'mute' cannot be written, for its format has no Write.",
            Assert
                .Throws<ArgumentException>("own", () => CadenceJson.Write(Policy.Empty & new NamedRule("mute"), Mute))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_policy_without_that_rule_can_be_written() =>
        Assert.Equal(Policy.Default, CadenceJson.ReadPolicy(CadenceJson.Write(Policy.Default, Mute), Mute));

    [Theory]
    [InlineData("tempo")]
    [InlineData("frequencyCap")]
    [InlineData("optOut")]
    [InlineData("patience")]
    public void A_name_of_the_library_is_refused(string name)
    {
        var format = new RuleFormat(name, _ => new NamedRule(name), (_, _) => { });
        string message = $"own names '{name}', which is a rule of the library; it must name rules of your own.";
        Assert.StartsWith(
            message,
            Assert.Throws<ArgumentException>("own", () => CadenceJson.ReadPolicy("{}", format)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>("own", () => CadenceJson.Write(Policy.Default, format));
    }

    [Fact]
    public void A_rule_of_another_name_is_refused()
    {
        var format = new RuleFormat("loud", _ => new NamedRule("mute"));
        Assert.StartsWith(
            "own reads 'loud' and makes the rule 'mute' of it; the names must be the same.",
            Assert
                .Throws<ArgumentException>(
                    "own",
                    () => CadenceJson.ReadPolicy("""{"rules":[{"rule":"loud"}]}""", format)
                )
                .Message,
            StringComparison.Ordinal
        );
        var none = new RuleFormat("loud", _ => null!);
        Assert.StartsWith(
            "own reads 'loud' and makes no rule of it; the names must be the same.",
            Assert
                .Throws<ArgumentException>("own", () => CadenceJson.ReadPolicy("""{"rules":[{"rule":"loud"}]}""", none))
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_fields_of_a_rule_of_ones_own_are_its_own()
    {
        var policy = CadenceJson.ReadPolicy(
            """{"extends":"none","rules":[{"rule":"mute","limit":7,"whatever":{"it":"likes"}}]}""",
            Mute
        );
        Assert.Contains(new NamedRule("mute"), policy.Rules);
    }

    private sealed record NamedRule(string Called) : Rule
    {
        public override string Name => Called;

        public override Moment Earliest(Situation situation, Step step, Instant from) => Moment.At(from);
    }
}
