namespace Cadence.Cli;

/// <summary>The shapes of the points: each kind has its own, so that none depends on its colour alone.</summary>
internal static class Glyphs
{
    /// <summary>The shapes, around the origin, with their meanings, in the order of the legend.</summary>
    public static readonly (string Name, string Meaning, string Svg)[] All =
    [
        ("ask2", "you reach out; a larger point asks for more", """<circle class="f" r="4.6"/>"""),
        ("nothing", "you reach out, asking nothing", """<circle class="o" r="4.8"/>"""),
        ("gift", "you give something", """<circle class="f" r="6.5"/><path class="k" d="M-6.5 0H6.5M0-6.5V6.5"/>"""),
        ("said", "they reply", """<path class="f" d="M-6.5-6h13v9h-7l-3.5 3.5v-3.5h-2.5z"/>"""),
        (
            "asked",
            "they ask something",
            """<path class="o" d="M-6.5-6h13v9h-7l-3.5 3.5v-3.5h-2.5z"/><path class="t" d="M-1.8-2.6a1.9 1.9 0 1 1 1.9 2v.6"/><circle class="f" cy="1.6" r=".7"/>"""
        ),
        ("signal", "they visit, click, download, attend", """<path class="f" d="M0-4.5L3.9 2.6H-3.9z"/>"""),
        ("open", "a mail is opened (counts for nothing)", """<circle class="o" r="2.5"/>"""),
        ("time", "they ask for time", """<path class="b" d="M-3-5.5V5.5M3-5.5V5.5"/>"""),
        ("away", "they are away", """<path class="f" d="M3.8 4.6A6.3 6.3 0 1 1 2.4-5.9 5 5 0 0 0 3.8 4.6z"/>"""),
        ("no", "they say no", """<path class="b" d="M-4.5-4.5L4.5 4.5M-4.5 4.5L4.5-4.5"/>"""),
        ("out", "they opt out", """<circle class="o" r="5.8"/><path class="t" d="M-4.1-4.1L4.1 4.1"/>"""),
        ("in", "they opt in", """<circle class="o" r="5.8"/><path class="t" d="M-2.8.2l2 2.2L3-2.4"/>"""),
        (
            "bought",
            "they buy, or refer you",
            """<path class="f" d="M0-7L2-2.3 7-2 3.2 1.3 4.4 6.3 0 3.6-4.4 6.3-3.2 1.3-7-2-2-2.3z"/>"""
        ),
        ("booked", "a meeting is agreed or moved", """<path class="o" d="M0-6.5L6.5 0 0 6.5-6.5 0z"/>"""),
        ("held", "a meeting is held", """<path class="f" d="M0-7.5L7.5 0 0 7.5-7.5 0z"/>"""),
        (
            "off",
            "a meeting is called off or missed",
            """<path class="o" d="M0-6.8L6.8 0 0 6.8-6.8 0z"/><path class="t" d="M-2.2-2.2L2.2 2.2M-2.2 2.2L2.2-2.2"/>"""
        ),
        ("back", "you step back, or withdraw", """<path class="f" d="M-6.5 0L1-5.5V-2H6.5V2H1V5.5z"/>"""),
        ("bounce", "a touch bounces", """<path class="t" d="M-6-4L-1.5 4 1.5-2 6 4"/>"""),
        ("baseline", "the record begins", """<path class="b" d="M0-6V6"/>"""),
        (
            "finding",
            "the review finds fault",
            """<path class="w" d="M0-7.5L8 6.5H-8z"/><path class="e" d="M0-2.6V2.2M0 3.9V5"/>"""
        ),
        ("praise", "the review finds it well done", """<path class="y" d="M-5.5 0l3.8 4.2L5.5-4.5"/>"""),
    ];

    public static string Of(Interaction interaction) =>
        interaction switch
        {
            Touch { Gift: true } => "gift",
            Touch { Ask: Ask.Nothing } => "nothing",
            Touch touch => $"ask{(int)touch.Ask}",
            Suspension or Withdrawal => "back",
            Correspondence { ExpectsAnswer: true } => "asked",
            Correspondence { Requests: > Ask.Nothing } => "asked",
            Correspondence => "said",
            Signal { Kind: SignalKind.Open } => "open",
            Signal => "signal",
            TimeRequested => "time",
            Absence => "away",
            Decline => "no",
            OptOut => "out",
            OptIn => "in",
            Referral or Purchase => "bought",
            MeetingBooked or MeetingMoved => "booked",
            MeetingCancelled or MeetingMissed => "off",
            MeetingHeld => "held",
            Bounce => "bounce",
            _ => "baseline",
        };

    /// <summary>Defines the shapes, once a page, for every drawing to use.</summary>
    public static void Define(Markup page)
    {
        page.Open(
            "svg",
            ("class", "defs"),
            ("width", "0"),
            ("height", "0"),
            ("aria-hidden", "true"),
            ("focusable", "false")
        );
        page.Open("defs");
        foreach (var (name, _, svg) in All)
        {
            page.Open("g", ("id", $"g-{name}")).Own(svg).Close().Line();
        }

        for (int ask = 1; ask < Names<Ask>.Count; ask++)
        {
            if (ask != 2)
            {
                double radius = 3.1 + (0.75 * ask);
                page.Open("g", ("id", $"g-ask{ask}"))
                    .Empty("circle", ("class", "f"), ("r", Canvas.Num(radius)))
                    .Close();
            }
        }

        page.Own(Hatches).Close().Close().Line();
    }

    private const string Hatches = """
        <pattern id="h-wait" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hl" d="M0 0V7"/></pattern>
        <pattern id="h-paused" width="9" height="9" patternUnits="userSpaceOnUse"><path class="hl" d="M2.5 1.5V5M5 1.5V5"/></pattern>
        <pattern id="h-away" width="9" height="9" patternUnits="userSpaceOnUse"><circle class="hd" cx="4" cy="4" r="1"/></pattern>
        <pattern id="h-declined" width="10" height="10" patternUnits="userSpaceOnUse"><path class="hl" d="M2.5 2.5L5.5 5.5M5.5 2.5L2.5 5.5"/></pattern>
        <pattern id="h-suspended" width="7" height="7" patternUnits="userSpaceOnUse"><path class="hl" d="M0 3H7"/></pattern>
        <pattern id="h-closed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="hl" d="M0 0V6"/></pattern>
        """;
}
