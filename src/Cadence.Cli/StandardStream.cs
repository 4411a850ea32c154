using System.Runtime.InteropServices;

namespace Cadence.Cli;

/// <summary>The standard streams of a process, by their numbers.</summary>
internal static class StandardStream
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Error = 2;

    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>Returns whether the process was given a stream when it was started.</summary>
    /// <remarks>
    /// If it was not, the runtime soon reuses the number for a file of its own, which may be readable forever and must not be
    /// written to. The close-on-exec flag tells the two apart: the runtime sets it on what it opens, and a stream that was handed
    /// over at the start does not have it.
    /// </remarks>
    public static bool IsGiven(int number) =>
        OperatingSystem.IsWindows()
        || (FileControl(number, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0);

#pragma warning disable SYSLIB1054 // Two numbers go in and one comes out: there is nothing to marshal.
    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(int descriptor, int command);
#pragma warning restore SYSLIB1054
}
