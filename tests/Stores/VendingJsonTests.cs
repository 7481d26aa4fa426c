using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Vending.Requests;

namespace ChatOps.Tests.Stores;

public sealed class VendingJsonTests
{
    [Fact]
    public void Computed_values_are_not_written()
    {
        using var document = JsonDocument.Parse(RequestJson.Write(TestRequests.Full("REQ-00000001")));

        string[] computed = ["currentOrder", "dueAt", "approvalsGiven", "managedOrganizationalUnit", "fullName"];
        Assert.Empty(Names(document.RootElement).Intersect(computed, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A request of each subject, in which every other member has a value.</summary>
    public static TheoryData<Request> OfEachSubject() =>
        [
            .. RequestSamples.EachSubject.Select(subject =>
                TestRequests.Full("REQ-00000001") with
                {
                    Subject = subject,
                    HasBoard = true,
                    Outputs = [new ProductOutput("Url", "https://reports.example.com")],
                    Changes = ["REQ-00000003"],
                    LeaseEndsAt = TestRequests.Start,
                    EndedAt = TestRequests.Start,
                }
            ),
        ];

    [Fact]
    public void Every_member_that_can_be_set_is_written()
    {
        var written = OfEachSubject()
            .Select(row => JsonNode.Parse(RequestJson.Write(row.Data))!.AsObject())
            .SelectMany(document => document.Select(member => member.Key))
            .Distinct()
            .ToList();

        Assert.Equal(Settable(typeof(RequestDocument)).Order(), written.Order());
        Assert.Empty(Settable(typeof(Request)).Except(written).Except(["subject"]));
    }

    [Theory]
    [MemberData(nameof(OfEachSubject))]
    public void What_is_written_is_read_as_it_was(Request request)
    {
        var read = RequestJson.Read(RequestJson.Write(request));

        Assert.Equivalent(request, read, strict: true);
        Assert.IsType(request.Subject.GetType(), read.Subject);
        Assert.Equal(RequestJson.Write(request), RequestJson.Write(read));
    }

    [Fact]
    public void A_document_without_a_subject_is_no_request()
    {
        var document = JsonNode.Parse(RequestJson.Write(TestRequests.Full("REQ-00000001")))!.AsObject();
        document.Remove("accountType");

        Assert.Throws<InvalidDataException>(() => RequestJson.Read(document.ToJsonString()));
    }

    [Fact]
    public void Enumerations_are_words_and_times_keep_their_full_resolution()
    {
        using var document = JsonDocument.Parse(RequestJson.Write(TestRequests.Full("REQ-00000001")));

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

        var request = RequestJson.Read(Written);

        Assert.Equal(RequestStatus.Approved, request.Status);
        Assert.Null(request.ApprovedAt);
        Assert.Empty(request.Work);
        Assert.Equal(string.Empty, request.Origin.Address);
    }

    private static IEnumerable<string> Settable(Type type) =>
        type.GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

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
