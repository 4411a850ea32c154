namespace Cadence.Tests;

public sealed class PriorTests
{
    [Fact]
    public void A_prior_is_read_as_it_was_written()
    {
        var prior = new Prior
        {
            Return = new() { Scale = -3.25, Unanswered = 0.1 + 0.2 },
            Interest = new() { Shape = 1.0 / 3.0 },
            Tempo = new() { Spread = 0.7 },
        };
        Assert.Equal(prior, CadenceJson.ReadPrior(CadenceJson.Write(prior)));
        Assert.Equal(Prior.Default, CadenceJson.ReadPrior(CadenceJson.Write(Prior.Default)));
    }

    [Fact]
    public void A_constant_that_is_absent_has_its_default()
    {
        var prior = CadenceJson.ReadPrior("""{"tempo":{"centre":1.5},"interest":null,"note":null}""");
        Assert.Equal(new Prior { Tempo = new() { Centre = 1.5 } }, prior);
    }

    [Theory]
    [InlineData("""{"tempo":3}""", "tempo: 3 is not an object of constants")]
    [InlineData("""{"tempo":{"centre":"x"}}""", "tempo.centre: 'x' is not a number")]
    [InlineData("""{"return":{"shape":0}}""", "return.shape: shape is 0; it must be from 0.1 to 10")]
    [InlineData("""{"return":{"scale":1e999}}""", "return.scale: 1e999 is not a number that fits")]
    [InlineData(
        """{"tempos":{"centre":1}}""",
        "tempos: is not a field of a prior (it must be one of return, interest, tempo)"
    )]
    [InlineData("""{"scale":1}""", "scale: is not a field of a prior (it must be one of return, interest, tempo)")]
    [InlineData(
        """{"tempo":{"center":1}}""",
        "tempo.center: is not a field of tempo (it must be one of centre, weight, certainty, spread)"
    )]
    [InlineData(
        """{"interest":{"touch":1}}""",
        "interest.touch: is not a field of interest (it must be one of scale, silence, activity, shape)"
    )]
    public void A_prior_is_refused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<ContractException>(() => CadenceJson.ReadPrior(json)).Message);
}
