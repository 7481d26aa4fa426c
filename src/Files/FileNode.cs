namespace ChatOps.Files;

/// <summary>The kind of a value in a file.</summary>
public enum FileNodeKind
{
    /// <summary>Fields by name.</summary>
    Object,

    /// <summary>Items in order.</summary>
    List,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Null.</summary>
    Nothing,
}

/// <summary>A field of an object, with the position of its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Value">The value.</param>
public sealed record FileField(string Name, long Line, long Column, FileNode Value);

/// <summary>A value of a file with its position, in any syntax.</summary>
/// <param name="file">The path as given.</param>
/// <param name="line">From 1.</param>
/// <param name="column">From 1.</param>
/// <param name="kind">The kind.</param>
public sealed class FileNode(string file, long line, long column, FileNodeKind kind)
{
    /// <summary>The path as given.</summary>
    public string File => file;

    /// <summary>From 1.</summary>
    public long Line => line;

    /// <summary>From 1.</summary>
    public long Column => column;

    /// <summary>The kind.</summary>
    public FileNodeKind Kind => kind;

    /// <summary>A text, number or flag as the file spells it.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>An object's fields. Create them lazily if a field may refer to its own container.</summary>
    public IEnumerable<FileField> Fields { get; init; } = [];

    /// <summary>A list's items.</summary>
    public IEnumerable<FileNode> Items { get; init; } = [];

    /// <summary>
    /// Applies another object on top of this one: objects field by field, all other values as a whole.
    /// </summary>
    public FileNode Under(FileNode over)
    {
        if (kind != FileNodeKind.Object || over.Kind != FileNodeKind.Object)
        {
            return over;
        }

        var own = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var names = over.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return new FileNode(over.File, over.Line, over.Column, FileNodeKind.Object)
        {
            Fields =
            [
                .. Fields.Where(field => !names.Contains(field.Name)),
                .. over.Fields.Select(field =>
                    own.TryGetValue(field.Name, out var under)
                        ? field with
                        {
                            Value = under.Value.Under(field.Value),
                        }
                        : field
                ),
            ],
        };
    }
}
