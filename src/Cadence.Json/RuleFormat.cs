using System.Text.Json;

namespace Cadence;

/// <summary>How a CRM's own rule stands in a policy: its name there, and how it is read and written.</summary>
/// <remarks>
/// A rule is an object whose field <c>rule</c> is the name; the other fields are the rule's own, and none is refused. An
/// <see cref="ArgumentException"/>, a <see cref="FormatException"/>, an <see cref="InvalidOperationException"/> or a
/// <see cref="KeyNotFoundException"/> that <see cref="Read"/> throws becomes a <see cref="ContractException"/> at the rule's
/// place.
/// </remarks>
/// <param name="Name">The rule's name; it must not be the name of a library rule.</param>
/// <param name="Read">Makes the rule from its object.</param>
/// <param name="Write">
/// Writes the rule's own fields; the object and its field <c>rule</c> are already written. Without it, a policy with the rule
/// can be read but not written.
/// </param>
public sealed record RuleFormat(string Name, Func<JsonElement, Rule> Read, Action<Utf8JsonWriter, Rule>? Write = null);
