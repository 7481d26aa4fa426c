using System.Text.Json;
using ChatOps.Application;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Vending.Requests;

namespace ChatOps.Tests.Stores;

public sealed class VendingJsonTests
{
    [Fact]
    public void Computed_values_are_not_written()
    {
        using var document = JsonDocument.Parse(
            JsonSerializer.Serialize(TestRequests.Full("REQ-00000001"), VendingJson.Default.AccountRequest)
        );

        string[] computed = ["currentOrder", "dueAt", "approvalsGiven", "managedOrganizationalUnit", "fullName"];
        Assert.Empty(Names(document.RootElement).Intersect(computed, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_member_that_can_be_set_is_written()
    {
        var change = new ProductChange
        {
            Action = ChangeAction.Update,
            Of = "REQ-00000002",
            ProvisionedProductId = "pp-1",
            ProductId = "prod-1",
            ArtifactId = "pa-1",
        };
        var request = TestRequests.Full("REQ-00000001") with
        {
            Product = RequestSamples.Bucket(),
            Outputs = [],
            Change = change,
            Changes = [],
            LeaseEndsAt = TestRequests.Start,
            EndedAt = TestRequests.Start,
        };
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(request, VendingJson.Default.AccountRequest));

        var settable = typeof(AccountRequest)
            .GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .Order();
        Assert.Equal(settable, document.RootElement.EnumerateObject().Select(property => property.Name).Order());
    }

    [Fact]
    public void Enumerations_are_words_and_times_keep_their_full_resolution()
    {
        using var document = JsonDocument.Parse(
            JsonSerializer.Serialize(TestRequests.Full("REQ-00000001"), VendingJson.Default.AccountRequest)
        );

        Assert.Equal("Provisioning", document.RootElement.GetProperty("status").GetString());
        Assert.Equal("FollowOrder", document.RootElement.GetProperty("work")[0].GetProperty("kind").GetString());
        Assert.Equal("2026-03-01T12:00:00.1234567+00:00", document.RootElement.GetProperty("createdAt").GetString());
    }

    [Fact]
    public void Record_of_a_newer_program_can_be_read()
    {
        const string Written = """
            {"id":"REQ-00000001","version":3,"status":"Approved","accountType":"Sandbox","rootEmail":"a@example.com",
             "ou":{"label":"Demos","name":"Demos","id":"ou-abcd-11111111"},"accountName":"Lab",
             "requester":{"email":"ana@example.com","firstName":"Ana","lastName":"Lopez"},
             "origin":{"channel":"rest","conversation":"c","eventId":"e"},
             "createdAt":"2026-03-01T12:00:00+00:00","expiresAt":"2026-03-03T12:00:00+00:00",
             "terms":{"requiredApprovals":1,"expiryHours":48,"reminderHours":24,"openRequestsPerRequester":20,
              "provisioningLimitHours":4},
             "approvals":[],"orders":[],"history":[],"work":[],
             "somethingOfTheFuture":{"a":[1]}}
            """;

        var request = JsonSerializer.Deserialize(Written, VendingJson.Default.AccountRequest)!;

        Assert.Equal(RequestStatus.Approved, request.Status);
        Assert.Null(request.ApprovedAt);
        Assert.Empty(request.Work);
        Assert.Equal(string.Empty, request.Origin.Address);
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(property => Names(property.Value).Prepend(property.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
            _ => [],
        };
}
