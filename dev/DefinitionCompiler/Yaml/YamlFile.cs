using ChatOps.Files;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatOps.DefinitionCompiler.Yaml;

/// <summary>Reads a YAML file as a tree with line numbers.</summary>
internal static class YamlFile
{
    /// <summary>Returns the file's only document; null after an error.</summary>
    public static FileNode? Read(string path, ICollection<FileError> errors)
    {
        if (!File.Exists(path))
        {
            errors.Add(new(path, 1, 1, "", "the file is missing"));
            return null;
        }

        using var reader = File.OpenText(path);
        var parser = new Parser(reader);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count == 1)
            {
                return Node(path, stream.Documents[0].RootNode);
            }

            errors.Add(new(path, 1, 1, "", $"must hold one YAML document, holds {stream.Documents.Count}"));
        }
        catch (YamlException exception)
        {
            // The innermost message is the reason; the outer ones repeat the position.
            errors.Add(
                new(
                    path,
                    Math.Max(1, exception.Start.Line),
                    Math.Max(1, exception.Start.Column),
                    "",
                    exception.GetBaseException().Message
                )
            );
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser fails on some files without a position; the last one that it read is near.
            var last = parser.Current?.End ?? Mark.Empty;
            errors.Add(
                new(
                    path,
                    Math.Max(1, last.Line),
                    Math.Max(1, last.Column),
                    "",
                    "isn't valid YAML from here on; look for a bracket, a brace or a quote that isn't closed"
                )
            );
        }

        return null;
    }

    private static FileField Field(string path, YamlNode key, YamlNode value) =>
        new((key as YamlScalarNode)?.Value ?? key.ToString(), key.Start.Line, key.Start.Column, Node(path, value));

    private static FileNode Node(string path, YamlNode node) =>
        new(path, node.Start.Line, node.Start.Column, YamlScalars.KindOf(node))
        {
            Value = (node as YamlScalarNode)?.Value ?? string.Empty,
            Fields = node is YamlMappingNode mapping
                ? mapping.Children.Select(child => Field(path, child.Key, child.Value))
                : [],
            Items = node is YamlSequenceNode sequence ? sequence.Children.Select(child => Node(path, child)) : [],
        };
}
