namespace Cadence.Cli;

/// <summary>Where a verb's answers go, one by one and in order.</summary>
internal abstract class Answers<T> : IDisposable
{
    public abstract void Write(T answer, Question question);

    /// <summary>Hands over what is ready, before a wait.</summary>
    public abstract void Flush();

    /// <summary>Hands over what is left.</summary>
    public abstract void Finish();

    public abstract void Dispose();
}
