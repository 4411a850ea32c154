using System.Runtime.CompilerServices;

namespace Cadence;

/// <summary>Tells interactions apart that are equal by value, such as those of two relationships.</summary>
internal sealed class ByReference : IEqualityComparer<Interaction>
{
    public static ByReference Comparer { get; } = new();

    public bool Equals(Interaction? left, Interaction? right) => ReferenceEquals(left, right);

    public int GetHashCode(Interaction interaction) => RuntimeHelpers.GetHashCode(interaction);
}
