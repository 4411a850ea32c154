using System.Reflection;
using System.Text;

namespace Cadence.Tests.Architecture;

/// <summary>What the library shows to the world.</summary>
public sealed class PublicApiTests
{
    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    // What every record has says nothing.
    private static readonly string[] Common =
    [
        ".EqualityContract:",
        ".PrintMembers(",
        ".Equals(",
        ".GetHashCode(",
        ".ToString(",
        ".op_Equality(",
        ".op_Inequality(",
    ];

    private static readonly Assembly Core = typeof(Policy).Assembly;

    /// <summary>
    /// The public API is the one that was agreed. To accept a change, run the tests with CADENCE_ACCEPT=1 and read the difference
    /// of PublicApi.txt before it is committed.
    /// </summary>
    [Fact]
    public void PublicApi_IsTheOneThatWasAgreed()
    {
        string path = Sources.Beside("PublicApi.txt");
        string[] actual =
        [
            .. Core.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines),
        ];
        if (Environment.GetEnvironmentVariable("CADENCE_ACCEPT") == "1")
        {
            File.WriteAllText(path, string.Join('\n', actual) + "\n");
        }

        string[] agreed = File.Exists(path) ? File.ReadAllLines(path) : [];
        string[] difference =
        [
            .. agreed.Except(actual).Select(line => "- " + line),
            .. actual.Except(agreed).Select(line => "+ " + line),
        ];
        Assert.True(
            difference.Length == 0,
            "the public API has changed; accept it with CADENCE_ACCEPT=1:\n" + string.Join('\n', difference)
        );
    }

    [Fact]
    public void Core_DependsOnNodaTimeAlone() =>
        Assert.Equal(
            ["NodaTime"],
            Core.GetReferencedAssemblies()
                .Select(reference => reference.Name!)
                .Where(name => name != "netstandard" && !name.StartsWith("System.", StringComparison.Ordinal))
        );

    [Fact]
    public void EveryPublicType_LivesInOneNamespace() =>
        Assert.All(Core.GetExportedTypes(), type => Assert.Equal("Cadence", type.Namespace));

    [Fact]
    public void NoPublicType_IsCalledLikeTheNamespace() =>
        Assert.DoesNotContain(Core.GetExportedTypes(), type => type.Name == "Cadence");

    [Fact]
    public void EveryPublicType_IsImmutable()
    {
        var writable =
            from type in Core.GetExportedTypes()
            from property in type.GetProperties(All)
            where property.SetMethod is { } set && !IsInit(set) && (set.IsPublic || set.IsFamily)
            select $"{type.Name}.{property.Name} can be set";
        var fields =
            from type in Core.GetExportedTypes()
            where !type.IsEnum
            from field in type.GetFields(All)
            where !field.IsInitOnly && !field.IsLiteral && (field.IsPublic || field.IsStatic || !type.IsValueType)
            where !field.Name.StartsWith('<')
            select $"{type.Name}.{field.Name} can be written";
        Assert.Empty(writable.Concat(fields));
    }

    [Fact]
    public void EveryPublicClass_IsSealedStaticOrAClosedFamily() =>
        Assert.All(
            Core.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false }),
            type => Assert.True(type.IsAbstract, $"{type.Name} can be derived from")
        );

    [Fact]
    public void EveryRule_EndsInRule() =>
        Assert.All(
            Core.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Rule))),
            type => Assert.EndsWith("Rule", type.Name, StringComparison.Ordinal)
        );

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static IEnumerable<string> Lines(Type type)
    {
        string kind =
            type.IsEnum ? "enum"
            : type.IsValueType ? "struct"
            : type.IsInterface ? "interface"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : "class";
        string bases = string.Join(
            ", ",
            new[] { type.BaseType }
                .Where(parent =>
                    parent is not null
                    && parent != typeof(object)
                    && parent != typeof(ValueType)
                    && parent != typeof(Enum)
                )
                .Select(parent => Name(parent!))
        );
        string self = Name(type);
        yield return $"{kind} {self}{(bases.Length > 0 ? " : " + bases : "")}";
        if (type.IsEnum)
        {
            foreach (string name in Enum.GetNames(type))
            {
                yield return $"    {self}.{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}";
            }

            yield break;
        }

        foreach (string line in Members(type).Distinct().Order(StringComparer.Ordinal))
        {
            yield return $"    {self}{line}";
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        foreach (var member in type.GetMembers(All))
        {
            string? line = member switch
            {
                FieldInfo { IsPublic: true } field =>
                    $".{field.Name}: {Name(field.FieldType)}{(field.IsStatic ? " static" : "")}",
                ConstructorInfo made when IsSeen(made) => $"({Parameters(made)})",
                PropertyInfo { GetMethod: { } get } property when IsSeen(get) =>
                    $".{property.Name}{(property.GetIndexParameters().Length > 0 ? "[]" : "")}: {Name(property.PropertyType)}"
                        + (
                            property.SetMethod is { } set && IsSeen(set)
                                ? IsInit(set)
                                    ? " init"
                                    : " set"
                                : ""
                        )
                        + (get.IsStatic ? " static" : ""),
                MethodInfo { IsSpecialName: false } method when IsSeen(method) && !method.Name.Contains('<') => Method(
                    method
                ),
                MethodInfo method when IsSeen(method) && method.Name.StartsWith("op_", StringComparison.Ordinal) =>
                    Method(method),
                _ => null,
            };
            if (line is not null && !Common.Any(name => line.StartsWith(name, StringComparison.Ordinal)))
            {
                yield return line;
            }
        }
    }

    private static string Method(MethodInfo method) =>
        $".{method.Name}({Parameters(method)}): {Name(method.ReturnType)}{(method.IsStatic ? " static" : "")}";

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(parameter =>
                    $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "default") : "")}"
                )
        );

    private static string Name(Type type)
    {
        if (type.IsGenericParameter || type.IsByRef || type.IsArray)
        {
            return type.IsArray ? Name(type.GetElementType()!) + "[]" : type.Name;
        }

        var text = new StringBuilder(type.IsNested ? Name(type.DeclaringType!) + "." : "");
        text.Append(type.Name.Split('`')[0]);
        if (type.IsGenericType)
        {
            text.Append('<').AppendJoin(", ", type.GetGenericArguments().Select(Name)).Append('>');
        }

        return text.ToString();
    }
}
