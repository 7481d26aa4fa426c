using System.Text.RegularExpressions;
using ChatOps.Files;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatOps.DefinitionCompiler.Yaml;

/// <summary>Types of scalars by YAML 1.2's core schema: quotes make any value a text.</summary>
internal static partial class YamlScalars
{
    public static FileNodeKind KindOf(YamlNode node) =>
        node switch
        {
            YamlMappingNode => FileNodeKind.Object,
            YamlSequenceNode => FileNodeKind.List,
            not YamlScalarNode { Style: ScalarStyle.Plain } => FileNodeKind.Text,
            YamlScalarNode { Value: null or "" or "~" or "null" or "Null" or "NULL" } => FileNodeKind.Nothing,
            YamlScalarNode { Value: "true" or "True" or "TRUE" or "false" or "False" or "FALSE" } => FileNodeKind.Flag,
            YamlScalarNode scalar when Number().IsMatch(scalar.Value) => FileNodeKind.Number,
            _ => FileNodeKind.Text,
        };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
