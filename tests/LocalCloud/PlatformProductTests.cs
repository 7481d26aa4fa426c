using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud;

/// <summary>The stand-in's products besides Account Factory: described, refused, ordered, changed,
/// terminated.</summary>
public sealed class PlatformProductTests : CatalogTest
{
    private const string Database = "prod-localdatabase";
    private const string Bucket = "prod-localbucket00";

    [Fact]
    public async Task Parameters_are_described_with_every_constraint_as_text()
    {
        var answer = (
            await CatalogAsync(
                "DescribeProvisioningParameters",
                new { ProductId = Database, ProvisioningArtifactId = "pa-localdatabase2" }
            )
        ).Body;

        var parameters = answer["ProvisioningArtifactParameters"]!
            .AsArray()
            .ToDictionary(parameter => Text(parameter!, "ParameterKey"), parameter => parameter!);
        Assert.True(parameters["MasterPassword"]["IsNoEcho"]!.GetValue<bool>());
        Assert.False(
            parameters["DatabaseName"].AsObject().ContainsKey("DefaultValue")
                && parameters["DatabaseName"]["DefaultValue"] is not null
        );
        Assert.Equal("db.t4g.micro", Text(parameters["InstanceClass"], "DefaultValue"));
        Assert.Equal(3, parameters["InstanceClass"]["ParameterConstraints"]!["AllowedValues"]!.AsArray().Count);
        Assert.Equal(
            ("Number", "20", "500"),
            (
                Text(parameters["AllocatedStorage"], "ParameterType"),
                Text(parameters["AllocatedStorage"]["ParameterConstraints"]!, "MinValue"),
                Text(parameters["AllocatedStorage"]["ParameterConstraints"]!, "MaxValue")
            )
        );
        Assert.Equal("CommaDelimitedList", Text(parameters["ClientNetworks"], "ParameterType"));
    }

    [Theory]
    [InlineData("DatabaseName", "X", "must contain from 3 to 32 characters")]
    [InlineData("DatabaseName", "9orders", "lower-case letters")]
    [InlineData("InstanceClass", "db.huge", "must be one of AllowedValues")]
    [InlineData("AllocatedStorage", "5", "not less than 20")]
    [InlineData("AllocatedStorage", "much", "must be a number")]
    [InlineData("ClientNetworks", "10.0.0.0/8,anywhere", "networks such as")]
    [InlineData("MasterPassword", null, "must have values")]
    [InlineData("Colour", "red", "do not exist in the template")]
    public async Task What_the_template_does_not_take_is_refused_at_once(string key, string? value, string message)
    {
        var refused = await CatalogAsync("ProvisionProduct", WithParameter(NewDatabase("refused"), key, value));

        Assert.Equal((400, "InvalidParametersException"), (refused.Status, Code(refused)));
        Assert.Contains(message, Message(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_is_made_changed_and_terminated_and_never_shows_what_must_not_be_echoed()
    {
        await SetAsync(0);
        var record = await PlaceAsync(NewDatabase("orders"));
        var made = await RecordAsync(record);
        Assert.Equal("SUCCEEDED", Text(made["RecordDetail"]!, "Status"));
        Assert.Contains(made["RecordOutputs"]!.AsArray(), output => Text(output!, "OutputKey") == "Endpoint");
        var id = Text(record, "ProvisionedProductId");

        var change = new
        {
            ProvisionedProductId = id,
            UpdateToken = "change-1",
            ProvisioningParameters = new object[]
            {
                new { Key = "DatabaseName", UsePreviousValue = true },
                new { Key = "AllocatedStorage", Value = "100" },
                new { Key = "MasterPassword", UsePreviousValue = true },
            },
        };
        var changed = await CatalogAsync("UpdateProvisionedProduct", change);
        var again = await CatalogAsync("UpdateProvisionedProduct", change);
        Assert.Equal(200, changed.Status);
        Assert.Equal(Text(changed.Body["RecordDetail"]!, "RecordId"), Text(again.Body["RecordDetail"]!, "RecordId"));
        Assert.Equal("UPDATE_PROVISIONED_PRODUCT", Text(changed.Body["RecordDetail"]!, "RecordType"));
        Assert.Equal("AVAILABLE", await ProductStatusAsync(record));
        var found = (
            await CatalogAsync(
                "SearchProvisionedProducts",
                new { Filters = new { SearchQuery = new[] { "type:CFN_STACK" } } }
            )
        ).Body;
        Assert.Equal(id, Text(Assert.Single(found["ProvisionedProducts"]!.AsArray())!, "Id"));

        await CatalogAsync("TerminateProvisionedProduct", new { ProvisionedProductId = id, TerminateToken = "end-1" });
        var gone = await CatalogAsync("DescribeProvisionedProduct", new { Id = id });
        Assert.Equal("ResourceNotFoundException", Code(gone));
        Assert.DoesNotContain("correct-horse", made.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_leaves_a_new_product_in_error_and_an_old_one_tainted()
    {
        await SetAsync(1);
        var failed = await PlaceAsync(NewBucket("failed"));
        Assert.Equal("ERROR", await ProductStatusAsync(failed));
        Assert.Equal(
            "The bucket exists",
            Text((await RecordAsync(failed))["RecordDetail"]!["RecordErrors"]![0]!, "Description")
        );
        var refused = await CatalogAsync(
            "UpdateProvisionedProduct",
            new { ProvisionedProductId = Text(failed, "ProvisionedProductId"), UpdateToken = "u-0" }
        );
        Assert.Equal("InvalidStateException", Code(refused));

        var made = await PlaceAsync(NewBucket("made"));
        await SetAsync(1);
        await CatalogAsync(
            "UpdateProvisionedProduct",
            new
            {
                ProvisionedProductId = Text(made, "ProvisionedProductId"),
                UpdateToken = "u-1",
                ProvisioningParameters = new[] { new { Key = "BucketName", Value = "other-name" } },
            }
        );

        Assert.Equal("TAINTED", await ProductStatusAsync(made));
    }

    private static JsonObject NewDatabase(string name) =>
        With(Database, "pa-localdatabase2", name, ("DatabaseName", "orders"), ("MasterPassword", "correct-horse-9"));

    private static JsonObject NewBucket(string name) =>
        With(Bucket, "pa-localbucket000", name, ("BucketName", $"{name}-bucket"));

    private static JsonObject With(
        string product,
        string artifact,
        string name,
        params (string Key, string Value)[] parameters
    ) =>
        new()
        {
            ["ProductId"] = product,
            ["ProvisioningArtifactId"] = artifact,
            ["ProvisionedProductName"] = name,
            ["ProvisionToken"] = $"token-{name}",
            ["ProvisioningParameters"] = new JsonArray([
                .. parameters.Select(parameter =>
                    (JsonNode)new JsonObject { ["Key"] = parameter.Key, ["Value"] = parameter.Value }
                ),
            ]),
        };

    private Task SetAsync(int failures) =>
        SettingsAsync(
            new
            {
                provisioningSeconds = 0,
                failNextOrders = failures,
                failureReason = "The bucket exists",
            }
        );
}
