using System.Text.Json;

namespace Cadence;

/// <summary>Writes one interaction. What is absent, and what a type of interaction is unless said, is left out.</summary>
internal static class InteractionWriter
{
    public static void Write(Utf8JsonWriter writer, Interaction interaction)
    {
        writer.WriteStartObject();
        WriteFields(writer, interaction);
        writer.WriteEndObject();
    }

    /// <summary>The fields alone, for an object that has others as well.</summary>
    public static void WriteFields(Utf8JsonWriter writer, Interaction interaction)
    {
        writer.WriteString("id", interaction.Id);
        writer.Time("at", interaction.At);
        writer.WriteString("type", Names<InteractionType>.Of(TypeOf(interaction)));
        WriteFacts(writer, interaction);
        writer.NameIfAny("channel", interaction.Channel);
        writer.TextIfAny("campaign", interaction.Campaign);
        if (interaction.Revision > 0)
        {
            writer.WriteNumber("revision", interaction.Revision);
        }
    }

    private static InteractionType TypeOf(Interaction interaction) =>
        interaction switch
        {
            Touch => InteractionType.Touch,
            Withdrawal => InteractionType.Withdrawal,
            Suspension => InteractionType.Suspension,
            Signal => InteractionType.Signal,
            Reply => InteractionType.Reply,
            Inquiry => InteractionType.Inquiry,
            TimeRequested => InteractionType.TimeRequested,
            Absence => InteractionType.Absence,
            Decline => InteractionType.Decline,
            OptOut => InteractionType.OptOut,
            OptIn => InteractionType.OptIn,
            Referral => InteractionType.Referral,
            Purchase => InteractionType.Purchase,
            MeetingBooked => InteractionType.MeetingBooked,
            MeetingMoved => InteractionType.MeetingMoved,
            MeetingCancelled => InteractionType.MeetingCancelled,
            MeetingMissed => InteractionType.MeetingMissed,
            MeetingHeld => InteractionType.MeetingHeld,
            Bounce => InteractionType.Bounce,
            Baseline => InteractionType.Baseline,
            Retracted => InteractionType.Retracted,
            _ => throw new NotSupportedException($"{interaction.GetType().Name} is newer than this writer."),
        };

    private static void WriteFacts(Utf8JsonWriter writer, Interaction interaction)
    {
        switch (interaction)
        {
            case Touch touch:
                writer.Name("ask", touch.Ask);
                writer.FlagUnless("gift", touch.Gift, absent: false);
                writer.TextIfAny("inReplyTo", touch.InReplyTo);
                writer.NameIfAny("purpose", touch.Purpose == Purpose.Sales ? null : (Purpose?)touch.Purpose);
                break;
            case Suspension suspension:
                Until(writer, "until", suspension.Until);
                break;
            case Signal signal:
                writer.Name("kind", signal.Kind);
                break;
            case Reply reply:
                writer.TextIfAny("inReplyTo", reply.InReplyTo);
                writer.FlagUnless("expectsAnswer", reply.ExpectsAnswer, absent: false);
                writer.NameIfAny("requests", reply.Requests);
                break;
            case Inquiry inquiry:
                writer.TextIfAny("inReplyTo", inquiry.InReplyTo);
                writer.FlagUnless("expectsAnswer", inquiry.ExpectsAnswer, absent: true);
                writer.NameIfAny("requests", inquiry.Requests);
                break;
            case TimeRequested requested:
                Until(writer, "until", requested.Until);
                break;
            case Absence absence:
                Until(writer, "until", absence.Until);
                break;
            case Decline decline:
                writer.Name("kind", decline.Kind);
                writer.TextIfAny("reason", decline.Reason);
                Until(writer, "until", decline.Until);
                break;
            case OptOut optOut:
                writer.NameIfAny("purpose", optOut.Purpose);
                break;
            case OptIn optIn:
                writer.Name("basis", optIn.Basis);
                writer.NameIfAny("purpose", optIn.Purpose);
                Until(writer, "expires", optIn.Expires);
                break;
            case Baseline baseline:
                writer.Name("stage", baseline.Stage);
                break;
            default:
                WriteMeeting(writer, interaction);
                break;
        }
    }

    private static void WriteMeeting(Utf8JsonWriter writer, Interaction interaction)
    {
        switch (interaction)
        {
            case MeetingHeld held:
                writer.TextIfAny("meeting", held.Meeting);
                writer.Name("outcome", held.Outcome);
                break;
            case MeetingBooked booked:
                writer.Name("by", booked.By);
                writer.WriteString("meeting", booked.Meeting);
                writer.Time("start", booked.Start);
                writer.Length("duration", booked.Duration);
                break;
            case MeetingMoved moved:
                writer.Name("by", moved.By);
                writer.WriteString("meeting", moved.Meeting);
                writer.Time("start", moved.Start);
                if (moved.Duration is { } duration)
                {
                    writer.Length("duration", duration);
                }

                writer.FlagUnless("buyerConsented", moved.BuyerConsented, absent: false);
                break;
            case MeetingCancelled cancelled:
                writer.Name("by", cancelled.By);
                writer.WriteString("meeting", cancelled.Meeting);
                break;
            case MeetingMissed missed:
                writer.Name("by", missed.By);
                writer.WriteString("meeting", missed.Meeting);
                break;
            default:
                break;
        }
    }

    private static void Until(Utf8JsonWriter writer, string field, Until? until)
    {
        if (until is not null)
        {
            writer.WriteString(until.Period is null ? field : "for", until.ToString());
        }
    }
}
