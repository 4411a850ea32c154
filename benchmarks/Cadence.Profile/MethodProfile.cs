using System.IO.Compression;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cadence.Profile;

/// <summary>A profile: for the assemblies that a method needs, a method whose IL names it and its counts.</summary>
internal sealed partial class MethodProfile
{
    private readonly Run run;
    private readonly ModuleDefinition module = ModuleDefinition.CreateModule("profile", ModuleKind.Dll);
    private readonly SortedDictionary<string, MethodDefinition> groups = new(StringComparer.Ordinal);
    private int added;

    public MethodProfile(Run run) => this.run = run;

    public void Add(ulong id, byte[] counts)
    {
        if (run.MethodOf(id) is not { } method)
        {
            return;
        }

        string assemblies = string.Concat(AssembliesOf(method).Distinct().Select(name => name + ";"));
        if (!groups.TryGetValue(assemblies, out var group))
        {
            groups.Add(assemblies, group = Make($"Assemblies_{groups.Count}"));
        }

        var il = group.Body.GetILProcessor();
        il.Emit(OpCodes.Ldtoken, module.ImportReference(method));
        il.Emit(OpCodes.Ldstr, "InstrumentationDataStart");
        Copy(Numbers(counts), il);
        il.Emit(OpCodes.Ldstr, "InstrumentationDataEnd");
        il.Emit(OpCodes.Pop);
        added++;
    }

    /// <summary>Writes the profile, compressed.</summary>
    /// <returns>The number of methods in it.</returns>
    public int Write(string path)
    {
        var all = Make("AssemblyDictionary").Body.GetILProcessor();
        foreach (var (assemblies, group) in groups)
        {
            all.Emit(OpCodes.Ldstr, assemblies);
            all.Emit(OpCodes.Ldtoken, group);
            all.Emit(OpCodes.Pop);
        }

        foreach (var method in module.Types[0].Methods)
        {
            method.Body.GetILProcessor().Emit(OpCodes.Ret);
            method.Body.MaxStackSize = 8;
        }

        using var written = new MemoryStream();
        module.Write(written, new() { DeterministicMvid = true });
        using var file = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        using var entry = file.CreateEntry("profile.dll", CompressionLevel.SmallestSize).Open();
        entry.Write(written.ToArray());
        return added;
    }

    private MethodDefinition Make(string name)
    {
        var method = new MethodDefinition(
            name,
            MethodAttributes.Public | MethodAttributes.Static,
            module.ImportReference(run.Void)
        );
        module.Types[0].Methods.Add(method);
        return method;
    }

    // The method's own assembly comes first.
    private static IEnumerable<string> AssembliesOf(MethodReference method) =>
        AssembliesOf(method.DeclaringType)
            .Concat(method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(AssembliesOf) : []);

    private static IEnumerable<string> AssembliesOf(TypeReference type) =>
        type is ArrayType array ? AssembliesOf(array.ElementType)
        : type.IsPrimitive ? []
        : type.Resolve().Module.Assembly.Name.Name is var own && type is GenericInstanceType generic
            ? generic.GenericArguments.SelectMany(AssembliesOf).Prepend(own)
        : [own];
}
