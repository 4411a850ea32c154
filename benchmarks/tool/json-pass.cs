// One pass of Utf8JsonReader over the lines of a file, read block by block: the least that reading JSON costs.
using System.Diagnostics;
using System.Text.Json;

var clock = Stopwatch.StartNew();
using var file = File.OpenRead(args[0]);
byte[] block = new byte[1 << 20];
long tokens = 0;
int end = 0;
while (file.Read(block, end, block.Length - end) is > 0 and var read)
{
    int from = 0;
    end += read;
    while (block.AsSpan(from, end - from).IndexOf((byte)'\n') is >= 0 and var length)
    {
        tokens += Pass(block.AsSpan(from, length));
        from += length + 1;
    }

    block.AsSpan(from, end - from).CopyTo(block);
    end -= from;
}

Console.WriteLine($"{tokens + Pass(block.AsSpan(0, end))} tokens in {clock.Elapsed.TotalSeconds:0.00} s");

static int Pass(ReadOnlySpan<byte> line)
{
    int tokens = 0;
    var reader = new Utf8JsonReader(line);
    while (line.Length > 0 && reader.Read())
    {
        tokens++;
    }

    return tokens;
}
