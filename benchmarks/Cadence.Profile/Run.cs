using Microsoft.Diagnostics.Tracing;
using Mono.Cecil;

namespace Cadence.Profile;

/// <summary>What a trace says about a run: methods and types by their ids, and the counts.</summary>
internal sealed class Run
{
    private readonly Dictionary<ulong, ModuleDefinition> modules = [];
    private readonly Dictionary<ulong, (ulong Module, int Token, byte Element, ulong[] Arguments)> types = [];
    private readonly Dictionary<ulong, (ulong Type, int Token, ulong[] Arguments)> methods = [];
    private readonly DefaultAssemblyResolver resolver = new();

    public Run(string trace)
    {
        using var source = new EventPipeEventSource(trace);
        source.Clr.All += Read;
        source.Process();
    }

    /// <summary>The name and the counts of each method, by its id; the counts of a large method come in parts.</summary>
    public Dictionary<ulong, (string Name, List<byte> Data)> Counts { get; } = [];

    public TypeDefinition Void =>
        modules.Values.First(module => module.Name == "System.Private.CoreLib.dll").GetType("System.Void");

    public TypeReference? TypeOf(ulong id)
    {
        if (!types.TryGetValue(id, out var type))
        {
            return null;
        }

        var arguments = Array.ConvertAll(type.Arguments, TypeOf);
        if (type.Element == (byte)MetadataType.Array || arguments.Contains(null))
        {
            return null;
        }

        if (type.Element == 0x1D)
        {
            return new ArrayType(arguments[0]);
        }

        var definition = modules.GetValueOrDefault(type.Module)?.LookupToken(type.Token) as TypeDefinition;
        return definition is null || definition.GenericParameters.Count != arguments.Length ? null
            : arguments.Length == 0 ? definition
            : With(new GenericInstanceType(definition), arguments);
    }

    public MethodReference? MethodOf(ulong id)
    {
        if (!methods.TryGetValue(id, out var method) || TypeOf(method.Type) is not { } type)
        {
            return null;
        }

        var arguments = Array.ConvertAll(method.Arguments, TypeOf);
        if (
            type.Resolve()?.Module.LookupToken(method.Token) is not MethodDefinition definition
            || definition.GenericParameters.Count != arguments.Length
            || arguments.Contains(null)
        )
        {
            return null;
        }

        var reference = type is GenericInstanceType ? On(type, definition) : definition;
        return arguments.Length == 0 ? reference : With(new GenericInstanceMethod(reference), arguments);
    }

    private static MethodReference On(TypeReference type, MethodDefinition method)
    {
        var reference = new MethodReference(method.Name, method.ReturnType, type) { HasThis = method.HasThis };
        foreach (var parameter in method.Parameters)
        {
            reference.Parameters.Add(new(parameter.ParameterType));
        }

        foreach (var parameter in method.GenericParameters)
        {
            reference.GenericParameters.Add(new(parameter.Name, reference));
        }

        return reference;
    }

    private static T With<T>(T instance, TypeReference?[] arguments)
        where T : IGenericInstance
    {
        foreach (var argument in arguments)
        {
            instance.GenericArguments.Add(argument);
        }

        return instance;
    }

    // The runtime's manifest, ClrEtwAll.man, describes the fields of the events.
    private void Read(TraceEvent traced)
    {
        var fields = new Fields(traced.EventData());
        switch (traced.EventName)
        {
            case "Loader/ModuleLoad":
                ulong loaded = fields.Long();
                _ = (fields.Long(), fields.Int(), fields.Int());
                string path = fields.Text();
                resolver.AddSearchDirectory(Path.GetDirectoryName(path));
                modules[loaded] = ModuleDefinition.ReadModule(path, new() { AssemblyResolver = resolver });
                break;
            case "Type/BulkType":
                int count = fields.Int();
                fields.Skip(2);
                for (; count > 0; count--)
                {
                    var (id, module, token) = (fields.Long(), fields.Long(), fields.Int());
                    fields.Skip(4);
                    byte element = fields.Skip(1);
                    fields.Text();
                    types[id] = (module, token, element, fields.Longs(fields.Int()));
                }

                break;
            case "Method/MethodDetails":
                ulong detailed = fields.Long();
                var (type, method, parameters) = (fields.Long(), fields.Int(), fields.Int());
                fields.Long();
                methods[detailed] = (type, method, fields.Longs(parameters));
                break;
            case "JitInstrumentationDataVerbose/InstrumentationData":
                fields.Skip(6);
                int size = fields.Int();
                ulong counted = fields.Long();
                _ = (fields.Long(), fields.Int());
                string name = $"{fields.Text()}.{fields.Text()}{fields.Text()}";
                if (!Counts.TryGetValue(counted, out var counts))
                {
                    Counts.Add(counted, counts = (name, []));
                }

                counts.Data.AddRange(fields.Last(size));
                break;
        }
    }
}
