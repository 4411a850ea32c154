namespace Cadence;

/// <summary>A rule broke its contract; the message names the rule and what it did.</summary>
public sealed class RuleContractException : InvalidOperationException
{
    /// <summary>Names the rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="breach">What it did, as the rest of a sentence.</param>
    public RuleContractException(Rule rule, string breach)
        : base($"rule '{Argument.NotNull(rule, nameof(rule)).Key}' {breach}") => Rule = rule;

    /// <summary>The rule that broke its contract.</summary>
    public Rule Rule { get; }
}
