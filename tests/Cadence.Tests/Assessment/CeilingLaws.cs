namespace Cadence.Tests;

/// <summary>What a ceiling rests on.</summary>
public sealed class CeilingLaws
{
    /// <summary>
    /// What <c>proportion</c> names as evidence gives the ceiling by itself: a buyer of whom nothing else is known bears as much, and
    /// no more, but for what they asked for and no longer do. Left out are a ceiling that a silence lowers, since that depends on
    /// all that they ever did, and an opt-out from everything, which may be several.
    /// </summary>
    [Fact]
    public void TheEvidenceGivesTheCeilingByItself() =>
        Law.Holds(
            1000,
            one =>
            {
                var known = one.Known;
                var ceiling = known.Assess(one.Now).AskCeiling;
                if (ceiling == Ask.Commitment)
                {
                    return;
                }

                var evidence = new ProportionRule().Evidence(known, new(ceiling + 1, Channel.Email), one.Now);
                var borne = AskCeiling.Unlowered(known.Relationship.Fold.Depth);
                if (evidence.Any(i => i is OptOut || (i is Touch touch && touch.Ask < borne)))
                {
                    return;
                }

                var alone = Relationship.From("r", History.Of(evidence), known.Relationship.Zone);
                var then = new Situation(alone) { Prior = known.Prior }
                    .Assess(one.Now)
                    .AskCeiling;
                bool wasAskedFor = evidence.Any(i => i is Correspondence said && said.Requests >= then);
                Law.Require(
                    then == ceiling || (then > ceiling && wasAskedFor),
                    $"{ceiling}, but {then} by {string.Join(", ", evidence)} alone"
                );
            }
        );
}
