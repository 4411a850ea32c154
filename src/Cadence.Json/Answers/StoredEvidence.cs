namespace Cadence;

/// <summary>A colleague's interaction that a reason rests on, as the contract writes it.</summary>
/// <param name="Relationship">The id of the colleague's relationship.</param>
/// <param name="Id">The interaction's id in that relationship.</param>
public sealed record StoredEvidence(string Relationship, string Id)
{
    /// <summary>The id of the colleague's relationship.</summary>
    public string Relationship
    {
        get;
        init => field = Argument.NotNull(value, nameof(Relationship));
    } = Argument.NotNull(Relationship, nameof(Relationship));

    /// <summary>The interaction's id in that relationship.</summary>
    public string Id
    {
        get;
        init => field = Argument.NotNull(value, nameof(Id));
    } = Argument.NotNull(Id, nameof(Id));
}
