using System.Buffers;

namespace Cadence.Cli;

/// <summary>
/// Splits a stream into lines without copying them, as many at a time as one reading of the stream gave. Its memory is
/// that of the longest line, which has a bound: what is longer is passed over.
/// </summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    /// <summary>The longest line: some hundred and fifty thousand interactions.</summary>
    public const int Longest = 16 * 1024 * 1024;

    private const int Usual = 256 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Usual);
    private int start;
    private int end;
    private bool ended;
    private bool isTooLong;

    /// <summary>Called before the stream may keep the reader waiting.</summary>
    public Action? BeforeWaiting { get; set; }

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>How many bytes have been read.</summary>
    public long Consumed { get; private set; }

    /// <summary>The next lines: those that are at hand, and at least one. They are good until the next ones are read.</summary>
    public bool TryRead(List<Line> lines)
    {
        lines.Clear();
        for (int searched = 0; ; Fill())
        {
            while (buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n') is >= 0 and var length)
            {
                lines.Add(Take(searched + length));
                start++;
                searched = 0;
            }

            if (lines.Count > 0)
            {
                return true;
            }

            if (ended)
            {
                bool isLine = start < end || isTooLong;
                if (isLine)
                {
                    lines.Add(Take(end - start));
                }

                return isLine;
            }

            searched = end - start;
            if (isTooLong || searched >= Longest)
            {
                isTooLong = true;
                start = end;
                searched = 0;
            }
        }
    }

    private Line Take(int length)
    {
        var line = new Line(++Number, isTooLong ? default : buffer.AsMemory(start, length), isTooLong);
        start += length;
        isTooLong = false;
        return line;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        BeforeWaiting?.Invoke();
        int read = stream.Read(buffer, end, Math.Min(buffer.Length - end, Usual));
        end += read;
        Consumed += read;
        ended = read == 0;
    }
}
