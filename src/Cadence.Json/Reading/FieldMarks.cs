namespace Cadence;

/// <summary>The fields that were met, and those met more than once: a bit for each, so that no slot need be cleared.</summary>
internal readonly record struct FieldMarks(ulong Met, ulong Twice)
{
    public bool Has(int field) => (Met >> field & 1) != 0;

    public bool HasTwice(int field) => (Twice >> field & 1) != 0;

    public FieldMarks With(int field)
    {
        ulong bit = 1ul << field;
        return new(Met | bit, Twice | (Met & bit));
    }
}
