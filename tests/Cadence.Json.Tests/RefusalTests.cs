using System.Text;

namespace Cadence.Tests;

/// <summary>What is refused, and with which message.</summary>
public sealed class RefusalTests
{
    private const string Touch = """{"id":"i1","at":"2013-04-08T16:00:00Z","type":"touch"}""";

    [Theory]
    [InlineData("""{"history":[]}""", "relationship: is missing")]
    [InlineData("""{"relationship":null,"history":[]}""", "relationship: is missing")]
    [InlineData(
        """{"relationship":"","history":[]}""",
        "relationship: is empty; it must be a text of at least one character"
    )]
    [InlineData("""{"relationship":17,"history":[]}""", "relationship: 17 is not a text")]
    [InlineData("""{"relationship":{},"history":[]}""", "relationship: an object is not a text")]
    [InlineData("""{"relationship":"a","relationship":"b","history":[]}""", "relationship: is given twice")]
    [InlineData(
        """{"relationship":"a\ud800","history":[]}""",
        "relationship: holds half a surrogate pair, which is no character"
    )]
    [InlineData("""{"relationship":"a"}""", "history: is missing")]
    [InlineData("""{"relationship":"a","history":null}""", "history: is missing")]
    [InlineData("""{"relationship":"a","history":{}}""", "history: an object is not a list of interactions")]
    [InlineData("""{"relationship":"a","history":[],"history":[]}""", "history: is given twice")]
    [InlineData("""{"relationship":"a","history":null,"history":[]}""", "history: is given twice")]
    [InlineData("""{"relationship":"a","history":[],"history":null}""", "history: is given twice")]
    [InlineData("""{"relationship":"a","history":null,"history":null}""", "history: is given twice")]
    [InlineData("""{"relationship":"a","history":[7]}""", "history[0]: 7 is not an interaction, which is an object")]
    [InlineData(
        """{"relationship":"a","history":[],"zone":"Mars/Base"}""",
        "zone: 'Mars/Base' is not a time zone; it must be an IANA name such as Europe/Berlin"
    )]
    [InlineData(
        """{"relationship":"a","history":[],"at":"today"}""",
        "at: 'today' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z"
    )]
    [InlineData(
        """{"relationship":"a","history":[],"at":["2013-04-08T16:00:00Z","x"]}""",
        "at[1]: 'x' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z"
    )]
    [InlineData("""{"relationship":"a","history":[],"at":[]}""", "at: is empty; it must name an instant")]
    [InlineData(
        """{"relationship":"a","history":[],"horizon":"14"}""",
        "horizon: '14' is not a period longer than zero, such as P14D or PT30M"
    )]
    [InlineData(
        """{"relationship":"a","history":[],"horizon":"P0D"}""",
        "horizon: 'P0D' is not a period longer than zero, such as P14D or PT30M"
    )]
    [InlineData(
        """{"relationship":"a","history":[],"horizon":"-P1D"}""",
        "horizon: '-P1D' is not a period longer than zero, such as P14D or PT30M"
    )]
    [InlineData(
        """{"relationship":"a","history":[],"horizon":"P200Y"}""",
        "horizon: 'P200Y' is not shorter than a hundred years"
    )]
    [InlineData(
        """{"relationship":"a","history":[],"horizon":"P100Y"}""",
        "horizon: 'P100Y' is not shorter than a hundred years"
    )]
    [InlineData(
        """{"relationship":"a","history":[],"horizon":"P36525D"}""",
        "horizon: 'P36525D' is not shorter than a hundred years"
    )]
    [InlineData(
        """{"relationship":"a","history":[],"request":3}""",
        "request: 3 is not a question about a meeting, which is an object"
    )]
    [InlineData("[]", "a list is not a relationship, which is an object")]
    [InlineData("NaN", "not JSON at byte 0: 'N' is an invalid start of a value")]
    [InlineData("{} {}", "history: is missing")]
    [InlineData("", "is empty; it must be a relationship, which is an object")]
    [InlineData("\uFEFF \r\n\t", "is empty; it must be a relationship, which is an object")]
    [InlineData(
        """{"relationship":"a","history":[],}""",
        "not JSON at byte 33: The JSON object contains a trailing comma at the end"
    )]
    [InlineData(
        """{"relationship":"a","at":["2013-04-08T16:00:00Z",]}""",
        "not JSON at byte 49: The JSON array contains a trailing comma at the end"
    )]
    [InlineData(
        """{"relationship":"a","history":[]} x""",
        "not JSON at byte 34: 'x' is invalid after a single JSON value. Expected end of data"
    )]
    public void A_line_is_refused(string line, string message) => Refused(message, () => CadenceJson.ReadLine(line));

