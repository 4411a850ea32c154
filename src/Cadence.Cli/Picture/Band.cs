namespace Cadence.Cli;

/// <summary>Draws what the policy permitted over time: how much may be asked, or what comes before any ask.</summary>
internal static class Band
{
    private const double Step = 13;

    public static double Height => Step * Names<Ask>.Count;

    public static void Draw(Canvas canvas, double top)
    {
        foreach (var ask in Enum.GetValues<Ask>())
        {
            double y = top + Height - (((int)ask + 1) * Step);
            canvas.Line("grid", canvas.Left, y, canvas.Right, y);
            canvas.Svg.Say(
                "text",
                Names<Ask>.Of(ask).ToString(),
                ("class", "tick"),
                ("x", Canvas.Num(canvas.Left - 8)),
                ("y", Canvas.Num(y + Step - 3))
            );
        }

        canvas.BeginRow("What you may ask");
        foreach (var span in Stretch.Of(canvas, canvas.Picture.Answers))
        {
            double height = span.Value.Ceiling is { } ask ? ((int)ask + 1) * Step : Height;
            double width = span.Right - span.Left;
            string label =
                span.Rows.Count == 1
                    ? $"{span.Value.Short}, from {canvas.When(span.From)}. {span.Value.Text(canvas.Picture.Zone)}"
                    : $"{span.Value.Short}, from {canvas.When(span.From)}: {Words.Count(span.Rows.Count, "answer", "answers")} in turn";
            canvas.Begin("a", label, span.Rows);
            canvas.Rect("hit", span.Left, top, width, Height);
            canvas.Rect($"band {span.Value.Style}", span.Left, top + Height - height, width, height);
            if (span.Value.Kind == AnswerKind.Wait)
            {
                canvas.Rect("hatch h-wait", span.Left, top, width, Height);
            }

            double line =
                span.Value.Kind != AnswerKind.Reach ? top + (Height / 2) + 4
                : span.Value.Ceiling >= Ask.Attention ? top + Height - height + 14
                : top + Height - height - 4;
            canvas.Label(span.Left, span.Right, line, span.Value.Short, span.Value.Shortest);
            canvas.End();
        }

        canvas.EndRow();
    }
}
