using System.Text.Json;

namespace Cadence;

/// <summary>How a rule of a CRM's own stands in a policy: its name there, and how it is read and written.</summary>
/// <remarks>
/// A rule is an object whose field <c>rule</c> is the name; the others are the rule's own, and none is refused for it. What
/// <see cref="Read"/> throws as an <see cref="ArgumentException"/>, a <see cref="FormatException"/>, an
/// <see cref="InvalidOperationException"/> or a <see cref="KeyNotFoundException"/> becomes a <see cref="ContractException"/> at
/// the rule's place.
/// </remarks>
/// <param name="Name">The name; that of the rule, and of none of the library's.</param>
/// <param name="Read">Makes the rule from its object.</param>
/// <param name="Write">
/// Writes the rule's own fields; the object and its <c>rule</c> are there already. Without it a policy with the rule can be read,
/// and not written.
/// </param>
public sealed record RuleFormat(string Name, Func<JsonElement, Rule> Read, Action<Utf8JsonWriter, Rule>? Write = null);
