using System.Globalization;

namespace Cadence.Tests.Lifelike;

/// <summary>Sets another culture while something is asked.</summary>
internal static class Abroad
{
    public static T In<T>(string culture, Func<T> ask)
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureOf(culture);
            return ask();
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    private static CultureInfo CultureOf(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            // On a machine without cultures, a hand-made one writes numbers as few others do.
            var made = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            made.NumberFormat.NumberDecimalSeparator = ",";
            made.NumberFormat.NegativeSign = "minus";
            made.DateTimeFormat.DateSeparator = "~";
            made.DateTimeFormat.TimeSeparator = "!";
            return made;
        }
    }
}
