using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Cadence.Tests.Rescheduling;

/// <summary>
/// Checks a law against many cases, the same on every machine. The environment variable CADENCE_CALENDARS sets another number,
/// and draws fresh ones.
/// </summary>
internal static class Law
{
    private static readonly int? Asked = int.TryParse(
        Environment.GetEnvironmentVariable("CADENCE_CALENDARS"),
        CultureInfo.InvariantCulture,
        out int count
    )
        ? count
        : null;

    public static void Holds<T>(Arbitrary<T> of, int cases, Action<T> law)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Asked ?? cases).WithQuietOnSuccess(true);
        Prop.ForAll(of, law).Check(Asked is null ? config.WithReplay(2026, 5) : config);
    }

    public static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new InvalidOperationException(sentence);
        }
    }
}
