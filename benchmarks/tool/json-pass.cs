// One pass of Utf8JsonReader over the lines of a file: what reading JSON costs at the least.
using System.Diagnostics;
using System.Text.Json;

var clock = Stopwatch.StartNew();
byte[] bytes = File.ReadAllBytes(args[0]);
long tokens = 0;
for (int from = 0; from < bytes.Length; )
{
    int length = bytes.AsSpan(from).IndexOf((byte)'\n');
    length = length < 0 ? bytes.Length - from : length;
    var reader = new Utf8JsonReader(bytes.AsSpan(from, length));
    while (reader.Read())
    {
        tokens++;
    }

    from += length + 1;
}

Console.WriteLine($"{tokens} tokens in {clock.Elapsed.TotalSeconds:0.00} s");
