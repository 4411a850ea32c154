using System.Buffers;

namespace Cadence.Cli;

/// <summary>Some consecutive lines. They are good until it is disposed of.</summary>
/// <param name="bytes">Where they stand.</param>
/// <param name="lines">The lines.</param>
internal sealed class LineBlock(byte[] bytes, List<Line> lines) : IDisposable
{
    public List<Line> Lines => lines;

    /// <summary>How much memory it takes.</summary>
    public long Weight => bytes.Length;

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);
}
