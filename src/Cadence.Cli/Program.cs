namespace Cadence.Cli;

internal static class Program
{
    private static int Main(string[] args) => Tool.Run(args, Surroundings.OfProcess());
}
