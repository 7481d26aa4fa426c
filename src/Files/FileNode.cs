namespace ChatOps.Files;

/// <summary>What a value of a file is.</summary>
public enum FileNodeKind
{
    /// <summary>It has fields.</summary>
    Object,

    /// <summary>It has items.</summary>
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

/// <summary>A field of an object, with the place of its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Value">The value.</param>
public sealed record FileField(string Name, long Line, long Column, FileNode Value);

/// <summary>A value of a file that knows its place, whatever the file's syntax.</summary>
/// <param name="file">The file as it was given.</param>
/// <param name="line">From 1.</param>
/// <param name="column">From 1.</param>
/// <param name="kind">What it is.</param>
public sealed class FileNode(string file, long line, long column, FileNodeKind kind)
{
    /// <summary>The file as it was given.</summary>
    public string File => file;

    /// <summary>From 1.</summary>
    public long Line => line;

    /// <summary>From 1.</summary>
    public long Column => column;

    /// <summary>What it is.</summary>
    public FileNodeKind Kind => kind;

    /// <summary>A text, number or flag as it is spelled.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>An object's fields. Make them lazily where a field may refer to what holds it.</summary>
    public IEnumerable<FileField> Fields { get; init; } = [];

    /// <summary>A list's items.</summary>
    public IEnumerable<FileNode> Items { get; init; } = [];

    /// <summary>Lays another object over this one: objects field by field, everything else as a whole.</summary>
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
