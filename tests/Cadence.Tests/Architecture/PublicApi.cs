using System.Reflection;
using System.Text;

namespace Cadence.Tests.Architecture;

/// <summary>A library's public API, as lines of text.</summary>
internal static class PublicApi
{
    public const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    // The members that every record has.
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

    /// <summary>
    /// Returns the differences from the agreed API. To accept a change, run the tests with CADENCE_ACCEPT=1 and read the
    /// file's diff before committing it.
    /// </summary>
    public static IEnumerable<string> Difference(Assembly library, string path)
    {
        string[] actual =
        [
            .. library.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines),
        ];
        if (Environment.GetEnvironmentVariable("CADENCE_ACCEPT") == "1")
        {
            File.WriteAllText(path, string.Join('\n', actual) + "\n");
        }

        string[] agreed = File.Exists(path) ? File.ReadAllLines(path) : [];
        return
        [
            .. agreed.Except(actual).Select(line => "- " + line),
            .. actual.Except(agreed).Select(line => "+ " + line),
        ];
    }

    public static bool IsInit(MethodInfo set) =>
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
