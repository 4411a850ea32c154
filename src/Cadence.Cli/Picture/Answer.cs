namespace Cadence.Cli;

/// <summary>What the policy permitted during a stretch of time: a decision, without what differs from hour to hour.</summary>
/// <remarks>
/// A wait that only the clock asks for (a night, a weekend, a holiday) is drawn as the answer that it waits for: months in
/// stripes would hide what the buyer controls. Two answers are equal if the picture need not tell them apart.
/// </remarks>
internal sealed class Answer(Decision decision) : IEquatable<Answer>
{
    public Decision Decision => decision;

    /// <summary>The end of a wait, which the library names exactly; null if the end must be searched for.</summary>
    public Instant? Until => (decision as Decision.Wait)?.Until;

    public AnswerKind Kind { get; } =
        decision.Match(
            respond: _ => AnswerKind.Respond,
            reach: _ => AnswerKind.Reach,
            wait: _ => AnswerKind.Wait,
            suspend: _ => AnswerKind.StepBack,
            leave: _ => AnswerKind.Leave
        );

    /// <summary>The style that it is drawn in.</summary>
    public string Style => Kind.ToString().ToLowerInvariant();

    /// <summary>The largest ask that may be made; null if no touch may be made at all.</summary>
    public Ask? Ceiling => (decision as Decision.Reach)?.AskCeiling;

    /// <summary>The answer in a word or two, to fit in the band.</summary>
    public string Short =>
        decision.Match(
            respond: d => $"respond: {Words.Duty(d.Duty)}",
            reach: d => d.AskCeiling == Ask.Nothing ? "in touch, no ask" : $"ask: {Words.Size(d.AskCeiling)}",
            wait: _ => "wait",
            suspend: _ => "step back",
            leave: _ => "leave"
        );

    /// <summary>The answer in one word.</summary>
    public string Shortest =>
        decision.Match(
            respond: _ => "respond",
            reach: d => Names<Ask>.Of(d.AskCeiling).ToString(),
            wait: _ => "wait",
            suspend: _ => "back",
            leave: _ => "leave"
        );

    /// <summary>Says the answer in a sentence.</summary>
    public string Text(DateTimeZone zone) =>
        decision.Match(
            respond: d => $"Respond: {Words.Owed(d.Duty)}, by {Time.Text(d.By, zone)}.",
            reach: d =>
                $"Reach: {(d.LeadWithGift ? "give first; " : "")}ask for {Words.Size(d.AskCeiling)}"
                + (d.AskCeiling > Ask.Nothing ? " at most." : "."),
            wait: d => d.Until is { } until ? $"Wait until {Time.Text(until, zone)}." : "Wait until they act.",
            suspend: d => $"Step back, and say so; resume on {Time.Text(d.Until, zone)}.",
            leave: _ => "Leave."
        );

    public string Why => Wording.Why(decision);

    public bool Equals(Answer? other) =>
        other is not null
        && (decision, other.Decision) switch
        {
            (Decision.Wait mine, Decision.Wait theirs) => mine.Until == theirs.Until,
            (Decision.Reach mine, Decision.Reach theirs) => mine.AskCeiling == theirs.AskCeiling
                && mine.LeadWithGift == theirs.LeadWithGift,
            (Decision.Respond mine, Decision.Respond theirs) => mine.Duty == theirs.Duty
                && mine.By == theirs.By
                && mine.Source.Equals(theirs.Source),
            _ => Kind == other.Kind,
        };

    public override bool Equals(object? obj) => Equals(obj as Answer);

    public override int GetHashCode() => (int)Kind;
}
