namespace Cadence;

/// <summary>The fields of a line.</summary>
internal enum BookLineField
{
    Relationship,
    History,
    Zone,
    At,
    Horizon,
    Account,
    Calendar,
    Request,
    Busy,
    Seller,
    Buyer,
}
