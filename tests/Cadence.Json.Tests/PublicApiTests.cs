using System.Reflection;
using Cadence.Tests.Architecture;

namespace Cadence.Tests;

/// <summary>The public API of the JSON library.</summary>
public sealed class PublicApiTests
{
    private static readonly Assembly Json = typeof(CadenceJson).Assembly;

    /// <inheritdoc cref="PublicApi.Difference"/>
    [Fact]
    public void The_public_API_is_the_one_that_was_agreed() =>
        Assert.Empty(PublicApi.Difference(Json, Sources.Beside("../Cadence.Json.Tests/PublicApi.txt")));

    [Fact]
    public void Every_public_type_lives_in_one_namespace() =>
        Assert.All(Json.GetExportedTypes(), type => Assert.Equal("Cadence", type.Namespace));

    [Fact]
    public void Every_public_class_is_sealed_or_static() =>
        Assert.All(Json.GetExportedTypes(), type => Assert.True(type.IsSealed, $"{type.Name} can be derived from"));

    [Fact]
    public void Nothing_can_be_set_once_it_is_made() =>
        Assert.Empty(
            from type in Json.GetExportedTypes()
            from property in type.GetProperties(PublicApi.All)
            where property.SetMethod is { IsPublic: true } set && !PublicApi.IsInit(set)
            select $"{type.Name}.{property.Name}"
        );
}
