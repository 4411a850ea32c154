namespace Cadence;

/// <summary>
/// Reads and writes the JSON of the contract. What is written reads back equal, within the bounds of the contract. An unknown
/// field is ignored, except in a policy and a prior, which are written by hand: there it is refused. Anything else that does not
/// follow the contract is refused with one message that says where.
/// </summary>
/// <remarks>
/// Some values that the library can hold but the contract does not allow are written, and refused when they are read: instants
/// before year 1, periods of a hundred years or more, times of day with parts of a second, and empty texts. Half a surrogate
/// pair, which is not a character, is written as U+FFFD. Reading takes UTF-8 or a string, and needs no more memory than what it
/// reads. Writing returns a string or writes to a <see cref="System.Text.Json.Utf8JsonWriter"/>, where it can be part of an
/// object or a list of your own.
/// </remarks>
public static partial class CadenceJson;
