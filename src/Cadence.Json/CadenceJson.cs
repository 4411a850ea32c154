namespace Cadence;

/// <summary>
/// Reads and writes the JSON of the contract. What is written is read back as it was, within the bounds of the contract. A field
/// that is not known is passed over, but in a policy and a prior, which a hand writes, it is refused, as is anything else that is
/// not of the contract, with one message that says where.
/// </summary>
/// <remarks>
/// What the library holds and the contract does not is written, and refused when it is read: instants before year 1, periods
/// of a hundred years or more, times of day with parts of a second, texts that are empty. Half a surrogate pair, which is no
/// character, is written as U+FFFD. Reading takes UTF-8 or a text, and needs no more memory than what it reads. Writing gives a
/// text, or writes to a <see cref="System.Text.Json.Utf8JsonWriter"/>, into an object or a list of one's own if need be.
/// </remarks>
public static partial class CadenceJson;
