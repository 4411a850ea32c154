namespace Cadence;

/// <summary>The days of the week, as the contract names them.</summary>
internal enum Weekday
{
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}