    [Theory]
    [InlineData("""{"at":"2013-04-08T16:00:00Z","type":"touch"}""", "history[1].id: is missing")]
    [InlineData("""{"id":"i2","at":"2013-04-08T16:00:00Z"}""", "history[1].type: is missing")]
    [InlineData("""{"id":"i2","type":"touch"}""", "history[1].at: is missing")]
    [InlineData(
        """{"id":"i2","at":"2026-13-01","type":"touch"}""",
        "history[1].at: '2026-13-01' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z"
    )]
    [InlineData(
        """{"id":"i2","at":"2026-02-29T00:00:00Z","type":"touch"}""",
        "history[1].at: '2026-02-29T00:00:00Z' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z"
    )]
    [InlineData(
        """{"id":"i2","at":"2026-02-28T24:00:00Z","type":"touch"}""",
        "history[1].at: '2026-02-28T24:00:00Z' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z"
    )]
    [InlineData(
        """{"id":"i2","at":"0000-02-28T00:00:00Z","type":"touch"}""",
        "history[1].at: '0000-02-28T00:00:00Z' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z"
    )]
    [InlineData(
        """{"id":"i2","at":"2026-02-28T00:00:00","type":"touch"}""",
        "history[1].at: '2026-02-28T00:00:00' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z"
    )]
    [InlineData(
        """{"id":"i2","at":1365436800,"type":"touch"}""",
        "history[1].at: 1365436800 is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":5}""",
        "history[1].type: 5 is not a type of interaction"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"fax"}""",
        "history[1].type: 'fax' is not a known type of interaction; it might be an opt-out, so the relationship is refused (it must be one of touch, withdrawal, suspension, signal, reply, inquiry, timeRequested, absence, decline, optOut, optIn, referral, purchase, meetingBooked, meetingMoved, meetingCancelled, meetingMissed, meetingHeld, bounce, baseline, retracted)"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"touch","channel":"fax"}""",
        "history[1].channel: 'fax' is not a channel (it must be one of email, phone, video, inPerson, message, social, post, other)"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"touch","ask":"Reply"}""",
        "history[1].ask: 'Reply' is not an ask (it must be one of nothing, attention, reply, call, meeting, evaluation, commitment)"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"touch","gift":"yes"}""",
        "history[1].gift: 'yes' is not true or false"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"touch","revision":-1}""",
        "history[1].revision: -1 is not a whole number from 0 to 2147483647"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"touch","revision":1.5}""",
        "history[1].revision: 1.5 is not a whole number from 0 to 2147483647"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"touch","revision":1e99}""",
        "history[1].revision: 1e99 is not a whole number from 0 to 2147483647"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"touch","ask":"call","ask":"call"}""",
        "history[1].ask: is given twice"
    )]
    [InlineData("""{"id":"i2","at":"2013-04-08T16:00:00Z","type":"signal"}""", "history[1].kind: is missing")]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"decline","kind":"visit"}""",
        "history[1].kind: 'visit' is not a kind of decline (it must be one of notNow, notEver)"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"timeRequested","until":"soon"}""",
        "history[1].until: 'soon' is not an instant or a date; it must be ISO 8601, such as 2026-03-02T09:00:00Z or 2026-03-02"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"timeRequested","until":"2013-05-27","for":"P6W"}""",
        "history[1].for: stands beside 'until'; only one of them can be meant"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"timeRequested","for":"6 weeks"}""",
        "history[1].for: '6 weeks' is not a period longer than zero, such as P14D or PT30M"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"timeRequested","for":"P2000000000W"}""",
        "history[1].for: 'P2000000000W' is not shorter than a hundred years"
    )]
    [InlineData("""{"id":"i2","at":"2013-04-08T16:00:00Z","type":"optIn"}""", "history[1].basis: is missing")]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"baseline","stage":"warm"}""",
        "history[1].stage: 'warm' is not a stage (it must be one of unaware, awareness, exploration, expansion, commitment, dissolution)"
    )]
    [InlineData("""{"id":"i2","at":"2013-04-08T16:00:00Z","type":"meetingHeld"}""", "history[1].outcome: is missing")]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"meetingMissed","by":"neither","meeting":"m"}""",
        "history[1].by: 'neither' is not seller or buyer"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"meetingBooked","by":"buyer","meeting":"m"}""",
        "history[1].start: is missing"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z","type":"meetingBooked","by":"buyer","meeting":"m","start":"2013-04-09T16:00:00Z","duration":"PT0S"}""",
        "history[1].duration: 'PT0S' is not a period longer than zero, such as P14D or PT30M"
    )]
    [InlineData(
        """{"id":"i2","at":"2013-04-08T16:00:00Z",""",
        "history[1]: not JSON at byte 130: Expected start of a property name or value, but instead reached end of data"
    )]
    [InlineData(
        """{"id":"i1","at":"2013-04-08T16:00:00Z","type":"reply"}""",
        "history[1]: 'i1' names two different interactions of revision 0: Reply 'i1' at 2013-04-08T16:00:00Z and Touch 'i1' at 2013-04-08T16:00:00Z; an edited one needs a higher revision."
    )]
    public void An_interaction_is_refused(string interaction, string message)
    {
        bool whole = interaction[^1] == '}';
        string line = $$"""{"relationship":"acme-17","history":[{{Touch}},{{interaction}}{{(whole ? "]}" : "")}}""";
        Refused(message, () => CadenceJson.ReadLine(line));
    }

    [Theory]
    [InlineData(""" "request":{"needs":"PT1H"} """, "request.by: is missing")]
    [InlineData(""" "request":{"by":"neither","needs":"PT1H"} """, "request.by: 'neither' is not seller or buyer")]
    [InlineData(
        """ "request":{"by":"buyer","needs":"soon"} """,
        "request.needs: 'soon' is not a period longer than zero, such as P14D or PT30M"
    )]
    [InlineData(
        """ "request":{"by":"buyer","needs":"PT1H","ideal":"PT30M"} """,
        "request.ideal: ideal is PT30M; it must be from PT1H to P1D"
    )]
    [InlineData(
        """ "request":{"by":"buyer","needs":"PT1H","proposes":[{"start":"2026-03-18T14:00:00Z","end":"2026-03-18T14:00:00Z"}]} """,
        "request.proposes[0].end: '2026-03-18T14:00:00Z' is not after its start"
    )]
    [InlineData(
        """ "request":{"by":"buyer","needs":"PT1H","terms":{"mostSlots":4}} """,
        "request.terms.mostSlots: mostSlots is 4; it must be from 1 to 3"
    )]
    [InlineData(""" "seller":{} """, "seller.zone: is missing")]
    [InlineData(
        """ "seller":{"zone":"UTC","before":"P2D"} """,
        "seller.before: before is P2D; it must be from P0D to P1D"
    )]
    [InlineData(
        """ "seller":{"zone":"UTC","recurring":[{"days":[],"from":"12:00","to":"13:00"}]} """,
        "seller.recurring[0].days: days is empty; it must name at least one day of the week"
    )]
    [InlineData(
        """ "buyer":[{},{"hours":{"days":["someday"]}}] """,
        "buyer[1].hours.days[0]: 'someday' is not a day (it must be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday)"
    )]
    [InlineData(
        """ "buyer":{"hours":{"from":"12:00","to":"12:00"}} """,
        "buyer.hours.to: to is 12:00:00; it must be after from, 12:00:00"
    )]
    [InlineData(
        """ "busy":{"seller":[{"start":"2026-03-18T14:00:00Z","end":"2026-03-18T15:00:00Z"}]} """,
        "seller: is missing; a seller whose times are known must have a zone"
    )]
    [InlineData(
        """ "busy":{"buyer":[{"start":"2026-03-18T14:00:00Z","end":"2026-03-18T13:00:00Z"}]} """,
        "busy.buyer[0].end: '2026-03-18T13:00:00Z' is not its start or after it"
    )]
    [InlineData(
        """ "busy":{"buyer":[{"firstDay":"2026-03-18","start":"2026-03-16T14:00:00Z","end":"2026-03-16T15:00:00Z"}]} """,
        "busy.buyer[0].firstDay: stands beside 'start'; only one of them can be meant"
    )]
    [InlineData(
        """ "busy":{"buyer":[{"firstDay":"2026-03-18","end":"2026-03-16T15:00:00Z"}]} """,
        "busy.buyer[0].firstDay: stands beside 'end'; only one of them can be meant"
    )]
    [InlineData(
        """ "busy":{"buyer":[{"start":"2026-03-16T14:00:00Z","end":"2026-03-16T15:00:00Z","lastDay":"2026-03-18"}]} """,
        "busy.buyer[0].lastDay: stands beside 'start'; only one of them can be meant"
    )]
    [InlineData(
        """ "busy":{"buyer":["lunch"]} """,
        "busy.buyer[0]: 'lunch' has no line of FREEBUSY; it must have one, such as FREEBUSY:20260302T090000Z/PT1H, or be a VFREEBUSY"
    )]
    [InlineData(
        """ "busy":{"buyer":[" FREEBUSY:20260302T090000Z/PT1H"]} """,
        "busy.buyer[0]: ' FREEBUSY:20260302T090000Z/PT1H' has no line of FREEBUSY; it must have one, such as FREEBUSY:20260302T090000Z/PT1H, or be a VFREEBUSY"
    )]
    [InlineData(
        """ "busy":{"buyer":["FREEBUSYS:20260302T090000Z/PT1H"]} """,
        "busy.buyer[0]: 'FREEBUSYS:20260302T090000Z/PT1H' has no line of FREEBUSY; it must have one, such as FREEBUSY:20260302T090000Z/PT1H, or be a VFREEBUSY"
    )]
    [InlineData(
        """ "busy":{"buyer":["FREEBUSY;FBTYPE=BUSY"]} """,
        "busy.buyer[0]: 'FREEBUSY;FBTYPE=BUSY' is not a line of FREEBUSY; it must be such as FREEBUSY:20260302T090000Z/PT1H"
    )]
    [InlineData(
        """ "busy":{"buyer":["X-FREEBUSY:20260302T090000Z/PT1H"]} """,
        "busy.buyer[0]: 'X-FREEBUSY:20260302T090000Z/PT1H' has no line of FREEBUSY; it must have one, such as FREEBUSY:20260302T090000Z/PT1H, or be a VFREEBUSY"
    )]
    [InlineData(
        """ "busy":{"buyer":["SUMMARY:FREEBUSY"]} """,
        "busy.buyer[0]: 'SUMMARY:FREEBUSY' has no line of FREEBUSY; it must have one, such as FREEBUSY:20260302T090000Z/PT1H, or be a VFREEBUSY"
    )]
    [InlineData(
        """ "busy":{"buyer":["BEGIN:VFREEBUSY\n FREEBUSY:20260302T090000Z/PT1H"]} """,
        "busy.buyer[0]: 'BEGIN:VFREEBUSYFREEBUSY:20260302T090000Z/PT1H' has no line of FREEBUSY; it must have one, such as FREEBUSY:20260302T090000Z/PT1H, or be a VFREEBUSY"
    )]
    public void A_question_about_a_meeting_is_refused(string fields, string message) =>
        Refused(message, () => CadenceJson.ReadLine($$"""{"relationship":"a","history":[],{{fields}}}"""));

    [Fact]
    public void Nesting_has_an_end() =>
        Refused(
            "not JSON at byte 90: The maximum configured depth of 64 has been exceeded. Cannot read next JSON array",
            () => CadenceJson.ReadLine($$"""{"relationship":"a","note":{{new string('[', 100_000)}}""")
        );

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() =>
        Refused("not UTF-8", () => CadenceJson.ReadLine([.. "{\"relationship\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public void A_text_with_half_a_surrogate_pair_is_refused() =>
        Refused("holds half a surrogate pair, which is no character", () => CadenceJson.ReadHistory("[\"\ud800\"]"));

    [Fact]
    public void A_long_value_is_quoted_in_part() =>
        Refused(
            $"at: '{new string('é', 30)}…' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z",
            () => CadenceJson.ReadLine($$"""{"relationship":"a","history":[],"at":"{{new string('é', 5_000_000)}}"}""")
        );

    [Fact]
    public void What_a_terminal_would_obey_is_not_quoted() =>
        Refused(
            "at: '\uFFFD' is not an instant; it must be ISO 8601 with Z or an offset, of the years 1 to 9999, such as 2026-03-02T09:00:00Z",
            () => CadenceJson.ReadLine("{\"relationship\":\"a\",\"history\":[],\"at\":\"\u009b\"}")
        );

    [Fact]
    public void A_byte_order_mark_and_spaces_are_passed_over()
    {
        byte[] line =
        [
            0xEF,
            0xBB,
            0xBF,
            .. Encoding.UTF8.GetBytes($$""" {"relationship":"a", "history" : [{{Touch}}]} """),
        ];
        Assert.Single(CadenceJson.ReadLine(line).History);
    }

    [Fact]
    public void Nothing_given_is_named() =>
        Assert.Throws<ArgumentNullException>(() => CadenceJson.Write((History)null!));

    private static void Refused(string message, Func<object> read) =>
        Assert.Equal(message, Assert.Throws<ContractException>(read).Message);
}
