using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud;

/// <summary>Helpers to order from Account Factory and read the results.</summary>
public abstract class CatalogTest : CloudTest
{
    protected const string ProductId = "prod-localfactory";
    protected const string ArtifactId = "pa-localcurrent";
    protected const string Demos = "Demos (ou-loca-demos001)";

    protected static JsonObject Order(string name, string email = "", string unit = Demos, string? token = null) =>
        new()
        {
            ["ProductId"] = ProductId,
            ["ProvisioningArtifactId"] = ArtifactId,
            ["ProvisionedProductName"] = name,
            ["ProvisionToken"] = token ?? $"token-{name}",
            ["ProvisioningParameters"] = new JsonArray(
                Parameter("AccountName", name),
                Parameter("AccountEmail", email.Length == 0 ? $"{name}@example.com" : email),
                Parameter("ManagedOrganizationalUnit", unit),
                Parameter("SSOUserEmail", "ana@example.com"),
                Parameter("SSOUserFirstName", "Ana"),
                Parameter("SSOUserLastName", "Lopez")
            ),
        };

    protected static JsonObject WithParameter(JsonObject order, string key, string? value)
    {
        var parameters = order["ProvisioningParameters"]!.AsArray();
        if (parameters.FirstOrDefault(parameter => parameter!["Key"]!.GetValue<string>() == key) is { } existing)
        {
            parameters.Remove(existing);
        }

        if (value is not null)
        {
            parameters.Add(Parameter(key, value));
        }

        return order;
    }

    /// <summary>Places an order that must be accepted.</summary>
    protected async Task<JsonNode> PlaceAsync(JsonObject order)
    {
        var (status, body) = await CatalogAsync("ProvisionProduct", order);
        Assert.True(status == 200, body.ToJsonString());
        return body["RecordDetail"]!;
    }

    protected async Task<JsonNode> RecordAsync(JsonNode record) =>
        (await CatalogAsync("DescribeRecord", new { Id = Text(record, "RecordId") })).Body;

    protected async Task<string> ProductStatusAsync(JsonNode record) =>
        Text(
            (await CatalogAsync("DescribeProvisionedProduct", new { Id = Text(record, "ProvisionedProductId") })).Body[
                "ProvisionedProductDetail"
            ]!,
            "Status"
        );

    protected static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();

    protected static string Code((int Status, JsonObject Body) answer) => Text(answer.Body, "__type");

    protected static string Message((int Status, JsonObject Body) answer) => Text(answer.Body, "message");

    private static JsonObject Parameter(string key, string value) => new() { ["Key"] = key, ["Value"] = value };
}
