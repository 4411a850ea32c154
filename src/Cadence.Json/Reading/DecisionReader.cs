using System.Text.Json;
using Field = Cadence.DecisionField;

namespace Cadence;

/// <summary>Reads a written decision.</summary>
internal static class DecisionReader
{
    public static StoredDecision Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var fields = Fields<Field>.Read(ref reader, json, Place.Top);
        return new(
            fields.Text(Field.Relationship),
            fields.Instant(Field.At),
            fields.Text(Field.Policy),
            fields.Name<DecisionKind>(Field.Decision, "a decision")
        )
        {
            Until = fields.Has(Field.Until) ? fields.Instant(Field.Until) : null,
            Duty = fields.NameOrNull<Duty>(Field.Duty, "a duty"),
            By = fields.Has(Field.By) ? fields.Instant(Field.By) : null,
            Channels = fields.Has(Field.Channels)
                ? fields[Field.Channels].List("a list of channels", static one => one.Name<Channel>("a channel"))
                : [],
            Asks = fields.Has(Field.Asks) ? Asks(fields[Field.Asks]) : [],
            LeadWithGift =
                fields.TextOrNull(Field.LeadWith) is { } lead
                && (lead is "gift" ? true : throw fields[Field.LeadWith].Not("gift")),
            Record = fields.Has(Field.Record) ? fields[Field.Record].Interaction() : null,
            Reasons = fields.Has(Field.Reasons) ? fields[Field.Reasons].List("a list of reasons", Reason) : [],
            Assessment = fields.Has(Field.Assessment) ? Assessment(fields[Field.Assessment]) : null,
        };
    }

    private static ChannelAsk[] Asks(JsonValue asks)
    {
        var read = asks.Members("an object of asks", static ask => ask.Name<Ask>("an ask"));
        var byChannel = new ChannelAsk[read.Length];
        for (int i = 0; i < read.Length; i++)
        {
            byChannel[i] = Names<Channel>.TryRead(Utf8Text.Bytes(read[i].Key), out var channel)
                ? new(channel, read[i].Value)
                : throw asks.Wrong($"'{read[i].Key}' is not a channel");
        }

        return byChannel;
    }

    public static StoredReason Reason(JsonValue reason)
    {
        var fields = reason.Object<Field>("a reason, which is an object");
        return new(
            fields.Text(Field.Rule),
            fields.Has(Field.Until) ? fields.Instant(Field.Until) : null,
            fields.Has(Field.Requires) ? Requires(fields[Field.Requires]) : Requirements.None,
            fields.Has(Field.Evidence) ? fields[Field.Evidence].List("a list of ids", static one => one.Text()) : [],
            fields.TextOrNull(Field.Text) ?? ""
        )
        {
            Key = fields.TextOrNull(Field.Key) ?? fields.Text(Field.Rule),
            ColleagueEvidence = fields.Has(Field.ColleagueEvidence)
                ? fields[Field.ColleagueEvidence].List("a list of evidence", Evidence)
                : [],
        };
    }

    private static StoredEvidence Evidence(JsonValue evidence)
    {
        var fields = evidence.Object<Field>("a piece of evidence, which is an object");
        return new(fields.Text(Field.Relationship), fields.Text(Field.Id));
    }

    private static Requirements Requires(JsonValue requires) =>
        requires
            .List("a list of requirements", static one => RequirementNames.Read(one))
            .Aggregate(Requirements.None, (all, one) => all | one);

    private static StoredAssessment Assessment(JsonValue assessment)
    {
        var fields = assessment.Object<Field>("an assessment, which is an object");
        return new(
            fields.Name<Stage>(Field.Stage, "a stage"),
            fields.Name<Standing>(Field.Standing, "a standing"),
            fields[Field.Interest].Figure(),
            fields[Field.Pressure].Figure(),
            fields.Name<Ask>(Field.AskCeiling, "an ask"),
            fields[Field.HeardWithin].Figure(),
            Velocity(fields[Field.Velocity])
        );
    }

    private static Velocity Velocity(JsonValue velocity)
    {
        var fields = velocity.Object<Field>("a velocity, which is an object");
        return new(
            fields.Duration(Field.Typical),
            fields.Duration(Field.Low),
            fields.Duration(Field.High),
            fields[Field.Samples].Number(),
            fields.Name<Trend>(Field.Trend, "a trend")
        );
    }
}
