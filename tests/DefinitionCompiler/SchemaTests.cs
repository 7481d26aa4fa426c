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
            var committed = File.ReadAllText(Path.Combine(DefinitionDirectory.Repository, "bot-definition", "schema", name));

            Assert.True(text == committed.ReplaceLineEndings("\n"), $"bot-definition/schema/{name} is out of date; run: dotnet run --project src/DefinitionCompiler -- schemas bot-definition/schema");
        }
    }

    [Fact]
    public void Both_files_name_their_schema_for_editors()
    {
        foreach (var name in new[] { "chatops", "vending-policy" })
        {
            var first = File.ReadLines(Path.Combine(DefinitionDirectory.Repository, "bot-definition", $"{name}.yaml")).First();

            Assert.Equal($"# yaml-language-server: $schema=schema/{name}.schema.json", first);
        }
    }

    [Fact]
    public void A_schema_knows_descriptions_ranges_required_properties_and_refuses_unknown_ones()
    {
        var schema = JsonNode.Parse(SchemaWriter.Schemas()["vending-policy.schema.json"])!;
        var type = schema["properties"]!["accountTypes"]!["items"]!;
        var approvals = type["properties"]!["approvals"]!;

        Assert.Equal("integer", approvals["type"]!.GetValue<string>());
        Assert.Equal((0, 5), (approvals["minimum"]!.GetValue<double>(), approvals["maximum"]!.GetValue<double>()));
        Assert.Contains("How many different people must approve", approvals["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("approvals", type["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.False(type["additionalProperties"]!.GetValue<bool>());
    }
}
