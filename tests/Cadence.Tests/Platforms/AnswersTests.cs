using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cadence.Tests.Architecture;
using Cadence.Tests.Rescheduling;

namespace Cadence.Tests.Platforms;

/// <summary>
/// The same lives are answered alike on every platform: the answers of each asset of the library are compared with one file, a
/// line for each life. The file also shows how many lives a change of behaviour affects.
/// </summary>
public sealed class AnswersTests
{
    private const int Lives = 500;
    private static readonly string Known = Sources.Beside(Path.Combine("Platforms", "answers.txt"));

    /// <summary>
    /// Compares what is decided, permitted, planned and negotiated, with every figure and every word. To accept other
    /// answers, run this with CADENCE_ACCEPT=1 and count the lines that changed.
    /// </summary>
    [Fact]
    public void LivesAreAnsweredAlike()
    {
        string[] answers = [.. Enumerable.Range(0, Lives).Select(seed => $"{seed} {Digest(Answers(seed))}")];
        if (Environment.GetEnvironmentVariable("CADENCE_ACCEPT") == "1")
        {
            File.WriteAllText(Known, string.Join('\n', answers) + "\n");
        }

        string[] changed = [.. answers.Except(File.ReadAllLines(Known), StringComparer.Ordinal)];
        Assert.True(
            changed.Length == 0,
            $"{changed.Length} of {Lives} lives are answered otherwise; the first of them:\n"
                + (
                    changed.Length == 0
                        ? ""
                        : Answers(int.Parse(changed[0].Split(' ')[0], CultureInfo.InvariantCulture))
                )
        );
    }

    private static string Answers(int seed)
    {
        var one = Cases.Write(seed);
        var step = new Step(one.Dice.Member<Ask>(), one.Dice.Member<Channel>());
        var permission = one.Policy.When(one.Situation, step, one.Now);
        var plan = Plan.For(one.Situation, one.Policy, one.Now, one.Now.Later(Duration.FromDays(200)));
        return string.Join(
            '\n',
            [
                Printed.InFull(one.Decision),
                Printed.Of(permission),
                .. permission.Reasons.Select(Printed.Of),
                .. plan.Steps.Select(planned => Printed.Of(planned.Decision)),
                Printed.Of(MeetingCase.Write(seed).Decision),
            ]
        );
    }

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
