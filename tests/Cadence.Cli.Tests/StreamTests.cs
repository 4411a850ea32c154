using System.Text;

namespace Cadence.Cli.Tests;

[Collection(nameof(Alone))]
public sealed class StreamTests
{
    [Fact]
    public void A_book_of_a_byte_order_mark_alone_is_empty()
    {
        var outcome = Running.Tool([0xEF, 0xBB, 0xBF, (byte)'\r', (byte)'\n'], "decide");
        Assert.Equal((0, "", ""), (outcome.Code, outcome.Output, outcome.Error));
    }

    [Fact]
    public void Memory_does_not_grow_with_the_number_of_lines()
    {
        using var few = new Lines(200);
        using var many = new Lines(20_000);
        Assert.Equal(0, Run(few, Stream.Null, out _));
        Assert.Equal(0, Run(many, Stream.Null, out _));
        Assert.InRange(many.Peak, 0, few.Peak + 4_000_000);
    }

    /// <summary>A pipe gives a line once the one before is answered: waiting for the next would be waiting forever.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("7")]
    public void An_answer_does_not_wait_for_the_next_line(string threads)
    {
        using var output = new Counting();
        using var input = new Lines(20)
        {
            BeforeReading = number => Assert.True(SpinWait.SpinUntil(() => output.Lines == number, Patience)),
        };
        Assert.Equal((0, ""), (Run(input, output, out string error, "--threads", threads), error));
        Assert.Equal(20, output.Lines);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("7")]
    public void What_was_read_before_the_book_broke_off_is_answered(string threads)
    {
        using var output = new Counting();
        using var input = new Lines(20)
        {
            BeforeReading = number =>
            {
                if (number == 10)
                {
                    throw new IOException("The disk is gone.");
                }
            },
        };
        Assert.Equal(1, Run(input, output, out string error, "--threads", threads));
        Assert.Equal("cadence: The disk is gone.\n", error.ReplaceLineEndings("\n"));
        Assert.Equal(10, output.Lines);
    }

    /// <summary>The first line is refused, and nobody knows whether there will be a second.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Strict_does_not_wait_for_the_next_line(string threads)
    {
        using var never = new SemaphoreSlim(0);
        using var input = new Lines(2, "{")
        {
            BeforeReading = number => Assert.True(number == 0 || never.Wait(Patience)),
        };
        var running = Task.Run(() =>
            (Run(input, Stream.Null, out string error, "--strict", "--threads", threads), error)
        );
        var (code, error) = await running.WaitAsync(Patience / 2, TestContext.Current.CancellationToken);
        Assert.Equal(1, code);
        Assert.StartsWith("line 1: not JSON", error, StringComparison.Ordinal);
        never.Release();
    }

    [Fact]
    public void Nobody_listening_is_no_error()
    {
        using var input = new Lines(100_000);
        using var output = new Closed(BrokenPipe);
        Assert.Equal(0, Run(input, output, out string error));
        Assert.Equal("", error);
        Assert.InRange(input.Given, 1, 10_000);
    }

    [Theory]
    [InlineData("decide")]
    [InlineData("agenda")]
    public void Nobody_looking_is_no_error(string verb)
    {
        using var input = new Lines(100);
        using var output = new Closed(BrokenPipe);
        using var error = new StringWriter();
        Assert.Equal(0, Tool.Run([verb, "--format", "table"], new(input, output, error, SystemClock.Instance)));
        Assert.Equal("", error.ToString());
    }

    [Theory]
    [InlineData("decide", "json")]
    [InlineData("agenda", "json")]
    [InlineData("agenda", "table")]
    public void Answers_that_find_no_room_are_an_error(string verb, string format)
    {
        using var input = new Lines(100);
        using var output = new Closed(new IOException("No space left on device", 28));
        using var error = new StringWriter();
        Assert.Equal(1, Tool.Run([verb, "--format", format], new(input, output, error, SystemClock.Instance)));
        Assert.Equal("cadence: No space left on device\n", error.ToString().ReplaceLineEndings("\n"));
    }

    private static TimeSpan Patience => TimeSpan.FromMinutes(1);

    // As the operating system reports it: EPIPE, or ERROR_BROKEN_PIPE as an HRESULT.
    private static IOException BrokenPipe =>
        new("Broken pipe", OperatingSystem.IsWindows() ? unchecked((int)0x8007006D) : 32);

    private static int Run(Stream input, Stream output, out string error, params string[] options)
    {
        using var writer = new StringWriter();
        int code = Tool.Run(
            ["assess", "--now", "2026-01-01T00:00:00Z", .. options],
            new(input, output, writer, SystemClock.Instance)
        );
        error = writer.ToString();
        return code;
    }

    /// <summary>A pipe that gives one line at a time, and measures the memory now and then.</summary>
    private sealed class Lines(int count, string? line = null) : MemoryStream
    {
        public override bool CanSeek => false;

        public int Given { get; private set; }

        public long Peak { get; private set; }

        public Action<int>? BeforeReading { get; init; }

        public override int Read(byte[] buffer, int offset, int length)
        {
            BeforeReading?.Invoke(Given);
            if (Given % 2000 == 199)
            {
                Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true));
            }

            return Given++ < count
                ? Encoding.UTF8.GetBytes(
                    (line ?? Books.Line($"r{Given}", history: Books.Touch("i1", "2025-12-01T10:00:00Z"))) + "\n",
                    buffer.AsSpan(offset, length)
                )
                : 0;
        }
    }

    /// <summary>Counts the lines as they are written.</summary>
    private sealed class Counting : MemoryStream
    {
        private int lines;

        public int Lines => Volatile.Read(ref lines);

        public override void Write(ReadOnlySpan<byte> buffer) => Interlocked.Add(ref lines, buffer.Count((byte)'\n'));
    }

    private sealed class Closed(IOException why) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw why;

        public override void Write(ReadOnlySpan<byte> buffer) => throw why;
    }
}
