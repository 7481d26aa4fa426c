using System.Text;
using System.Text.Json;

namespace ChatOps.Files;

/// <summary>Reads a JSON file with comments and trailing commas.</summary>
public static class JsonFile
{
    private static readonly JsonReaderOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads a file; null after an error.</summary>
    public static FileNode? Read(string path, ICollection<FileError> errors)
    {
        try
        {
            return Parse(path, File.ReadAllText(path), errors);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new FileError(path, 1, 1, string.Empty, $"the file cannot be read: {exception.Message}"));
            return null;
        }
    }

    /// <summary>Parses a file's text; null after an error.</summary>
    /// <param name="path">The file, for the errors.</param>
    /// <param name="text">Its text.</param>
    /// <param name="errors">Gets the errors.</param>
    public static FileNode? Parse(string path, string text, ICollection<FileError> errors)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Lenient);
        var before = errors.Count;
        try
        {
            reader.Read();
            var root = new Tree(path, bytes, errors).Node(ref reader);
            reader.Read();
            return errors.Count == before ? root : null;
        }
        catch (JsonException exception)
        {
            var (line, column) = (1 + (exception.LineNumber ?? 0), 1 + (exception.BytePositionInLine ?? 0));
            errors.Add(
                new FileError(path, line, column, string.Empty, $"isn't valid JSON from here on: {exception.Message}")
            );
            return null;
        }
    }

    private sealed class Tree(string path, byte[] bytes, ICollection<FileError> errors)
    {
        private long line = 1;
        private int lineStart;
        private int seen;

        public FileNode Node(ref Utf8JsonReader reader)
        {
            var (atLine, atColumn) = Place(reader.TokenStartIndex);
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => new FileNode(path, atLine, atColumn, FileNodeKind.Object)
                {
                    Fields = Fields(ref reader),
                },
                JsonTokenType.StartArray => new FileNode(path, atLine, atColumn, FileNodeKind.List)
                {
                    Items = Items(ref reader),
                },
                JsonTokenType.String => new FileNode(path, atLine, atColumn, FileNodeKind.Text)
                {
                    Value = Text(ref reader),
                },
                JsonTokenType.Null => new FileNode(path, atLine, atColumn, FileNodeKind.Nothing),
                var token => new FileNode(
                    path,
                    atLine,
                    atColumn,
                    token == JsonTokenType.Number ? FileNodeKind.Number : FileNodeKind.Flag
                )
                {
                    Value = Encoding.UTF8.GetString(reader.ValueSpan),
                },
            };
        }

        private List<FileField> Fields(ref Utf8JsonReader reader)
        {
            var fields = new List<FileField>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (atLine, atColumn) = Place(reader.TokenStartIndex);
                var name = Text(ref reader);
                if (fields.Exists(field => field.Name == name))
                {
                    errors.Add(new FileError(path, atLine, atColumn, name, "is specified more than once"));
                }

                reader.Read();
                fields.Add(new FileField(name, atLine, atColumn, Node(ref reader)));
            }

            return fields;
        }

        private List<FileNode> Items(ref Utf8JsonReader reader)
        {
            var items = new List<FileNode>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(Node(ref reader));
            }

            return items;
        }

        private string Text(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException exception)
            {
                var (atLine, atColumn) = Place(reader.TokenStartIndex);
                throw new JsonException(
                    "a surrogate without its pair isn't a character.",
                    path: null,
                    atLine - 1,
                    atColumn - 1,
                    exception
                );
            }
        }

        // Positions are requested in the order of the file.
        private (long Line, long Column) Place(long index)
        {
            for (; seen < index; seen++)
            {
                if (bytes[seen] == '\n')
                {
                    line++;
                    lineStart = seen + 1;
                }
            }

            return (line, 1 + Encoding.UTF8.GetCharCount(bytes, lineStart, seen - lineStart));
        }
    }
}
