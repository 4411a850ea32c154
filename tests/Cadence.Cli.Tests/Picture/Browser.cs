namespace Cadence.Cli.Tests.Picture;

/// <summary>One Chromium for all tests of a class, started when the first of them needs it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cadence").FullName;
    private Chromium? chromium;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Opens a page; without Chromium, the test is skipped and says so.</summary>
    internal async Task<Chromium> Open(string page, int width, string scheme = "light", string media = "screen")
    {
        Assert.SkipWhen(Chromium.Path is null, "Chromium is not installed; CADENCE_CHROMIUM may name it.");
        chromium ??= await Chromium.Start();
        string file = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(file, page);
        await chromium.Look(width, 900, scheme, media);
        await chromium.Open(file);
        return chromium;
    }
}
