using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cadence.Cli.Tests.Picture;

/// <summary>A headless Chromium with one page, driven by its own protocol.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Names =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private readonly Process process;
    private readonly DirectoryInfo profile;
    private readonly ClientWebSocket socket = new();
    private readonly Dictionary<int, TaskCompletionSource<JsonNode>> waiting = [];
    private readonly List<(string Method, JsonNode Event)> events = [];
    private readonly Lock gate = new();
    private Task listening = Task.CompletedTask;
    private Task drained = Task.CompletedTask;
    private string? session;
    private int last;

    private Chromium(Process process, DirectoryInfo profile) => (this.process, this.profile) = (process, profile);

    /// <summary>The path of Chromium: the file that CADENCE_CHROMIUM names, or a common place; null if it is nowhere.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CADENCE_CHROMIUM") ?? Array.Find(Names, File.Exists);

    /// <summary>The page's network requests and complaints since it was opened.</summary>
    public string[] Troubles
    {
        get
        {
            lock (gate)
            {
                return
                [
                    .. events
                        .Where(one =>
                            one.Method
                                is "Runtime.exceptionThrown"
                                    or "Runtime.consoleAPICalled"
                                    or "Log.entryAdded"
                                    or "Audits.issueAdded"
                                    or "Network.requestWillBeSent"
                        )
                        .Select(one => one.Event.ToJsonString())
                        .Where(one => !one.Contains("\"url\":\"file:///", StringComparison.Ordinal))
                        .Where(one => !one.Contains("\"url\":\"data:,\"", StringComparison.Ordinal)),
                ];
            }
        }
    }

    public static async Task<Chromium> Start()
    {
        var profile = Directory.CreateTempSubdirectory("cadence-chromium");
        var start = new ProcessStartInfo(Path!) { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
            $"--user-data-dir={profile.FullName}",
            "about:blank",
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var chromium = new Chromium(Process.Start(start)!, profile);
        try
        {
            await chromium.Connect();
        }
        catch
        {
            await chromium.DisposeAsync();
            throw;
        }

        return chromium;
    }

    /// <summary>Opens a file, and waits until it is drawn.</summary>
    public async Task Open(string file)
    {
        lock (gate)
        {
            events.Clear();
        }

        await Send("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri });
        await Until("document.readyState === 'complete' && location.protocol === 'file:'");
    }

    /// <summary>Sets how the page is viewed.</summary>
    public async Task Look(int width, int height, string scheme = "light", string media = "screen")
    {
        await Send(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = width,
                ["height"] = height,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = width < 500,
            }
        );
        await Send(
            "Emulation.setEmulatedMedia",
            new()
            {
                ["media"] = media,
                ["features"] = new JsonArray(
                    new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme },
                    new JsonObject { ["name"] = "prefers-reduced-motion", ["value"] = "reduce" }
                ),
            }
        );
    }

    /// <summary>Evaluates an expression in the page; a promise is awaited.</summary>
    public async Task<JsonNode?> Ask(string expression)
    {
        var answer = await Send(
            "Runtime.evaluate",
            new()
            {
                ["expression"] = expression,
                ["awaitPromise"] = true,
                ["returnByValue"] = true,
            }
        );
        Assert.True(answer["exceptionDetails"] is null, $"{expression}: {answer.ToJsonString()}");
        return answer["result"]?["value"];
    }

    public async Task Until(string condition)
    {
        var clock = Stopwatch.StartNew();
        while (!(await Ask($"!!({condition})"))!.GetValue<bool>())
        {
            Assert.True(clock.Elapsed < Patience, $"It never came to {condition}");
            await Task.Delay(20);
        }
    }

    public Task Mouse(string type, double x, double y, int clicks = 0) =>
        Send(
            "Input.dispatchMouseEvent",
            new()
            {
                ["type"] = type,
                ["x"] = x,
                ["y"] = y,
                ["button"] = clicks > 0 ? "left" : "none",
                ["clickCount"] = clicks,
            }
        );

    public async Task Tap(double x, double y)
    {
        JsonObject Touch(params JsonNode[] points) => new() { ["touchPoints"] = new JsonArray(points) };
        var down = Touch(new JsonObject { ["x"] = x, ["y"] = y });
        down["type"] = "touchStart";
        await Send("Input.dispatchTouchEvent", down);
        var up = Touch();
        up["type"] = "touchEnd";
        await Send("Input.dispatchTouchEvent", up);
    }

    public async Task Key(string key, int code)
    {
        foreach (string type in (string[])["rawKeyDown", "keyUp"])
        {
            await Send(
                "Input.dispatchKeyEvent",
                new()
                {
                    ["type"] = type,
                    ["key"] = key,
                    ["code"] = key,
                    ["windowsVirtualKeyCode"] = code,
                }
            );
        }
    }

    public async Task<byte[]> Print() =>
        Convert.FromBase64String((await Send("Page.printToPDF", []))["data"]!.GetValue<string>());

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        await listening;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            await drained;
        }

        process.Dispose();
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child process may still be writing; the rest stays in the folder for temporary files.
        }
    }

    private async Task Connect()
    {
        using var limit = new CancellationTokenSource(Patience);
        const string Prefix = "DevTools listening on ";
        string? line;
        do
        {
            line = await process.StandardError.ReadLineAsync(limit.Token);
            Assert.True(line is not null, "Chromium ended before it listened.");
        } while (!line.StartsWith(Prefix, StringComparison.Ordinal));

        // Its other output is drained, so that it never waits for a reader.
        drained = Task.WhenAll(
            process.StandardError.ReadToEndAsync(CancellationToken.None),
            process.StandardOutput.ReadToEndAsync(CancellationToken.None)
        );
        await socket.ConnectAsync(new(line[Prefix.Length..]), limit.Token);
        listening = Listen();
        var targets = await Send("Target.getTargets", []);
        var page = targets["targetInfos"]!.AsArray().First(one => one!["type"]!.GetValue<string>() == "page")!;
        var attached = await Send(
            "Target.attachToTarget",
            new() { ["targetId"] = page["targetId"]!.GetValue<string>(), ["flatten"] = true }
        );
        session = attached["sessionId"]!.GetValue<string>();
        foreach (string domain in (string[])["Page", "Runtime", "Log", "Network", "Audits"])
        {
            await Send($"{domain}.enable", []);
        }

        await Send("Emulation.setFocusEmulationEnabled", new() { ["enabled"] = true });
        await Send("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
    }

    private async Task<JsonNode> Send(string method, JsonObject parameters)
    {
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        int id;
        lock (gate)
        {
            id = ++last;
            waiting[id] = answer;
        }

        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(message),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None
        );
        return await answer.Task.WaitAsync(Patience);
    }

    private async Task Listen()
    {
        byte[] buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonNode.Parse(message.ToArray())!);
                    message.SetLength(0);
                }
            }
        }
        catch (Exception closed)
            when (closed is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }

    private void Take(JsonNode message)
    {
        lock (gate)
        {
            if (message["id"]?.GetValue<int>() is { } id && waiting.Remove(id, out var answer))
            {
                if (message["error"] is { } error)
                {
                    answer.SetException(new InvalidOperationException(error.ToJsonString()));
                }
                else
                {
                    answer.SetResult(message["result"]!);
                }
            }
            else if (message["method"]?.GetValue<string>() is { } method)
            {
                events.Add((method, message["params"]!));
            }
        }
    }
}
