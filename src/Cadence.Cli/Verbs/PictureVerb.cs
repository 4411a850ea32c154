using System.CommandLine;
using System.Text;

namespace Cadence.Cli;

/// <summary><c>cadence picture</c>: one relationship, or a whole book, as a page to look at.</summary>
internal sealed class PictureVerb : Verb
{
    private readonly Option<string?> relationship = new("--relationship")
    {
        Description = "The one to draw; unless given, all of the book, with the agenda and the findings.",
        HelpName = "ID",
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "The page to write; unless given, standard output.",
        HelpName = "FILE",
    };

    public PictureVerb()
        : base(
            "picture",
            "Draws what happened, what was permitted when and why, and what a review finds, as one HTML page that needs nothing "
                + "else: no network, no other file."
        )
    {
        Command.Add(relationship);
        Command.Add(output);
    }

    public override string Example => "cadence picture book.ndjson --now 2026-05-01T08:00:00Z > page.html";

    protected override void Answer(ParseResult parsed, Book book, Settings settings, Surroundings surroundings)
    {
        string? id = parsed.GetValue(relationship);
        string? path = parsed.GetValue(output);
        if (path is "")
        {
            throw new UsageException("--output: '' is not the name of a file.");
        }

        if (
            path is not null
            && string.Equals(Real(path), Real(settings.File ?? "/dev/stdin"), StringComparison.Ordinal)
        )
        {
            throw new UsageException($"--output: '{path}' is the book itself.");
        }

        var album = Album.Of(book, settings, id);
        if (id is not null && album.Entries.Count == 0)
        {
            throw new UsageException($"--relationship: the book has no '{Safe.Clean(Safe.Short(id))}'.");
        }

        byte[] page = Encoding.UTF8.GetBytes(album.Page());
        if (path is null)
        {
            surroundings.Output.Write(page);
            return;
        }

        try
        {
            File.WriteAllBytes(path, page);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--output: '{path}' cannot be written: {wrong.Message}");
        }
    }

    // The final target of a path, with all links on it resolved.
    private static string Real(string path)
    {
        string full = Path.GetFullPath(path);
        string known = Path.GetDirectoryName(full) is { } folder
            ? Path.Combine(Real(folder), Path.GetFileName(full))
            : full;
        return Path.Exists(known) && File.ResolveLinkTarget(known, returnFinalTarget: true) is { } target
            ? Real(target.FullName)
            : known;
    }
}
