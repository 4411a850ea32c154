using System.Buffers;

namespace Cadence.Cli;

/// <summary>
/// Splits a stream into lines without copying them, as many at a time as one reading of the stream gave. Its memory is
/// that of the longest line, which has a bound: what is longer is passed over.
/// </summary>
internal sealed class LineReader(Stream stream)
{
    /// <summary>The longest line: some hundred and fifty thousand interactions.</summary>
    public const int Longest = 16 * 1024 * 1024;

    /// <summary>How many bytes are read at a time.</summary>
    public const int Usual = 128 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Usual);
    private int end;
    private bool ended;
    private bool isTooLong;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>How many bytes have been read.</summary>
    public long Consumed { get; private set; }

    /// <summary>
    /// The lines: each time those that are at hand, and at least one, but at the end. Only a file has them at once; what may
    /// keep its reader waiting is read when the task is started, and the next is to be asked for once it is done.
    /// </summary>
    public IEnumerable<Task<LineBlock>> Blocks()
    {
        while (!ended)
        {
            var next = new Task<LineBlock>(Read);
            if (stream.CanSeek)
            {
                next.RunSynchronously(TaskScheduler.Default);
            }

            yield return next;
        }
    }

    private LineBlock Read()
    {
        var lines = new List<Line>();
        int start = 0;
        while (lines.Count == 0 && !ended)
        {
            int searched = end;
            Fill();
            while (buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n') is >= 0 and var length)
            {
                lines.Add(Take(start, searched + length));
                start = searched + length + 1;
                searched = start;
            }

            if (ended && (start < end || isTooLong))
            {
                lines.Add(Take(start, end));
                start = end;
            }
            else if (isTooLong || end - start > Longest)
            {
                isTooLong = true;
                end = start;
            }
        }

        return Split(lines, start);
    }

    private Line Take(int from, int to)
    {
        isTooLong |= to - from > Longest;
        var line = new Line(++Number, isTooLong ? default : buffer.AsMemory(from, to - from), isTooLong);
        isTooLong = false;
        return line;
    }

    // What follows the lines belongs to the next ones.
    private LineBlock Split(List<Line> lines, int rest)
    {
        var block = new LineBlock(buffer, lines);
        byte[] next = ArrayPool<byte>.Shared.Rent(Usual);
        buffer.AsSpan(rest, end - rest).CopyTo(next);
        buffer = next;
        end -= rest;
        return block;
    }

    private void Fill()
    {
        if (end == buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        int read = stream.Read(buffer, end, Math.Min(buffer.Length - end, Usual));
        end += read;
        Consumed += read;
        ended = read == 0;
    }
}
