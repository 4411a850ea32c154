namespace Cadence.Cli;

/// <summary>Writes the page of a whole book: the agenda, the findings, and then each relationship.</summary>
internal static class BookPage
{
    /// <summary>The most relationships that a page draws, so that a browser can hold it.</summary>
    public const int Most = 200;

    /// <param name="page">The page to write to.</param>
    /// <param name="agenda">The agenda.</param>
    /// <param name="reviews">A review of each relationship, by id.</param>
    /// <param name="pictures">The pictures of the relationships that are drawn.</param>
    /// <param name="zones">The zone of each relationship, by id.</param>
    /// <param name="zone">The zone of the agenda's own time.</param>
    public static void Write(
        Markup page,
        Agenda agenda,
        IReadOnlyDictionary<string, Review> reviews,
        IReadOnlyList<Picture> pictures,
        IReadOnlyDictionary<string, DateTimeZone> zones,
        DateTimeZone zone
    )
    {
        var names = pictures
            .Select((picture, place) => (picture.Relationship.Id, Name(place)))
            .ToDictionary(pair => pair.Id, pair => pair.Item2, StringComparer.Ordinal);
        page.Open("header", ("id", "top")).Say("h1", "The book").Line();
        page.Say(
                "p",
                $"As of {Time.Text(agenda.At, zone)}, {zone.Id} time, by the policy {agenda.Policy.Name}: "
                    + $"{Words.Count(zones.Count, "relationship", "relationships")}.",
                ("class", "asof")
            )
            .Line();
        page.Open("nav", ("aria-label", "On this page"));
        foreach (
            var (id, label) in (ReadOnlySpan<(string, string)>)
                [("agenda", "Agenda"), ("findings", "Findings"), ("drawings", "Drawings")]
        )
        {
            page.Say("a", label, ("href", $"#{id}")).Text(" ");
        }

        page.Close().Close().Line();
        page.Open("section", ("id", "agenda"), ("aria-labelledby", "agenda-h"))
            .Say("h2", "Agenda", ("id", "agenda-h"))
            .Line();
        Decisions(page, "Owed, the first due first", agenda.Respond, names, zones);
        Decisions(
            page,
            "Worth reaching, the most worthwhile first",
            [.. agenda.Reach.Select(one => one.Decision)],
            names,
            zones
        );
        Decisions(page, "To step back from, and to say so", agenda.Suspend, names, zones);
        Decisions(page, "To leave", agenda.Leave, names, zones);
        Decisions(page, "To leave alone, the first to come back first", agenda.Wait, names, zones);
        page.Close().Line();
        Findings(page, reviews, names, zones);
        page.Open("section", ("id", "drawings"), ("aria-labelledby", "drawings-h"))
            .Say("h2", "Drawings", ("id", "drawings-h"))
            .Line();
        if (zones.Count > pictures.Count)
        {
            page.Say(
                "p",
                $"{Words.Count(pictures.Count, "relationship", "relationships")} of {zones.Count:N0} are drawn, the worst and the "
                    + "first of the agenda. Any other is drawn by cadence picture with --relationship.",
                ("class", "note")
            );
        }

        Legend.Write(page);
        page.Close().Line();
        for (int i = 0; i < pictures.Count; i++)
        {
            Section.Write(page, pictures[i], Name(i), isOnly: false);
        }
    }

    private static string Name(int place) => $"r{(place + 1).ToString(CultureInfo.InvariantCulture)}";

    private static void Decisions(
        Markup page,
        string title,
        IReadOnlyList<Decision> decisions,
        Dictionary<string, string> names,
        IReadOnlyDictionary<string, DateTimeZone> zones
    )
    {
        if (decisions.Count == 0)
        {
            return;
        }

        page.Open("table", ("class", "list")).Say("caption", $"{title} ({decisions.Count:N0})");
        Head(page, "Relationship", "What is permitted", "Why");
        foreach (var decision in decisions.Take(Most))
        {
            var answer = new Answer(decision);
            page.Open("tr");
            Link(page, decision.Relationship, names);
            page.Say("td", answer.Text(zones[decision.Relationship]), ("class", $"kind k-{answer.Style}"))
                .Say("td", answer.Why)
                .Close()
                .Line();
        }

        Rest(page, decisions.Count, 3);
        page.Close().Close().Line();
    }

    private static void Findings(
        Markup page,
        IReadOnlyDictionary<string, Review> reviews,
        Dictionary<string, string> names,
        IReadOnlyDictionary<string, DateTimeZone> zones
    )
    {
        page.Open("section", ("id", "findings"), ("aria-labelledby", "findings-h"))
            .Say("h2", "Findings", ("id", "findings-h"))
            .Line();
        var summary = ReviewSummary.Of(reviews.Values);
        long most = summary.ByKind.Select(one => one.Count).DefaultIfEmpty(0).Max();
        if (most == 0)
        {
            page.Say("p", "None.").Close().Line();
            return;
        }

        page.Open("table", ("class", "counts"))
            .Say("caption", $"By kind, of {Words.Count((int)summary.Touches, "touch", "touches")}");
        Head(page, "Finding", "How many");
        foreach (var (kind, count) in summary.ByKind.Where(one => one.Count > 0))
        {
            string width = Canvas.Num(160.0 * count / most);
            page.Open("tr").Say("th", Words.Of(kind), ("scope", "row")).Open("td");
            page.Open("svg", ("width", "160"), ("height", "12"), ("aria-hidden", "true"))
                .Empty("rect", ("class", "bar"), ("width", width), ("height", "12"))
                .Close();
            page.Text($" {count:N0}").Close().Close().Line();
        }

        page.Close().Close().Line();
        var findings = reviews.Values.SelectMany(review => review.Findings).ToArray();
        page.Open("table", ("class", "list")).Say("caption", "Each of them, the newest first");
        Head(page, "Relationship", "When, in their time", "What was found");
        foreach (
            var finding in findings
                .OrderByDescending(one => one.At)
                .ThenBy(one => one.Relationship, StringComparer.Ordinal)
                .Take(Most)
        )
        {
            page.Open("tr");
            Link(page, finding.Relationship, names);
            page.Say("td", Time.Text(finding.At, zones[finding.Relationship]));
            page.Open("td").Say("strong", Words.Of(finding.Kind)).Text($". {finding.Text}").Close().Close().Line();
        }

        Rest(page, findings.Length, 3);
        page.Close().Close().Close().Line();
    }

    private static void Head(Markup page, params ReadOnlySpan<string> columns)
    {
        page.Open("thead").Open("tr");
        foreach (string column in columns)
        {
            page.Say("th", column, ("scope", "col"));
        }

        page.Close().Close().Line().Open("tbody").Line();
    }

    private static void Link(Markup page, string relationship, Dictionary<string, string> names)
    {
        page.Open("th", ("scope", "row"));
        bool isDrawn = names.TryGetValue(relationship, out string? name);
        if (isDrawn)
        {
            page.Open("a", ("href", $"#{name}"));
        }

        page.Say("bdi", Safe.Short(relationship));
        if (isDrawn)
        {
            page.Close();
        }

        page.Close();
    }

    private static void Rest(Markup page, int count, int columns)
    {
        if (count > Most)
        {
            page.Open("tr")
                .Say("td", $"… and {count - Most:N0} more", ("colspan", columns.ToString(CultureInfo.InvariantCulture)))
                .Close();
        }
    }
}
