using System.Text;
using System.Text.Json.Nodes;

namespace Cadence.Cli.Tests;

public sealed class ImportTests
{
    private static readonly string[] Shipped =
    [
        "--zone",
        "Europe/Berlin",
        "--map",
        "id=Activity",
        "--map",
        "relationship=Contact",
        "--map",
        "account=Company",
        "--map",
        "at=When",
        "--map",
        "type=Kind",
        "--map",
        "direction=Direction",
        "--map",
        "status=State",
        "--value",
        "type:Unsubscribed=optOut",
        "--value",
        "type:Declined=notNow",
    ];

    [Fact]
    public void The_shipped_export_gives_the_shipped_book()
    {
        var outcome = Running.Tool("", ["import", Repository.Example("export.csv"), .. Shipped]);
        Assert.Equal(0, outcome.Code);
        Assert.Equal(File.ReadAllText(Repository.Example("export.ndjson")), outcome.Output);
        Assert.Contains(outcome.Error, File.ReadAllText(Repository.Page("adopting.md")), StringComparison.Ordinal);
    }

    /// <summary>The imported book is decided like one written by hand, row by row.</summary>
    [Fact]
    public void The_imported_book_is_decided_as_one_written_by_hand()
    {
        string byHand = Books.Of(
            """{"relationship":"b","zone":"Europe/Berlin","account":"k","history":[{"id":"1","at":"2026-04-20T08:00:00Z","type":"touch","channel":"email"},{"id":"2","at":"2026-04-21T12:30:00Z","type":"reply","channel":"email"},{"id":"4","at":"2026-04-24T07:00:00Z","type":"decline","kind":"notNow","channel":"email"}]}""",
            """{"relationship":"c","zone":"Europe/Berlin","account":"k","history":[{"id":"3","at":"2026-04-22T08:00:00Z","type":"meetingHeld","outcome":"continuation"},{"id":"6","at":"2026-04-30T08:00:00Z","type":"optOut","channel":"phone"}]}"""
        );
        const string Rows = """
            id,relationship,account,at,type,direction,channel
            4,b,k,2026-04-24 09:00,notNow,,email
            3,c,k,2026-04-22T10:00,meeting,out,
            5,c,k,2026-04-23,note,,
            1,b,k,2026-04-20T10:00:00+02:00,email,out,
            2,b,k,2026-04-21 14:30:00,e-mail,Incoming,
            6,c,k,1777536000,Opt out,,phone
            """;
        var imported = Running.Tool(Rows, "import", "--zone", "Europe/Berlin");
        Assert.Equal(0, imported.Code);
        Assert.Equal(Running.Tool(byHand, "decide").Output, Running.Tool(imported.Output, "decide").Output);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        string[] lines = File.ReadAllLines(Repository.Example("export.csv"));
        // A cell may span two lines: rows with such a cell stay where they are.
        var (plain, broken) = (lines[1..].Where(Whole), lines[1..].Where(line => !Whole(line)));
        string backwards = string.Join('\n', [lines[0], .. plain.Reverse(), .. broken]);
        Assert.Equal(
            File.ReadAllText(Repository.Example("export.ndjson")),
            Running.Tool(backwards, ["import", .. Shipped]).Output
        );

        static bool Whole(string line) => !line.Contains('"', StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relationship,at,type\nr,2026-03-02T09:00:00Z,email\n")]
    [InlineData("relationship;at;type\r\nr;2026-03-02T09:00:00Z;email\r\n")]
    [InlineData("relationship\tat\ttype\nr\t2026-03-02 09:00\temail")]
    [InlineData("\uFEFF\"Relationship\", At ,TYPE\n\"r\",\" 2026-03-02\",email\n,,\n\n", "12:00")]
    [InlineData("relationship|at|type|note\nr|02.03.2026 09:00|email|a \"b\" c\n")]
    [InlineData(
        "type,relationship,at,note\nemail,r,\"Mon, 2 Mar 2026 09:00:00 +0000\",\"two\nlines, \"\"quoted\"\"\"\n"
    )]
    [InlineData("relationship,at,type\nr,1772442000,email\n")]
    [InlineData("relationship,at,type\nr,1772442000000,email\n")]
    [InlineData("relationship,at,time,type\nr,2026-03-02,09:00,email\n")]
    [InlineData("relationship,at,time,type\nr,2026-03-02,9:00,email\n")]
    [InlineData("relationship,at,type\nr,2026-03-02 9:00,email\n")]
    [InlineData("sep=;\r\nrelationship;at;type\r\nr;2026-03-02T09:00:00Z;email\r\n")]
    [InlineData("\uFEFFsep=|\nrelationship|at|type|a,b,c,d\nr|2026-03-02T09:00:00Z|email|\n")]
    [InlineData("relationship;at;type\nr;Mon, 2 Mar 2026 10:00 +0100;email\n")]
    [InlineData("relationship;at;type\nr;Mon, 2 Mar 2026 09:00 GMT;email\n")]
    [InlineData("relationship;at;type\nr;2 Mar 2026 09:00 +0000;email\n")]
    public void Exports_are_written_in_many_ways(string text, string hour = "09:00")
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UnicodeEncoding(false, true) })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            var outcome = Running.Tool(bytes, "import", "--date-format", "dd.MM.yyyy HH:mm");
            Assert.Equal(0, outcome.Code);
            var line = JsonNode.Parse(Assert.Single(outcome.Lines))!;
            Assert.Equal($"r 2026-03-02T{hour}:00Z touch email", Said(line));
        }
    }

    [Fact]
    public void Windows_1252_is_read_and_said()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("relationship,at,type\nMüller,2026-03-02T09:00:00Z,email\n");
        var outcome = Running.Tool(bytes, "import");
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("""{"relationship":"Müller",""", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("not UTF-8, and is read as windows-1252", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_row_costs_one_message_and_nothing_else()
    {
        const string Rows = """
            Person,When,What,Ask
            r,2026-03-02T09:00:00Z,email,reply
            r,tomorrow,email,reply
            r,2026-03-03T09:00:00Z,carrier pigeon,reply
            ,2026-03-03T09:00:00Z,email,reply
            r,2026-03-03T09:00:00Z,email,money
            r,2026-03-04T09:00:00Z
            r,2026-03-05T09:00:00Z,email,call
            """;
        string[] map = ["--map", "relationship=Person", "--map", "at=When", "--map", "type=What", "--map", "ask=Ask"];
        var outcome = Running.Tool(Rows, ["import", .. map]);
        Assert.Equal(1, outcome.Code);
        var history = JsonNode.Parse(Assert.Single(outcome.Lines))!["history"]!.AsArray();
        Assert.Equal(["r2", "r8"], history.Select(one => (string)one!["id"]!));
        string[] said = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(
            "row 3: When: 'tomorrow' is not a time such as 2026-03-02T09:00:00Z",
            said[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith("row 4: What: 'carrier pigeon' is not one of email,", said[1], StringComparison.Ordinal);
        Assert.EndsWith("say what it means with --value 'type:carrier pigeon=…'", said[1], StringComparison.Ordinal);
        Assert.Equal("row 5: Person: is empty; each row must have relationship", said[2]);
        Assert.StartsWith("row 6: Ask: 'money' is not", said[3], StringComparison.Ordinal);
        Assert.Equal("row 7: has 2 cells, and the first row has 4; is a quotation mark left open?", said[4]);
        Assert.Equal("cadence: 7 rows: 2 interactions in 1 relationships; 5 refused. Inferred: direction 2.", said[5]);
        var strict = Running.Tool(Rows, ["import", "--strict", .. map]);
        Assert.Equal((1, 2), (strict.Code, strict.Error.Count(character => character == '\n')));
    }

    [Fact]
    public void What_is_not_known_is_inferred_and_marked()
    {
        const string Rows = """
            id,relationship,at,type,direction,start,end,created,status,thread
            a,r,2026-03-02,email,,,,,,t1
            b,r,2026-03-03T09:00:00Z,email,in,,,,,t1
            c,r,2026-03-04T09:00:00Z,email,out,,,,,t1
            m,r,2026-03-05T09:00:00Z,meeting,,2026-03-10T09:00:00Z,,2026-03-05T09:00:00Z,completed,
            n,r,2026-03-06T09:00:00Z,meeting,in,2026-03-12T09:00:00Z,2026-03-12T09:30:00Z,,no show,
            x,r,2026-03-13T09:00:00Z,meeting,,,,,cancelled,
            d,r,2026-03-14T09:00:00Z,decline,,,,,,
            e,r,2026-03-16T09:00:00Z,email,out,,,,,
            """;
        var outcome = Running.Tool(Rows, "import");
        Assert.Equal(0, outcome.Code);
        string[] said =
        [
            .. JsonNode.Parse(Assert.Single(outcome.Lines))!["history"]!
                .AsArray()
                .Select(one =>
                    $"{one!["id"]} {one["type"]} {one["ask"]}{one["inReplyTo"]}: {one["inferred"]?.ToJsonString()}"
                ),
        ];
        Assert.Equal(
            [
                """a touch reply: ["time","direction","ask"]""",
                """b reply a: ["inReplyTo"]""",
                """c touch replyb: ["ask","inReplyTo"]""",
                """m/booked meetingBooked : ["by","duration"]""",
                """m meetingHeld : ["outcome"]""",
                """n meetingMissed : ["by"]""",
                """d decline : ["kind"]""",
                """e touch nothingd: ["ask","inReplyTo"]""",
            ],
            said
        );
        Assert.Equal(
            "cadence: 8 rows: 8 interactions in 1 relationships; 1 passed over (cancelled 1)."
                + " Inferred: direction 1, time 1, ask 3, inReplyTo 3, kind 1, by 2, duration 1, outcome 1.\n",
            outcome.Error
        );
    }

    [Fact]
    public void Messages_between_two_are_told_by_the_sellers_addresses()
    {
        const string Rows = """
            from,to,date
            Sales <Ann@ours.example>,bob@theirs.example,2026-03-02T09:00:00Z
            bob@theirs.example,"Ann@ours.example, carl@ours.example",2026-03-02T10:00:00Z
            ann@ours.example,carl@ours.example,2026-03-02T11:00:00Z
            """;
        var outcome = Running.Tool(Rows, "import", "--preset", "messages", "--seller", "@ours.example");
        Assert.Equal(
            "bob@theirs.example 2026-03-02T09:00:00Z touch ",
            Said(JsonNode.Parse(Assert.Single(outcome.Lines))!)
        );
        Assert.Contains(
            "2 interactions in 1 relationships; 1 passed over (among the same side 1)",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_nobody_is_the_seller_each_is_in_turn()
    {
        var outcome = Running.Tool(
            "1 2 1082040961\n2  1 1082155839\n1 2 1082040961\n3 3 1082155839\n1 3 1082155840\n",
            "import",
            "--preset",
            "messages",
            "--no-header"
        );
        Assert.Equal(0, outcome.Code);
        Assert.Equal(
            ["1>2 touch reply", "1>3 touch", "2>1 reply touch"],
            outcome
                .Lines.Select(line => JsonNode.Parse(line)!)
                .Select(line =>
                    $"{line["relationship"]} {string.Join(' ', line["history"]!.AsArray().Select(one => one!["type"]))}"
                )
        );
        Assert.Contains(
            "2 passed over (among the same side 1, given twice 1)",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "salesforce",
        "Id,WhoId,AccountId,TaskSubtype,Status,ActivityDate,CompletedDateTime,CallType\nT1,003A,001A,Email,Completed,2026-03-01,2026-03-02T09:00:00.000+0000,\nT2,003A,001A,Task,Not Started,2026-03-04,,\n",
        "003A 2026-03-02T09:00:00Z touch email"
    )]
    [InlineData(
        "salesforce",
        "Id,WhoId,TaskSubtype,Status,ActivityDate,CallType\nT1,003A,Call,Completed,2026-03-02,Inbound\n",
        "003A 2026-03-02T12:00:00Z reply phone"
    )]
    [InlineData(
        "hubspot",
        "Record ID,Associated Contact IDs,hs_timestamp,hs_email_direction\n7,501,2026-03-02T09:00:00Z,INCOMING_EMAIL\n",
        "501 2026-03-02T09:00:00Z reply email"
    )]
    [InlineData(
        "hubspot",
        "hs_object_id,Associated Contact IDs,hs_timestamp,type,hs_call_direction,hs_call_status\n7,501,1772442000000,CALL,OUTBOUND,COMPLETED\n",
        "501 2026-03-02T09:00:00Z touch phone"
    )]
    [InlineData(
        "hubspot",
        "hs_object_id,Associated Contact IDs,hs_timestamp,type,hs_meeting_start_time,hs_meeting_outcome\n7,501,2026-03-02T09:00:00Z,MEETING,2026-03-02T09:00:00Z,COMPLETED\n",
        "501 2026-03-02T09:00:00Z meetingHeld "
    )]
    [InlineData(
        "dynamics",
        "activityid,activitytypecode,statecode,actualend,createdon,_regardingobjectid_value,directioncode\ng1,email,Completed,2026-03-02T09:00:00Z,2026-03-01T09:00:00Z,c1,false\n",
        "c1 2026-03-02T09:00:00Z reply email"
    )]
    [InlineData(
        "dynamics",
        "activityid,activitytypecode,statecode,actualend,scheduledstart,scheduledend,regardingobjectid\ng1,phonecall,1,2026-03-02T09:00:00Z,,,c1\n",
        "c1 2026-03-02T09:00:00Z touch phone"
    )]
    [InlineData(
        "pipedrive",
        "id,person_id,org_id,type,done,due_date,due_time,duration\n9,44,5,call,true,2026-03-02,09:00,00:15\n",
        "44 2026-03-02T09:00:00Z touch phone"
    )]
    [InlineData(
        "pipedrive",
        "id,person_id,org_id,type,done,due_date,due_time,duration\n9,44,5,meeting,1,2026-03-02,09:00,00:30\n",
        "44 2026-03-02T09:30:00Z meetingHeld "
    )]
    public void Presets_know_the_columns_of_their_system(string preset, string rows, string said)
    {
        var outcome = Running.Tool(rows, "import", "--preset", preset);
        Assert.Equal(0, outcome.Code);
        Assert.Equal(said, Said(JsonNode.Parse(Assert.Single(outcome.Lines))!));
    }

    [Theory]
    [InlineData("", "the export is empty.")]
    [InlineData("\n\n", "the export is empty.")]
    [InlineData(
        "a,b\n1,2\n",
        "the export has no column for at; name it with --map, or --preset. The columns are a, b."
    )]
    [InlineData(
        "at,b\n1,2\n",
        "the export has no column for relationship (or from and to); name it with --map, or --preset. The columns are at, b."
    )]
    [InlineData("at,relationship,AT\n1,2,3\n", "the export has two columns 'at'.")]
    [InlineData("a,b\n", "--map at: there is no column 'c'; the columns are a, b.", "--map", "at=c")]
    [InlineData("a,b\n", "--map: 'at' is not of the form FIELD=…, such as at=Date.", "--map", "at")]
    [InlineData("a,b\n", "--map: 'at' is given twice.", "--map", "at=a", "--map", "at=b")]
    [InlineData("a,b\n", "--value: 'pigeon' is not one of email, ", "--value", "type:Taube=pigeon")]
    [InlineData("a,b\n", "--value: 'pigeon' is not of the form FIELD:WORD=MEANING", "--value", "pigeon")]
    [InlineData("a,b\n", "--preset: 'sugar' is not one of plain, salesforce, ", "--preset", "sugar")]
    [InlineData("a,b\n", "--encoding: 'klingon' is not an encoding", "--encoding", "klingon")]
    [InlineData("a,b\n", "--encoding: 'utf-7' is not an encoding", "--encoding", "utf-7")]
    [InlineData("a,b\n", "--delimiter: 'ab' is not one character, tab or space.", "--delimiter", "ab")]
    [InlineData("a,b\n", "--zone: 'Mars' is not a time zone", "--zone", "Mars")]
    [InlineData("a,b\n", "--date-format: '%' is not a format of dates: ", "--date-format", "%")]
    [InlineData("a,b\n", "--set: 'colour' is not one of relationship, ", "--set", "colour=red")]
    public void Bad_usage_is_named(string rows, string message, params string[] options)
    {
        var outcome = Running.Tool(rows, ["import", .. options]);
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith($"cadence: {message}", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("Try 'cadence import --help'.\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_id_cannot_say_two_things()
    {
        const string Rows = """
            id,relationship,at,type
            a,r,2026-03-02T09:00:00Z,email
            a,r,2026-03-02T09:00:00Z,email
            a,s,2026-03-02T09:00:00Z,email
            a,r,2026-03-03T09:00:00Z,email
            """;
        var outcome = Running.Tool(Rows, "import");
        Assert.Equal((1, 2), (outcome.Code, outcome.Lines.Length));
        Assert.StartsWith(
            "row 5: id: 'a' stands in row 2 already, and there it says something else\n",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    private static string Said(JsonNode line)
    {
        var first = line["history"]![0]!;
        return $"{line["relationship"]} {first["at"]} {first["type"]} {first["channel"]}";
    }
}
