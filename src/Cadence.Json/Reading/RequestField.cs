namespace Cadence;

/// <summary>The fields of a question about a meeting.</summary>
internal enum RequestField
{
    Meeting,
    By,
    Needs,
    Ideal,
    Offers,
    ImmediateNeed,
    Proposes,
    ProposedBy,
    BuyerConsents,
    Organizer,
    Terms,
}
