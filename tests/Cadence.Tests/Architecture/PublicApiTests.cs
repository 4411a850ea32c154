using System.Reflection;

namespace Cadence.Tests.Architecture;

/// <summary>The public API of the core.</summary>
public sealed class PublicApiTests
{
    private static readonly Assembly Core = typeof(Policy).Assembly;

    /// <inheritdoc cref="PublicApi.Difference"/>
    [Fact]
    public void PublicApi_IsTheOneThatWasAgreed() =>
        Assert.Empty(PublicApi.Difference(Core, Sources.Beside("PublicApi.txt")));

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
            from property in type.GetProperties(PublicApi.All)
            where property.SetMethod is { } set && !PublicApi.IsInit(set) && (set.IsPublic || set.IsFamily)
            select $"{type.Name}.{property.Name} can be set";
        var fields =
            from type in Core.GetExportedTypes()
            where !type.IsEnum
            from field in type.GetFields(PublicApi.All)
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
}
