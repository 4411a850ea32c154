namespace Cadence.Cli;

/// <summary>The output of the answers. Once they are no longer taken, it throws <see cref="OutputClosedException"/>.</summary>
internal sealed class ListenedStream(Stream output) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            output.Write(buffer);
        }
        catch (IOException closed)
        {
            throw new OutputClosedException(closed);
        }
    }

    public override void Flush()
    {
        try
        {
            output.Flush();
        }
        catch (IOException closed)
        {
            throw new OutputClosedException(closed);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
