namespace Cadence.Cli;

/// <summary>Writes a page's section on one relationship: where it stands, the drawing in two widths, and the table.</summary>
internal static class Section
{
    private const double Wide = 1000;
    private const double Narrow = 390;

    /// <param name="page">The page to write to.</param>
    /// <param name="picture">The picture to draw.</param>
    /// <param name="name">The id of the section, for links.</param>
    /// <param name="isOnly">Whether it is the page's only section.</param>
    public static void Write(Markup page, Picture picture, string name, bool isOnly)
    {
        var rows = new Rows(picture);
        page.Open("section", ("class", "relationship"), ("id", name), ("aria-labelledby", $"{name}-h")).Line();
        page.Open(isOnly ? "h1" : "h2", ("id", $"{name}-h"))
            .Say("bdi", Safe.Short(picture.Relationship.Id))
            .Close()
            .Line();
        Standing(page, picture);
        page.Open("div", ("class", "frame"));
        Drawing.Draw(page, picture, rows, name, "wide", Wide);
        Drawing.Draw(page, picture, rows, name, "narrow", Narrow);
        page.Close().Line();
        if (isOnly)
        {
            Legend.Write(page);
        }

        Table(page, picture, rows, name, isOnly);
        if (!isOnly)
        {
            page.Open("p", ("class", "up")).Say("a", "Back to the book", ("href", "#top")).Close();
        }

        page.Close().Line();
    }

    private static void Standing(Markup page, Picture picture)
    {
        var (relationship, assessment, zone) = (picture.Relationship, picture.Assessment, picture.Zone);
        var answer = new Answer(picture.Decision);
        page.Open("p", ("class", "asof"));
        page.Text($"As of {Time.Text(picture.Now, zone)}, {zone.Id} time");
        if (relationship.Account is { } account)
        {
            page.Text(", account ").Say("bdi", Safe.Short(account));
        }

        page.Text($", by the policy {picture.Decision.Policy.Name}.").Close().Line();
        page.Open("p", ("class", "answer")).Say("strong", answer.Text(zone)).Text($" {answer.Why}").Close().Line();
        page.Open("dl", ("class", "facts"));
        Fact(page, "Stage", Words.Of(assessment.Stage));
        Fact(page, "Door", Words.Of(assessment.Standing));
        Fact(page, "Interest", Words.Percent(assessment.Interest));
        Fact(page, "Their pace", Words.Pace(assessment.Velocity));
        Fact(page, "Findings", picture.Judgements.Count(one => one.IsFinding).ToString(CultureInfo.InvariantCulture));
        page.Close().Line();
        if (picture.LeftOut > 0)
        {
            page.Say(
                    "p",
                    $"The newest {Words.Count(Survey.Most, "interaction", "interactions")} are drawn; "
                        + $"{Words.Count(picture.LeftOut, "older one is", "older ones are")} known to the answers, and not drawn.",
                    ("class", "note")
                )
                .Line();
        }
    }

    private static void Fact(Markup page, string name, string value) =>
        page.Open("div").Say("dt", name).Say("dd", value).Close();

    private static void Table(Markup page, Picture picture, Rows rows, string name, bool isOnly)
    {
        page.Open("details", ("class", "table"), ("open", isOnly ? "open" : null));
        page.Say("summary", $"The same as a table ({Words.Count(rows.All.Count, "line", "lines")})").Line();
        page.Open("table");
        page.Open("caption")
            .Text("What happened in ")
            .Say("bdi", Safe.Short(picture.Relationship.Id))
            .Text(", and what was permitted from then on")
            .Close();
        page.Open("thead").Open("tr");
        foreach (
            string column in (string[])
                ["When", "What happened", "What was permitted then, and why", "Interest", "Their pace"]
        )
        {
            page.Say("th", column, ("scope", "col"));
        }

        page.Close().Close().Line().Open("tbody").Line();
        foreach (var row in rows.All)
        {
            page.Open("tr", ("id", $"{name}-{row.Number.ToString(CultureInfo.InvariantCulture)}"), ("class", row.Kind));
            page.Say("th", Time.Text(row.At, picture.Zone), ("scope", "row"));
            page.Say("td", row.What);
            page.Open("td", ("class", row.IsNew ? null : "same")).Text(row.Answer.Text(picture.Zone));
            if (row.IsNew || row.Kind is "now")
            {
                page.Text($" {row.Answer.Why}");
            }

            page.Close();
            page.Say("td", Words.Percent(row.Interest));
            page.Say("td", Words.Pace(row.Pace));
            page.Close().Line();
        }

        page.Close().Close().Close().Line();
    }
}
