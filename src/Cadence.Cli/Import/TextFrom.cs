namespace Cadence.Cli;

/// <summary>Reads a text from a position on, without copying the rest of it.</summary>
internal sealed class TextFrom(string text, int start) : TextReader
{
    private int at = start;

    public override int Peek() => at < text.Length ? text[at] : -1;

    public override int Read() => at < text.Length ? text[at++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        int length = Math.Min(buffer.Length, text.Length - at);
        text.AsSpan(at, length).CopyTo(buffer);
        at += length;
        return length;
    }
}
