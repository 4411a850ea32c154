namespace Cadence;

/// <summary>The two sides of a meeting.</summary>
internal enum SideField
{
    Seller,
    Buyer,
}
