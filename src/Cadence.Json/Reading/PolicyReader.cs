using System.Text.Json;
using Field = Cadence.PolicyField;

namespace Cadence;

/// <summary>Reads a policy.</summary>
internal static class PolicyReader
{
    public static Policy Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, OwnRules own)
    {
        var fields = reader
            .Take(json, Place.Top)
            .Object("a policy", "a policy", Field.Extends, Field.Rules, Field.Packs, Field.Calendars);
        var policy = fields.Has(Field.Extends) ? Extended(fields[Field.Extends]) : Policy.Default;
        policy = fields.Has(Field.Rules) ? WithRules(policy, fields[Field.Rules], own) : policy;
        policy = fields.Has(Field.Packs) ? WithPacks(policy, fields[Field.Packs]) : policy;
        return fields.Has(Field.Calendars) ? WithCalendars(policy, fields[Field.Calendars]) : policy;
    }

    private static Policy Extended(JsonValue extends) =>
        extends.Text() switch
        {
            "default" or "default@1" => Policy.Default,
            "none" => Policy.Empty,
            _ => throw extends.Not("a policy to extend (it must be one of default, default@1, none)"),
        };

    /// <summary>
    /// Adds the rules that are given. They replace the policy's own rules of the same key; given rules that share a key stand
    /// side by side.
    /// </summary>
    private static Policy WithRules(Policy policy, JsonValue rules, OwnRules own)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        bool isPatient = false;
        foreach (var entry in rules.List("a list of rules", Read))
        {
            policy =
                entry.Patience is { } patience ? policy.With(patience)
                : replaced.Add(entry.Rule!.Key) ? policy.With(entry.Rule)
                : policy & entry.Rule;
        }

        return policy;

        // A policy has one patience, so a second would take the place of the first.
        RuleReader.Entry Read(JsonValue rule)
        {
            var entry = RuleReader.Read(rule, own);
            if (entry.Patience is not null && isPatient)
            {
                throw rule.Wrong("is a second patience; only one of them can be meant");
            }

            isPatient |= entry.Patience is not null;
            return entry;
        }
    }

    private static Policy WithPacks(Policy policy, JsonValue packs)
    {
        foreach (var pack in packs.List("a list of packs", LawPack))
        {
            policy &= pack;
        }

        return policy;
    }

    private static Policy LawPack(JsonValue pack) =>
        Pack.Find(pack.Text()) ?? throw pack.Not($"a pack (it must be one of {string.Join(", ", Pack.Names)})");

    private static Policy WithCalendars(Policy policy, JsonValue calendars)
    {
        var hours = policy.Rules.OfType<ContactHoursRule>().ToArray();
        if (hours.Length == 0)
        {
            throw calendars.Wrong("needs the rule contactHours, which is where holidays count");
        }

        var days = RuleReader.Calendars(calendars);
        for (int i = 0; i < hours.Length; i++)
        {
            var known = days.Aggregate(hours[i], (rule, calendar) => rule.WithCalendar(calendar.Key, calendar.Value));
            policy = i == 0 ? policy.With(known) : policy & known;
        }

        return policy;
    }
}
