using System.Text.Json;

namespace Cadence;

public static partial class CadenceJson
{
    /// <summary>The options for writing: names and sentences stay unescaped, for files and pipes, not for a web page.</summary>
    public static JsonWriterOptions WriterOptions => JsonText.Options;

    /// <summary>Writes one interaction.</summary>
    public static string Write(Interaction interaction) =>
        JsonText.Of(interaction, nameof(interaction), InteractionWriter.Write);

    /// <summary>Writes one interaction.</summary>
    public static void Write(Utf8JsonWriter writer, Interaction interaction) =>
        InteractionWriter.Write(Given(writer), Argument.NotNull(interaction, nameof(interaction)));

    /// <summary>Writes a history with all its revisions, as a list of interactions.</summary>
    public static string Write(History history) => JsonText.Of(history, nameof(history), HistoryWriter.Write);

    /// <summary>Writes a history with all its revisions, as a list of interactions.</summary>
    public static void Write(Utf8JsonWriter writer, History history) =>
        HistoryWriter.Write(Given(writer), Argument.NotNull(history, nameof(history)));

    /// <summary>Writes one line of a book.</summary>
    public static string Write(BookLine line) => JsonText.Of(line, nameof(line), BookLineWriter.Write);

    /// <summary>Writes one line of a book.</summary>
    public static void Write(Utf8JsonWriter writer, BookLine line) =>
        BookLineWriter.Write(Given(writer), Argument.NotNull(line, nameof(line)));

    /// <summary>Writes a policy rule by rule, so that it stays what it is when the default changes.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="own">The formats of the CRM's own rules.</param>
    /// <exception cref="ArgumentException">
    /// No format writes one of the CRM's own rules, or a format has the name of a library rule.
    /// </exception>
    public static string Write(Policy policy, params RuleFormat[] own)
    {
        var formats = new OwnRules(own);
        return JsonText.Of(policy, nameof(policy), (writer, p) => PolicyWriter.Write(writer, p, formats));
    }

    /// <summary>Writes a policy rule by rule, so that it stays what it is when the default changes.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="own">The formats of the CRM's own rules.</param>
    /// <exception cref="ArgumentException">
    /// No format writes one of the CRM's own rules, or a format has the name of a library rule.
    /// </exception>
    public static void Write(Utf8JsonWriter writer, Policy policy, params RuleFormat[] own) =>
        PolicyWriter.Write(Given(writer), Argument.NotNull(policy, nameof(policy)), new(own));

    /// <summary>Writes a question about a meeting.</summary>
    public static string Write(RescheduleRequest request) => JsonText.Of(request, nameof(request), RequestWriter.Write);

    /// <summary>Writes a question about a meeting.</summary>
    public static void Write(Utf8JsonWriter writer, RescheduleRequest request) =>
        RequestWriter.Write(Given(writer), Argument.NotNull(request, nameof(request)));

    /// <summary>Writes a reschedule decision.</summary>
    /// <param name="decision">The decision.</param>
    public static string Write(RescheduleDecision decision) => Write(StoredReschedule.Of(decision));

    /// <summary>Writes a reschedule decision.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="decision">The decision.</param>
    public static void Write(Utf8JsonWriter writer, RescheduleDecision decision) =>
        RescheduleWriter.Write(Given(writer), StoredReschedule.Of(decision));

    /// <summary>Writes a stored reschedule decision.</summary>
    public static string Write(StoredReschedule decision) =>
        JsonText.Of(decision, nameof(decision), RescheduleWriter.Write);

    /// <summary>Writes a stored reschedule decision.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="decision">The decision.</param>
    public static void Write(Utf8JsonWriter writer, StoredReschedule decision) =>
        RescheduleWriter.Write(Given(writer), Argument.NotNull(decision, nameof(decision)));

    /// <summary>Writes a prior.</summary>
    public static string Write(Prior prior) => JsonText.Of(prior, nameof(prior), PriorWriter.Write);

    /// <summary>Writes a prior.</summary>
    public static void Write(Utf8JsonWriter writer, Prior prior) =>
        PriorWriter.Write(Given(writer), Argument.NotNull(prior, nameof(prior)));

    /// <summary>Writes a decision, with its reasons and its assessment.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="horizon">The horizon of <c>heardWithin</c>; 14 days by default.</param>
    public static string Write(Decision decision, Duration? horizon = null) =>
        Write(StoredDecision.Of(decision, horizon));

