using System.Reflection;
using System.Runtime.Versioning;

namespace Cadence.Tests;

/// <summary>These tests run against the netstandard2.0 asset, which older frameworks and Mono use.</summary>
public sealed class AssetTests
{
    [Theory]
    [InlineData(typeof(Policy))]
    [InlineData(typeof(CadenceJson))]
    public void TheAssetForNetstandardIsLoaded(Type type) =>
        Assert.Equal(
            ".NETStandard,Version=v2.0",
            type.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName
        );
}
