using System.Text.Json.Nodes;
using ChatOps.DefinitionCompiler.Schemas;

namespace ChatOps.Tests.DefinitionCompiler;

public sealed class SchemaTests
{
    [Fact]
    public void Committed_schemas_are_those_of_the_types()
    {
        foreach (var (name, text) in SchemaWriter.Schemas())
        {
            var committed = File.ReadAllText(
                Path.Combine(DefinitionDirectory.Repository, "bot-definition", "schema", name)
            );

            Assert.True(
                text == committed.ReplaceLineEndings("\n"),
                $"bot-definition/schema/{name} is out of date; run: dotnet run --project "
                    + "dev/DefinitionCompiler -- schemas bot-definition/schema"
            );
        }
    }

    [Fact]
    public void Every_file_names_its_schema_for_editors()
    {
        var directory = Path.Combine(DefinitionDirectory.Repository, "bot-definition");
        foreach (var name in new[] { "chatops", "vending-policy" })
        {
            Assert.Equal(
                $"# yaml-language-server: $schema=schema/{name}.schema.json",
                File.ReadLines(Path.Combine(directory, $"{name}.yaml")).First()
            );
        }

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(directory, "locales")),
            file =>
                Assert.Equal(
                    "# yaml-language-server: $schema=../schema/locale.schema.json",
                    File.ReadLines(file).First()
                )
        );
    }

    [Fact]
    public void A_schema_knows_descriptions_ranges_required_properties_and_refuses_unknown_ones()
    {
        var schema = JsonNode.Parse(SchemaWriter.Schemas()["vending-policy.schema.json"])!;
        var type = schema["properties"]!["accountTypes"]!["items"]!;
        var approvals = type["properties"]!["approvals"]!;

        Assert.Equal("integer", approvals["type"]!.GetValue<string>());
        Assert.Equal((0, 5), (approvals["minimum"]!.GetValue<double>(), approvals["maximum"]!.GetValue<double>()));
        Assert.Contains(
            "The number of different people who must approve",
            approvals["description"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        Assert.Contains("approvals", type["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.False(type["additionalProperties"]!.GetValue<bool>());
    }
}
