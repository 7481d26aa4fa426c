using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatOps.DefinitionCompiler.Yaml;

/// <summary>What a scalar is by YAML 1.2's core schema: quotes make text of anything.</summary>
internal static partial class YamlScalars
{
    public static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain } scalar && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";

    public static string? AsText(YamlScalarNode scalar) =>
        scalar.Style != ScalarStyle.Plain || (!IsNull(scalar) && AsBoolean(scalar) is null && AsNumber(scalar) is null) ? scalar.Value : null;

    public static bool? AsBoolean(YamlScalarNode scalar) => (scalar.Style, scalar.Value) switch
    {
        (ScalarStyle.Plain, "true" or "True" or "TRUE") => true,
        (ScalarStyle.Plain, "false" or "False" or "FALSE") => false,
        _ => null,
    };

    public static int? AsInteger(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double? AsNumber(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && Number().IsMatch(scalar.Value ?? "") ? double.Parse(scalar.Value!, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
