using System.Buffers;

namespace Cadence.Cli;

/// <summary>
/// Splits a stream into lines without copying them. Its memory is that of the longest line, which has a bound: what is
/// longer is passed over.
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

    /// <summary>Called before the stream may keep the reader waiting.</summary>
    public Action? BeforeWaiting { get; set; }

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>How many bytes have been read.</summary>
    public long Consumed { get; private set; }

    /// <summary>Whether the line that was read last is longer than <see cref="Longest"/>; it is empty then.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line, without its end. It is good until the next one is read.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        IsTooLong = false;
        int searched = 0;
        while (true)
        {
            int length = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (length >= 0 || ended)
            {
                bool isLast = length < 0;
                length = isLast ? end - start : length + searched;
                line = IsTooLong ? default : buffer.AsSpan(start, length);
                bool isLine = !isLast || length > 0 || IsTooLong;
                start += isLast ? length : length + 1;
                Number += isLine ? 1 : 0;
                return isLine;
            }

            searched = end - start;
            if (IsTooLong || searched >= Longest)
            {
                IsTooLong = true;
                start = end;
                searched = 0;
            }

            Fill();
        }
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
        int read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        Consumed += read;
        ended = read == 0;
    }
}
