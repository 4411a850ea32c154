namespace Cadence;

/// <summary>The exception thrown when a rule breaks its contract. The message names the rule and what it did.</summary>
public sealed class RuleContractException : InvalidOperationException
{
    /// <summary>Creates the exception for a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="breach">What the rule did, worded to follow its key in a sentence.</param>
    public RuleContractException(Rule rule, string breach)
        : base($"rule '{NameOf(Argument.NotNull(rule, nameof(rule)))}' {breach}") => Rule = rule;

    /// <summary>The rule that broke its contract.</summary>
    public Rule Rule { get; }

    private static string NameOf(Rule rule) => string.IsNullOrEmpty(rule.Key) ? rule.GetType().Name : rule.Key;
}
