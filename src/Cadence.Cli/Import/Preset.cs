namespace Cadence.Cli;

/// <summary>The columns and words of one system's exports. docs/adopting.md gives the source of each.</summary>
/// <param name="Name">Its name for --preset.</param>
/// <param name="Columns">The columns that may hold each field; of several, the first that is not empty in a row.</param>
/// <param name="Words">The meanings of that system's words, where they are not obvious.</param>
internal sealed record Preset(
    string Name,
    IReadOnlyDictionary<ImportField, string[]> Columns,
    IReadOnlyList<(ImportField Field, string Word, string Meaning)> Words
)
{
    /// <summary>An export whose columns have the names of the fields.</summary>
    public static Preset Plain { get; } =
        new(
            "plain",
            Enum.GetValues<ImportField>()
                .ToDictionary(field => field, field => new[] { Names<ImportField>.Of(field).ToString() }),
            []
        );

    public static IReadOnlyList<Preset> All { get; } =
    [
        Plain,
        new(
            "salesforce",
            new Dictionary<ImportField, string[]>
            {
                [ImportField.Relationship] = ["WhoId", "Name"],
                [ImportField.Account] = ["AccountId", "Account", "Account ID"],
                [ImportField.Id] = ["Id", "Activity ID", "EmailMessage ID"],
                [ImportField.At] =
                [
                    "CompletedDateTime",
                    "MessageDate",
                    "Message Date",
                    "StartDateTime",
                    "ActivityDateTime",
                    "ActivityDate",
                    "Due Date",
                    "Date",
                ],
                [ImportField.Created] = ["CreatedDate", "Created Date"],
                [ImportField.Type] = ["TaskSubtype", "EventSubtype", "ActivitySubtype", "Activity Subtype"],
                [ImportField.Direction] = ["CallType", "Call Type", "Incoming", "Is Incoming"],
                [ImportField.Status] = ["Status", "IsClosed", "Closed"],
                [ImportField.From] = ["FromAddress", "From Address"],
                [ImportField.To] = ["ToAddress", "To Address"],
                [ImportField.InReplyTo] = ["ReplyToEmailMessageId", "Reply-to Email Message"],
                [ImportField.Thread] = ["ThreadIdentifier"],
                [ImportField.Start] = ["StartDateTime"],
                [ImportField.End] = ["EndDateTime", "End"],
                [ImportField.Duration] = ["DurationInMinutes", "Duration"],
            },
            [
                (ImportField.Type, "ListEmail", "email"),
                (ImportField.Type, "Cadence", "skip"),
                (ImportField.Direction, "true", "in"),
                (ImportField.Direction, "false", "out"),
                (ImportField.Direction, "1", "in"),
                (ImportField.Direction, "0", "out"),
                (ImportField.Status, "New", "done"),
                (ImportField.Status, "Read", "done"),
                (ImportField.Status, "Replied", "done"),
                (ImportField.Status, "Forwarded", "done"),
                (ImportField.Status, "Waiting on someone else", "open"),
                (ImportField.Status, "Deferred", "open"),
            ]
        ),
        new(
            "hubspot",
            new Dictionary<ImportField, string[]>
            {
                [ImportField.Relationship] = ["Associated Contact IDs", "Associated Contact"],
                [ImportField.Account] = ["Associated Company IDs", "Associated Company"],
                [ImportField.Id] = ["hs_object_id", "Record ID"],
                [ImportField.At] = ["hs_timestamp", "Activity date"],
                [ImportField.Created] = ["hs_createdate", "Create date"],
                [ImportField.Type] = ["Activity type", "type", "hs_email_direction"],
                [ImportField.Direction] = ["hs_email_direction", "hs_call_direction"],
                [ImportField.Status] = ["hs_meeting_outcome", "hs_call_status", "hs_email_status"],
                [ImportField.Start] = ["hs_meeting_start_time"],
                [ImportField.End] = ["hs_meeting_end_time"],
                [ImportField.Thread] = ["hs_email_thread_id"],
            },
            [
                (ImportField.Type, "FORWARDED_EMAIL", "skip"),
                (ImportField.Direction, "EMAIL", "out"),
                (ImportField.Direction, "INCOMING_EMAIL", "in"),
                (ImportField.Direction, "FORWARDED_EMAIL", "skip"),
                (ImportField.Status, "RESCHEDULED", "cancelled"),
                (ImportField.Status, "BUSY", "done"),
                (ImportField.Status, "NO_ANSWER", "done"),
                (ImportField.Status, "FAILED", "open"),
                (ImportField.Status, "BOUNCED", "open"),
            ]
        ),
        new(
            "dynamics",
            new Dictionary<ImportField, string[]>
            {
                [ImportField.Relationship] = ["_regardingobjectid_value", "regardingobjectid", "Regarding"],
                [ImportField.Id] = ["activityid", "(Do Not Modify) Activity"],
                [ImportField.At] =
                [
                    "actualend",
                    "Actual End",
                    "actualstart",
                    "Actual Start",
                    "scheduledstart",
                    "Start Date",
                    "createdon",
                    "Date Created",
                ],
                [ImportField.Created] = ["createdon", "Date Created"],
                [ImportField.Type] = ["activitytypecode", "Activity Type"],
                [ImportField.Direction] = ["directioncode", "Direction"],
                [ImportField.Status] = ["statecode", "Activity Status"],
                [ImportField.Start] = ["scheduledstart", "Start Date"],
                [ImportField.End] = ["scheduledend", "Due Date"],
                [ImportField.Duration] = ["scheduleddurationminutes", "actualdurationminutes", "Scheduled Duration"],
            },
            [
                (ImportField.Type, "4201", "meeting"),
                (ImportField.Type, "4202", "email"),
                (ImportField.Type, "4204", "fax"),
                (ImportField.Type, "4207", "letter"),
                (ImportField.Type, "4210", "call"),
                (ImportField.Type, "4212", "task"),
                (ImportField.Direction, "true", "out"),
                (ImportField.Direction, "false", "in"),
                (ImportField.Direction, "yes", "out"),
                (ImportField.Direction, "no", "in"),
                (ImportField.Direction, "1", "out"),
                (ImportField.Direction, "0", "in"),
                (ImportField.Status, "2", "cancelled"),
                (ImportField.Status, "3", "scheduled"),
            ]
        ),
        new(
            "pipedrive",
            new Dictionary<ImportField, string[]>
            {
                [ImportField.Relationship] = ["person_id", "Contact person", "Person"],
                [ImportField.Account] = ["org_id", "Organization"],
                [ImportField.Id] = ["id"],
                [ImportField.At] = ["due_date", "Due date"],
                [ImportField.Time] = ["due_time", "Due time"],
                [ImportField.Created] = ["add_time", "Add time"],
                [ImportField.Type] = ["type"],
                [ImportField.Status] = ["done", "Status"],
                [ImportField.Duration] = ["duration"],
            },
            [(ImportField.Type, "lunch", "meeting"), (ImportField.Type, "deadline", "task")]
        ),
        new(
            "messages",
            new Dictionary<ImportField, string[]>
            {
                [ImportField.From] = ["from", "sender", "source", "1"],
                [ImportField.To] = ["to", "recipient", "receiver", "target", "2"],
                [ImportField.At] = ["date", "time", "timestamp", "unixtime", "at", "3"],
                [ImportField.Id] = ["id", "message-id"],
                [ImportField.InReplyTo] = ["in-reply-to"],
                [ImportField.Thread] = ["thread", "thread-id"],
                [ImportField.Type] = ["type"],
                [ImportField.Channel] = ["channel"],
            },
            []
        ),
    ];
}