    /// <summary>Writes a decision, with its reasons and its assessment.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="horizon">The horizon of <c>heardWithin</c>; 14 days by default.</param>
    public static void Write(Utf8JsonWriter writer, Decision decision, Duration? horizon = null) =>
        DecisionWriter.Write(Given(writer), StoredDecision.Of(decision, horizon));

    /// <summary>Writes the field <c>counterfactuals</c>: what a decision would be without each piece of its evidence.</summary>
    /// <param name="writer">The writer to write to, inside an object.</param>
    /// <param name="decision">The decision.</param>
    public static void WriteCounterfactuals(Utf8JsonWriter writer, Decision decision) =>
        DecisionWriter.WriteCounterfactuals(Given(writer), Argument.NotNull(decision, nameof(decision)));

    /// <summary>Writes a stored decision.</summary>
    public static string Write(StoredDecision decision) =>
        JsonText.Of(decision, nameof(decision), DecisionWriter.Write);

    /// <summary>Writes a stored decision.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="decision">The decision.</param>
    public static void Write(Utf8JsonWriter writer, StoredDecision decision) =>
        DecisionWriter.Write(Given(writer), Argument.NotNull(decision, nameof(decision)));

    /// <summary>Writes the fields of a decision into an object, beside any others.</summary>
    /// <param name="writer">The writer to write to, inside an object.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="horizon">The horizon of <c>heardWithin</c>; 14 days by default.</param>
    public static void WriteFields(Utf8JsonWriter writer, Decision decision, Duration? horizon = null) =>
        DecisionWriter.WriteFields(Given(writer), StoredDecision.Of(decision, horizon));

    /// <summary>Writes a finding: what was wrong, when, the evidence, and what should have been done instead.</summary>
    public static string Write(Finding finding) => JsonText.Of(finding, nameof(finding), FindingWriter.Write);

    /// <summary>Writes a finding: what was wrong, when, the evidence, and what should have been done instead.</summary>
    public static void Write(Utf8JsonWriter writer, Finding finding) =>
        FindingWriter.Write(Given(writer), Argument.NotNull(finding, nameof(finding)));

    /// <summary>Writes what a review praises.</summary>
    public static string Write(Praise praise) => JsonText.Of(praise, nameof(praise), FindingWriter.Write);

    /// <summary>Writes what a review praises.</summary>
    public static void Write(Utf8JsonWriter writer, Praise praise) =>
        FindingWriter.Write(Given(writer), Argument.NotNull(praise, nameof(praise)));

    /// <summary>Writes a permission, with its reasons.</summary>
    /// <param name="permission">The permission.</param>
    /// <param name="explain">Whether to also write what the answer would be without each piece of evidence.</param>
    public static string Write(Permission permission, bool explain = false) =>
        JsonText.Of(permission, nameof(permission), (writer, p) => Write(writer, p, explain));

    /// <summary>Writes a permission, with its reasons.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="permission">The permission.</param>
    /// <param name="explain">Whether to also write what the answer would be without each piece of evidence.</param>
    public static void Write(Utf8JsonWriter writer, Permission permission, bool explain = false) =>
        PermissionWriter.Write(Given(writer), Argument.NotNull(permission, nameof(permission)), explain);

    /// <summary>Writes an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="horizon">The horizon of <c>heardWithin</c>; 14 days by default.</param>
    public static string Write(Assessment assessment, Duration? horizon = null) =>
        JsonText.Of(StoredAssessment.Of(assessment, horizon), nameof(assessment), AssessmentWriter.Write);

    /// <summary>Writes an assessment.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="horizon">The horizon of <c>heardWithin</c>; 14 days by default.</param>
    public static void Write(Utf8JsonWriter writer, Assessment assessment, Duration? horizon = null) =>
        AssessmentWriter.Write(Given(writer), StoredAssessment.Of(assessment, horizon));

    /// <summary>Writes the relationship, the instant, and the assessment as the field <c>assessment</c> into an object.</summary>
    /// <param name="writer">The writer to write to, inside an object.</param>
    /// <param name="relationship">The name of the relationship.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="horizon">The horizon of <c>heardWithin</c>; 14 days by default.</param>
    public static void WriteFields(
        Utf8JsonWriter writer,
        string relationship,
        Assessment assessment,
        Duration? horizon = null
    ) =>
        AssessmentWriter.WriteFields(
            Given(writer),
            Argument.NotNull(relationship, nameof(relationship)),
            assessment,
            horizon
        );

    private static Utf8JsonWriter Given(Utf8JsonWriter writer) => Argument.NotNull(writer, nameof(writer));
}
