using System.Globalization;

namespace Cadence;

/// <summary>The place of an object: the top, a field, or a list item. Its path is built only when a message needs it.</summary>
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
