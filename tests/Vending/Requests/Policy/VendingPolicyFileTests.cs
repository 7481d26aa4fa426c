using System.Text.Json;
using ChatOps.Application.Policy;
using ChatOps.Domain.Policy;

namespace ChatOps.Tests.Vending.Requests.Policy;

/// <summary>Loads compiled policies.</summary>
public sealed class VendingPolicyFileTests : IDisposable
{
    private const string Smallest = """
        {
          "accountTypes": [{ "name": "Sandbox", "organizationalUnits": ["Demos"], "approvals": 1,
           "openRequestsPerRequester": 20 }],
          "rootEmailDomains": ["example.com"], "requesterDomains": [], "expiryHours": 48, "reminderHours": 24,
           "accountNameTemplate": "{type}-{id}"
        }
        """;

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("chatops-policy-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public void A_policy_from_before_products_and_leases_has_none()
    {
        var policy = Load(Smallest);

        Assert.Equal(
            ("Sandbox", "{type}-{id}", 48, 24),
            (policy.AccountTypes[0].Name, policy.AccountNameTemplate, policy.ExpiryHours, policy.ReminderHours)
        );
        Assert.Equal(["example.com"], policy.RootEmailDomains);
        Assert.NotNull(policy.Products);
        Assert.Empty(policy.Products);
        Assert.Null(policy.AccountTypes[0].Lease);
    }

    [Fact]
    public void Products_and_leases_are_read_with_or_without_their_lists()
    {
        var policy = Load(
            Smallest.Replace(
                "\"rootEmailDomains\"",
                """
                "products": [
                    { "portfolio": "port-abc123", "approvals": 1, "openRequestsPerRequester": 5,
                     "lease": { "days": 30 } },
                    {
                      "name": "Storage bucket", "approvals": 0, "openRequestsPerRequester": 5,
                       "requesterDomains": ["example.com"], "labels": { "de": "Speicher" },
                      "parameters": [{ "key": "Versioning", "value": "Enabled" }, { "key": "BucketName",
                       "label": "Name" }],
                      "lease": { "days": 60, "remindDaysBefore": [14, 3] }
                    }
                ],
                "rootEmailDomains"
                """,
                StringComparison.Ordinal
            )
        );

        var (portfolio, bucket) = (policy.Products[0], policy.Products[1]);
        Assert.Equal(("", "port-abc123"), (portfolio.Name, portfolio.Portfolio));
        Assert.NotNull(portfolio.RequesterDomains);
        Assert.Empty(portfolio.RequesterDomains);
        Assert.Empty(portfolio.Labels);
        Assert.Empty(policy.AccountTypes[0].Labels);
        Assert.Equal("Speicher", bucket.LabelIn("de"));
        Assert.NotNull(portfolio.Parameters);
        Assert.Empty(portfolio.Parameters);
        Assert.NotNull(portfolio.Lease!.RemindDaysBefore);
        Assert.Empty(portfolio.Lease.RemindDaysBefore);
        Assert.Equal(["example.com"], bucket.RequesterDomains);
        Assert.Equal(["Versioning", "BucketName"], bucket.Parameters.Select(parameter => parameter.Key));
        Assert.Equal([14, 3], bucket.Lease!.RemindDaysBefore);

        Assert.Equal(
            ("Enabled", null, null),
            (bucket.FixedValue("Versioning"), bucket.FixedValue("BucketName"), bucket.FixedValue("Other"))
        );
        Assert.Equal(
            (null, "Name", null),
            (bucket.LabelOf("Versioning"), bucket.LabelOf("BucketName"), bucket.LabelOf("Other"))
        );
        Assert.Same(bucket, policy.ProductNamed("storage BUCKET"));
        Assert.Null(policy.ProductNamed("Database"));
        Assert.Null(policy.ProductNamed(string.Empty));
        Assert.Null(policy.TypeNamed("Production"));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_with_the_file()
    {
        var error = Assert.Throws<InvalidDataException>(() =>
            Load(
                Smallest
                    .Replace("\"Demos\"", "\"Demos\", \"demos\"", StringComparison.Ordinal)
                    .Replace("24", "50", StringComparison.Ordinal)
            )
        );

        Assert.Equal(
            $"{Path}: accountTypes[0].organizationalUnits[1]: \"demos\" is specified more than once; "
                + $"reminderHours: must be less than expiryHours (48), or 0 for never, is 50",
            error.Message
        );
    }

    [Theory]
    [InlineData("null", "the document is null; leave out what has no value.")]
    [InlineData(
        """{ "accountTypes": [{ "name": "Sandbox", "organizationalUnits": ["Demos"], "approvals": """
            + """1, "terminate": null }] }""",
        "/accountTypes[0]/terminate is null; leave out what has no value."
    )]
    public void What_has_no_value_is_not_written(string json, string message) =>
        Assert.Equal($"{Path}: {message}", Assert.Throws<InvalidDataException>(() => Load(json)).Message);

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{ "accountTypes": 3 }""")]
    [InlineData("""{ "accountTypes": [], "colour": "red" }""")]
    [InlineData("""{ "accountTypes": [], "accountTypes": [] }""")]
    public void What_is_no_policy_is_said_with_the_file(string json)
    {
        var error = Assert.Throws<InvalidDataException>(() => Load(json));

        Assert.StartsWith($"{Path}: ", error.Message, StringComparison.Ordinal);
        Assert.IsType<JsonException>(error.InnerException, exactMatch: false);
        Assert.EndsWith(error.InnerException.Message, error.Message, StringComparison.Ordinal);
    }

    private string Path => System.IO.Path.Combine(directory.FullName, VendingPolicyFile.Name);

    private VendingPolicy Load(string json)
    {
        File.WriteAllText(Path, json);
        return VendingPolicyFile.Load(Path);
    }
}
