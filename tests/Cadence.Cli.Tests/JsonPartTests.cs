using System.Text;

namespace Cadence.Cli.Tests;

/// <summary>What one thread answers, several things at a time.</summary>
public sealed class JsonPartTests
{
    /// <summary>A thing that could not be answered, or whose answer could not be written, is reported in its turn.</summary>
    [Fact]
    public void What_goes_wrong_is_told_between_the_answers_before_and_after()
    {
        using var part = new JsonPart();
        using var output = new MemoryStream();
        var answering = new JsonAnswering<int, int>(
            thing => thing % 4 == 1 ? throw new InvalidOperationException("unanswered") : thing * 10,
            (writer, answer, thing) =>
                writer.WriteNumberValue(thing % 4 == 2 ? throw new InvalidOperationException("unwritten") : answer),
            (thing, wrong) =>
            {
                output.Write(Encoding.UTF8.GetBytes($"{thing} {wrong.Message}\n"));
                return true;
            }
        );
        part.Write([99, 0, 1, 2, 3, 4, 5, 99], 1, 7, answering);
        part.Write([6, 7], 0, 2, answering);
        Assert.True(part.HandOver(output));
        Assert.Equal(
            "0\n1 unanswered\n2 unwritten\n30\n40\n5 unanswered\n6 unwritten\n70\n",
            Encoding.UTF8.GetString(output.ToArray())
        );
    }
}
