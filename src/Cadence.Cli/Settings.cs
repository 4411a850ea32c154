namespace Cadence.Cli;

/// <summary>How to read and answer a book.</summary>
internal sealed record Settings
{
    /// <summary>The file of the book; null for standard input.</summary>
    public string? File { get; init; }

    public Instant Now { get; init; }

    public required DateTimeZone Zone { get; init; }

    public required Policy Policy { get; init; }

    public required Prior Prior { get; init; }

    public Duration Horizon { get; init; }

    public bool IsTable { get; init; }

    public bool IsStrict { get; init; }

    /// <summary>The number of threads to work on.</summary>
    public int Threads { get; init; } = 1;

    public Stream Open(Surroundings surroundings) => Open(File, surroundings);

    public static Stream Open(string? file, Surroundings surroundings)
    {
        if (file is null)
        {
            return surroundings.Input ?? throw new UsageException("standard input is closed; name a file instead.");
        }

        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException(Unreadable(file, wrong));
        }
    }

    public static string Unreadable(string path, Exception wrong) =>
        path.Length == 0 || wrong is FileNotFoundException or DirectoryNotFoundException ? $"there is no file '{path}'."
        : Directory.Exists(path) ? $"'{path}' is a directory."
        : $"'{path}' cannot be read: {wrong.Message}";
}
