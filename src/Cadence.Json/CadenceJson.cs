namespace Cadence;

/// <summary>
/// Reads and writes the JSON of the contract. What is written is read back as it was. A field that is not known is passed
/// over, but in a policy and a prior, which a hand writes; it and anything else that is not of the contract is refused with one
/// message that says where.
/// </summary>
/// <remarks>
/// Reading takes UTF-8 or a text, and needs no more memory than what it reads. Writing gives a text, or writes to a
/// <see cref="System.Text.Json.Utf8JsonWriter"/>, into an object or a list of one's own if need be.
/// </remarks>
public static partial class CadenceJson;
