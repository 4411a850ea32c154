using System.Text.Json;

namespace Cadence.Cli;

/// <summary>Writes a backtest for programs: a line for each policy, and one for the pair.</summary>
internal static class BacktestLines
{
    private static readonly Verdict[] Verdicts = Enum.GetValues<Verdict>();
    private static readonly TimeBand[] Bands = Enum.GetValues<TimeBand>();
    private static readonly Followed[] Outcomes = Enum.GetValues<Followed>();

    public static void Write(JsonLines lines, TrialResult result)
    {
        lines.Write(writer => Write(writer, result.Trial.Settings.Policy, result.First, result.Trial));
        if (result is { Comparison: { } both, Trial.Against: { } against })
        {
            lines.Write(writer => Write(writer, against, both.Second, result.Trial));
            lines.Write(writer => Write(writer, both, result.Trial.Settings.Policy, against));
        }

        lines.Flush();
    }

    private static void Write(Utf8JsonWriter writer, Policy policy, BacktestTally tally, PolicyTrial trial)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("backtest");
        writer.WriteString("policy", policy.Name);
        if (trial.Since is { } since)
        {
            writer.Time("since", since);
        }

        writer.Length("horizon", trial.Settings.Horizon);
        writer.WriteString("caution", Caution.InShort);
        writer.WriteNumber("relationships", tally.Relationships);
        writer.WriteNumber("touches", tally.Touches);
        List(writer, "verdicts", Verdicts, verdict => Verdict(writer, tally, verdict));
        List(writer, "silence", Bands, band => Silence(writer, tally, band));
        Difference(writer, "withinBands", tally.Difference(Followed.Heard));
        List(writer, "tooSoonBy", Bands, band => TooSoon(writer, tally, band));
        List(writer, "duties", Enum.GetValues<Duty>(), duty => Fates(writer, tally, duty));
        writer.WriteNumber("owedAndNeverMade", tally.OwedAndNeverMade);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, BacktestComparison both, Policy first, Policy second)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("comparison");
        writer.WriteString("first", first.Name);
        writer.WriteString("second", second.Name);
        List(
            writer,
            "pairs",
            Verdicts.SelectMany(one => Verdicts, (one, other) => (First: one, Second: other)),
            pair =>
            {
                writer.Name("first", pair.First);
                writer.Name("second", pair.Second);
                writer.WriteNumber("touches", both.Count(pair.First, pair.Second));
            }
        );
        OnlyOne(writer, "onlyFirstPasses", both.OnlyFirstPasses);
        OnlyOne(writer, "onlySecondPasses", both.OnlySecondPasses);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void OnlyOne(Utf8JsonWriter writer, string field, Func<Followed, TimeBand?, Share> passes)
    {
        writer.WriteStartObject(field);
        Rates(writer, followed => passes(followed, null));
        List(
            writer,
            "silence",
            Bands,
            band =>
            {
                writer.Name("band", band);
                Rates(writer, followed => passes(followed, band));
            }
        );
        writer.WriteEndObject();
    }

    private static void Verdict(Utf8JsonWriter writer, BacktestTally tally, Verdict verdict)
    {
        writer.Name("verdict", verdict);
        writer.WriteNumber("touches", tally.Count(verdict));
        writer.WriteNumber("notYetKnown", tally.Censored(verdict));
        Rates(writer, followed => tally.Rate(followed, verdict));
    }

    private static void Silence(Utf8JsonWriter writer, BacktestTally tally, TimeBand band)
    {
        writer.Name("band", band);
        writer.WriteNumber("touches", tally.Count(null, band));
        writer.WriteStartObject("allowed");
        Rates(writer, followed => tally.Rate(followed, Cadence.Verdict.Allowed, band));
        writer.WriteEndObject();
        writer.WriteStartObject("heldBack");
        Rates(writer, followed => tally.HeldBackRate(followed, band));
        writer.WriteEndObject();
        Difference(writer, "difference", tally.Difference(Followed.Heard, band));
    }

    private static void TooSoon(Utf8JsonWriter writer, BacktestTally tally, TimeBand band)
    {
        writer.Name("by", band);
        writer.WriteNumber("touches", tally.TooSoon(band));
        Rates(writer, followed => tally.TooSoonRate(followed, band));
    }

    private static void Fates(Utf8JsonWriter writer, BacktestTally tally, Duty duty)
    {
        writer.Name("duty", duty);
        foreach (var fate in Enum.GetValues<DutyFate>())
        {
            writer.WriteNumber(Names<DutyFate>.Of(fate), tally.Count(duty, fate));
        }
    }

    private static void Rates(Utf8JsonWriter writer, Func<Followed, Share> rate)
    {
        foreach (var followed in Outcomes)
        {
            var share = rate(followed);
            writer.WriteStartObject(Names<Followed>.Of(followed));
            writer.WriteNumber("count", share.Count);
            writer.WriteNumber("of", share.Of);
            if (share.Rate is { } known)
            {
                Figures(writer, "rate", known, share.Low, share.High);
            }

            writer.WriteEndObject();
        }
    }

    private static void Difference(Utf8JsonWriter writer, string field, RateDifference? difference)
    {
        if (difference is { } known)
        {
            writer.WriteStartObject(field);
            Figures(writer, "difference", known.Difference, known.Low, known.High);
            writer.WriteEndObject();
        }
    }

    private static void Figures(Utf8JsonWriter writer, string field, double value, double low, double high)
    {
        writer.WriteNumber(field, value);
        writer.WriteNumber("low", low);
        writer.WriteNumber("high", high);
    }

    private static void List<T>(Utf8JsonWriter writer, string field, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(field);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
