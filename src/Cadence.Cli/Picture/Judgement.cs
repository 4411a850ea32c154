namespace Cadence.Cli;

/// <summary>What the review says about a moment.</summary>
/// <param name="At">The moment.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsFinding">Whether it was wrong; otherwise it was done well.</param>
internal sealed record Judgement(Instant At, string Name, string Text, bool IsFinding)
{
    public static Judgement[] Of(Review review) =>
        [
            .. review
                .Findings.Select(one => new Judgement(one.At, Words.Of(one.Kind), one.Text, IsFinding: true))
                .Concat(
                    review.Praise.Select(one => new Judgement(one.At, Words.Of(one.Kind), one.Text, IsFinding: false))
                )
                .OrderBy(one => one.At),
        ];
}
