using System.Globalization;

namespace Cadence.Tests.Lifelike;

/// <summary>Another culture, for as long as something is asked in it.</summary>
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
            // A machine without cultures: one made by hand writes numbers as few others do.
            var made = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            made.NumberFormat.NumberDecimalSeparator = ",";
            made.NumberFormat.NegativeSign = "minus";
            made.DateTimeFormat.DateSeparator = "~";
            made.DateTimeFormat.TimeSeparator = "!";
            return made;
        }
    }
}
