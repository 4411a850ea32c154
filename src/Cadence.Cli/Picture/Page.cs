using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Cadence.Cli;

/// <summary>
/// A self-contained HTML page: it includes its style and its script, and its content security policy lets the browser run
/// exactly those two and load nothing.
/// </summary>
internal static class Page
{
    private static readonly string Style = Resource("picture.css");
    private static readonly string Script = Resource("picture.js");

    /// <param name="title">The title of the page.</param>
    /// <param name="body">Writes the body.</param>
    public static string Of(string title, Action<Markup> body)
    {
        var page = new Markup();
        page.Own("<!DOCTYPE html>").Line();
        page.Open("html", ("lang", "en")).Open("head").Line();
        page.Empty("meta", ("charset", "utf-8")).Line();
        page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Permitted())).Line();
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        page.Empty("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        page.Empty("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        page.Empty("link", ("rel", "icon"), ("href", "data:,")).Line();
        page.Say("title", title).Line();
        page.Open("style").Own(Style).Close().Line();
        page.Close().Open("body").Line();
        Glyphs.Define(page);
        page.Open("main").Line();
        body(page);
        page.Close().Line();
        page.Open("div", ("id", "tip"), ("hidden", "hidden")).Close().Line();
        page.Open("script").Own(Script).Close().Line();
        page.Close().Close().Line();
        return page.ToString();
    }

    private static string Permitted() =>
        $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; img-src data:; "
        + "base-uri 'none'; form-action 'none'";

    private static string Hash(string source) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
