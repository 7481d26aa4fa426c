using System.Text.Json.Nodes;
using ChatOps.Infra.Rules;

namespace ChatOps.Tests.Infra;

/// <summary>A synthesized template.</summary>
public sealed record StackTemplate(string Name, string File, JsonObject Json)
{
    public static StackTemplate Read(string file) =>
        new(
            Path.GetFileName(file).Replace(".template.json", string.Empty, StringComparison.Ordinal),
            file,
            JsonNode.Parse(System.IO.File.ReadAllText(file))!.AsObject()
        );

    public IReadOnlyList<TemplateResource> All =>
        [
            .. Json["Resources"]!
                .AsObject()
                .Select(resource => new TemplateResource(resource.Key, resource.Value!.AsObject())),
        ];

    public IReadOnlyList<TemplateResource> Of(string type) => [.. All.Where(resource => resource.Type == type)];

    public TemplateResource Single(string type) => Assert.Single(Of(type));

    /// <summary>Returns the resource with a property of that value.</summary>
    public TemplateResource Named(string type, string property, string value) =>
        Assert.Single(Of(type), resource => resource.Text(property) == value);

    public TemplateResource Function(string name) => Named("AWS::Lambda::Function", "FunctionName", name);

    public string Output(string name) => TemplateText.Of(Json["Outputs"]![name]!["Value"]);
}

/// <summary>A resource of a template.</summary>
public sealed record TemplateResource(string Id, JsonObject Json)
{
    public string Type => Json[nameof(Type)]!.GetValue<string>();

    public JsonObject Properties => Json[nameof(Properties)]?.AsObject() ?? [];

    /// <summary>The resources that must be created first.</summary>
    public IReadOnlyList<string> DependsOn => TemplateText.Many(Json[nameof(DependsOn)]);

    /// <summary>Returns a property by its path, such as <c>ScalingConfig.MaximumConcurrency</c>.</summary>
    public JsonNode? this[string path] => path.Split('.').Aggregate((JsonNode?)Properties, (node, name) => node?[name]);

    /// <summary>Returns a property's readable form.</summary>
    public string Text(string path) => TemplateText.Of(this[path]);
}
