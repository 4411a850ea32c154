using System.Collections;

namespace Cadence.Cli;

/// <summary>All relationships of an account but one, without a list for each of them.</summary>
internal sealed class Others(IReadOnlyList<Entry> account, int one) : IReadOnlyList<Relationship>
{
    public int Count => account.Count - 1;

    public Relationship this[int index] => account[index < one ? index : index + 1].Relationship;

    public IEnumerator<Relationship> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
