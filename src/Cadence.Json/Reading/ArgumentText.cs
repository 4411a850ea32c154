namespace Cadence;

/// <summary>The message of a constructor's exception, without the parts that only concern a programmer.</summary>
internal static class ArgumentText
{
    public static string Of(Exception wrong)
    {
        int end = wrong.Message.IndexOf(" (Parameter ", StringComparison.Ordinal);
        string said = end < 0 ? wrong.Message : wrong.Message.Substring(0, end);
        return said.Split('\r', '\n')[0].TrimEnd('.');
    }
}
