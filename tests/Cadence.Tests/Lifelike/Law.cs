using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests.Lifelike;

/// <summary>
/// Checks a law against many lives. The seeds are the same on every machine; the environment variable CADENCE_LAWS draws fresh
/// ones, and multiplies their number.
/// </summary>
internal static class Law
{
    private static readonly int? Times = int.TryParse(
        Environment.GetEnvironmentVariable("CADENCE_LAWS"),
        CultureInfo.InvariantCulture,
        out int times
    )
        ? times
        : null;

    /// <summary>Checks a law that throws where it is broken.</summary>
    public static void Holds(int cases, Action<Case> law) => Holds(Cases.Arbitrary, cases, law);

    /// <inheritdoc cref="Holds(int, Action{Case})"/>
    public static void Holds<T>(Arbitrary<T> of, int cases, Action<T> law)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases * (Times ?? 1)).WithQuietOnSuccess(true);
        Prop.ForAll(of, law).Check(Times is null ? config.WithReplay(2026, 17) : config);
    }

    /// <summary>Fails with the sentence of a broken law, and what broke it.</summary>
    public static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new InvalidOperationException(sentence);
        }
    }
}
