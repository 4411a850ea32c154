namespace Cadence.Cli;

/// <summary>
/// Keeps what is to be shown of decisions: of those for some lines while these are read, on one thread; of others when they are
/// shown, on several.
/// </summary>
internal abstract class Keeper<T> : IDisposable
{
    /// <summary>How to keep a decision for a relationship in a time zone.</summary>
    public abstract Func<Decision, T> For(DateTimeZone zone);

    /// <summary>The lines are read.</summary>
    public abstract void Dispose();
}
