using System.Text.Json;
using Field = Cadence.InteractionField;

namespace Cadence;

/// <summary>Writes one interaction. Absent values and the defaults of its type are left out.</summary>
internal static class InteractionWriter
{
    public static void Write(Utf8JsonWriter writer, Interaction interaction)
    {
        writer.WriteStartObject();
        WriteFields(writer, interaction);
        writer.WriteEndObject();
    }

    /// <summary>Writes the fields alone, into an object that has others as well.</summary>
    public static void WriteFields(Utf8JsonWriter writer, Interaction interaction)
    {
        writer.Text(Field.Id, interaction.Id);
        writer.Time(Field.At, interaction.At);
        writer.Name(Field.Type, TypeOf(interaction));
        WriteFacts(writer, interaction);
        writer.NameIfAny(Field.Channel, interaction.Channel);
        writer.TextIfAny(Field.Campaign, interaction.Campaign);
        if (interaction.Revision > 0)
        {
            writer.Count(Field.Revision, interaction.Revision);
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
                writer.Name(Field.Ask, touch.Ask);
                writer.FlagUnless(Field.Gift, touch.Gift, absent: false);
                writer.TextIfAny(Field.InReplyTo, touch.InReplyTo);
                writer.NameIfAny(Field.Purpose, touch.Purpose == Purpose.Sales ? null : (Purpose?)touch.Purpose);
                break;
            case Suspension suspension:
                Until(writer, Field.Until, suspension.Until);
                break;
            case Signal signal:
                writer.Name(Field.Kind, signal.Kind);
                break;
            case Reply reply:
                writer.TextIfAny(Field.InReplyTo, reply.InReplyTo);
                writer.FlagUnless(Field.ExpectsAnswer, reply.ExpectsAnswer, absent: false);
                writer.NameIfAny(Field.Requests, reply.Requests);
                break;
            case Inquiry inquiry:
                writer.TextIfAny(Field.InReplyTo, inquiry.InReplyTo);
                writer.FlagUnless(Field.ExpectsAnswer, inquiry.ExpectsAnswer, absent: true);
                writer.NameIfAny(Field.Requests, inquiry.Requests);
                break;
            case TimeRequested requested:
                Until(writer, Field.Until, requested.Until);
                break;
            case Absence absence:
                Until(writer, Field.Until, absence.Until);
                break;
            case Decline decline:
                writer.Name(Field.Kind, decline.Kind);
                writer.TextIfAny(Field.Reason, decline.Reason);
                Until(writer, Field.Until, decline.Until);
                break;
            case OptOut optOut:
                writer.NameIfAny(Field.Purpose, optOut.Purpose);
                break;
            case OptIn optIn:
                writer.Name(Field.Basis, optIn.Basis);
                writer.NameIfAny(Field.Purpose, optIn.Purpose);
                Until(writer, Field.Expires, optIn.Expires);
                break;
            case Baseline baseline:
                writer.Name(Field.Stage, baseline.Stage);
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
                writer.TextIfAny(Field.Meeting, held.Meeting);
                writer.Name(Field.Outcome, held.Outcome);
                break;
            case MeetingBooked booked:
                writer.Name(Field.By, booked.By);
                writer.Text(Field.Meeting, booked.Meeting);
                writer.Time(Field.Start, booked.Start);
                writer.Length(Field.Duration, booked.Duration);
                break;
            case MeetingMoved moved:
                writer.Name(Field.By, moved.By);
                writer.Text(Field.Meeting, moved.Meeting);
                writer.Time(Field.Start, moved.Start);
                if (moved.Duration is { } duration)
                {
                    writer.Length(Field.Duration, duration);
                }

                writer.FlagUnless(Field.BuyerConsented, moved.BuyerConsented, absent: false);
                writer.NameIfAny(Field.GaveWay, moved.GaveWay);
                break;
            case MeetingCancelled cancelled:
                writer.Name(Field.By, cancelled.By);
                writer.Text(Field.Meeting, cancelled.Meeting);
                writer.FlagUnless(Field.BuyerConsented, cancelled.BuyerConsented, absent: false);
                writer.NameIfAny(Field.GaveWay, cancelled.GaveWay);
                break;
            case MeetingMissed missed:
                writer.Name(Field.By, missed.By);
                writer.Text(Field.Meeting, missed.Meeting);
                break;
            default:
                break;
        }
    }

    private static void Until(Utf8JsonWriter writer, Field field, Until? until)
    {
        if (until?.Instant is { } instant)
        {
            writer.Time(field, instant);
        }
        else if (until is not null)
        {
            writer.Text(until.Period is null ? field : Field.For, until.ToString());
        }
    }
}
