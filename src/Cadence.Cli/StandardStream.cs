using System.Runtime.InteropServices;

namespace Cadence.Cli;

/// <summary>The streams that a process is given when it is started, by their numbers.</summary>
internal static class StandardStream
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Error = 2;

    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>Whether the process was given it.</summary>
    /// <remarks>
    /// Where it was not, its number soon belongs to something of the runtime's own, which may be read for ever and must not be
    /// written to. The two differ: what was handed over when the process was started outlives a start, what the runtime opens
    /// does not.
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
