using System.Text.Json;

namespace Cadence;

/// <summary>The names of what is answered, encoded once.</summary>
internal static class DecisionField
{
    public static readonly JsonEncodedText Relationship = JsonEncodedText.Encode("relationship");
    public static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
    public static readonly JsonEncodedText Policy = JsonEncodedText.Encode("policy");
    public static readonly JsonEncodedText Decision = JsonEncodedText.Encode("decision");
    public static readonly JsonEncodedText Until = JsonEncodedText.Encode("until");
    public static readonly JsonEncodedText Duty = JsonEncodedText.Encode("duty");
    public static readonly JsonEncodedText By = JsonEncodedText.Encode("by");
    public static readonly JsonEncodedText Channels = JsonEncodedText.Encode("channels");
    public static readonly JsonEncodedText AskCeiling = JsonEncodedText.Encode("askCeiling");
    public static readonly JsonEncodedText Asks = JsonEncodedText.Encode("asks");
    public static readonly JsonEncodedText LeadWith = JsonEncodedText.Encode("leadWith");
    public static readonly JsonEncodedText Reasons = JsonEncodedText.Encode("reasons");
    public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    public static readonly JsonEncodedText Requires = JsonEncodedText.Encode("requires");
    public static readonly JsonEncodedText Evidence = JsonEncodedText.Encode("evidence");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText Assessment = JsonEncodedText.Encode("assessment");
    public static readonly JsonEncodedText Stage = JsonEncodedText.Encode("stage");
    public static readonly JsonEncodedText Standing = JsonEncodedText.Encode("standing");
    public static readonly JsonEncodedText Interest = JsonEncodedText.Encode("interest");
    public static readonly JsonEncodedText Pressure = JsonEncodedText.Encode("pressure");
    public static readonly JsonEncodedText HeardWithin = JsonEncodedText.Encode("heardWithin");
    public static readonly JsonEncodedText Velocity = JsonEncodedText.Encode("velocity");
    public static readonly JsonEncodedText Typical = JsonEncodedText.Encode("typical");
    public static readonly JsonEncodedText Low = JsonEncodedText.Encode("low");
    public static readonly JsonEncodedText High = JsonEncodedText.Encode("high");
    public static readonly JsonEncodedText Samples = JsonEncodedText.Encode("samples");
    public static readonly JsonEncodedText Trend = JsonEncodedText.Encode("trend");
}
