using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Writes an assessment.</summary>
internal static class AssessmentWriter
{
    public static void Write(Utf8JsonWriter writer, StoredAssessment assessment)
    {
        writer.WriteStartObject();
        writer.Name(Field.Stage, assessment.Stage);
        writer.Name(Field.Standing, assessment.Standing);
        writer.Figure(Field.Interest, assessment.Interest);
        writer.Figure(Field.Pressure, assessment.Pressure);
        writer.Name(Field.AskCeiling, assessment.AskCeiling);
        writer.Figure(Field.HeardWithin, assessment.HeardWithin);
        var velocity = assessment.Velocity;
        writer.OpenObject(Field.Velocity);
        writer.Length(Field.Typical, velocity.Typical);
        writer.Length(Field.Low, velocity.Low);
        writer.Length(Field.High, velocity.High);
        writer.Count(Field.Samples, velocity.Samples);
        writer.Name(Field.Trend, velocity.Trend);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes what the assessment is about, and then the assessment.</summary>
    public static void WriteFields(
        Utf8JsonWriter writer,
        string relationship,
        in Assessment assessment,
        Duration? horizon
    )
    {
        writer.Text(Field.Relationship, relationship);
        writer.Time(Field.At, assessment.At);
        writer.Open(Field.Assessment);
        Write(writer, StoredAssessment.Of(assessment, horizon));
    }
}
