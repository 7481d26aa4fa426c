using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ChatOps.DefinitionCompiler.Schemas;

/// <summary>Reads the summaries of the C# compiler's XML file as plain text.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, string> summaries;

    private XmlDocumentation(Dictionary<string, string> summaries) => this.summaries = summaries;

    public static XmlDocumentation Of(Assembly assembly)
    {
        var document = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
        return new(
            document
                .Descendants("member")
                .Where(member => member.Element("summary") is not null)
                .ToDictionary(
                    member => member.Attribute("name")!.Value,
                    member => Text(member.Element("summary")!),
                    StringComparer.Ordinal
                )
        );
    }

    public string? Summary(Type type) => summaries.GetValueOrDefault($"T:{type.FullName}");

    public string? Summary(MemberInfo property) =>
        summaries.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}");

    private static string Text(XElement summary)
    {
        foreach (var reference in summary.Descendants("see").ToList())
        {
            reference.ReplaceWith(reference.Attribute("cref")?.Value.Split('.')[^1] ?? "");
        }

        return Spaces().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
