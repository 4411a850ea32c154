using System.Globalization;

namespace Cadence;

/// <summary>Where an object stands: at the top, or in a list. It costs nothing until a message needs it.</summary>
internal readonly struct Place
{
    private readonly string? parent;
    private readonly int index;

    private Place(string parent, int index)
    {
        this.parent = parent;
        this.index = index;
    }

    public static Place Top => default;

    public static Place Within(string parent) => new(parent, -1);

    public static Place Item(string list, int index) => new(list, index);

    public string Path =>
        parent is null ? ""
        : index < 0 ? parent
        : $"{parent}[{index.ToString(CultureInfo.InvariantCulture)}]";

    public string PathOf(string field) =>
        field.Length == 0 ? Path
        : parent is null ? field
        : $"{Path}.{field}";
}
