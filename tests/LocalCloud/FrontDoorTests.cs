using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud;

public sealed class FrontDoorTests : CloudTest
{
    [Theory]
    [InlineData("AWS242ServiceCatalogService.CopyProduct")]
    [InlineData("AWSOrganizationsV20161128.Nonsense")]
    [InlineData("SomeOther.Operation")]
    [InlineData("NoDot")]
    public async Task Unknown_target_is_an_unknown_operation(string target)
    {
        var (status, body) = await CallAsync(target, "servicecatalog", new { });
        Assert.Equal(400, status);
        Assert.Equal("UnknownOperationException", body["__type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Unknown_action_is_an_invalid_action()
    {
        var (status, body) = await SnsAsync("PublishBatchNow");
        Assert.Equal(400, status);
        Assert.Equal("InvalidAction", Value(body, "Code"));
        Assert.Equal("Sender", Value(body, "Type"));
        Assert.NotEmpty(Value(body, "RequestId"));
    }

    [Fact]
    public async Task Call_without_target_and_action_is_refused()
    {
        using var response = await Client.PostAsync("/", new StringContent("{}"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            "<Code>MissingAction</Code>",
            await response.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null, "MissingAuthenticationTokenException")]
    [InlineData("organizations", "InvalidSignatureException")]
    public async Task Unsigned_call_and_one_signed_for_another_service_are_forbidden(string? signedFor, string code)
    {
        using var request = JsonRequest("AWS242ServiceCatalogService.ListPortfolios", "{}", signedFor);
        using var response = await Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(
            code,
            (await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["__type"]!.GetValue<string>()
        );
        Assert.Equal(code, response.Headers.GetValues("x-amzn-ErrorType").Single());
    }

    [Fact]
    public async Task Incomplete_signature_is_forbidden()
    {
        using var request = JsonRequest("AWS242ServiceCatalogService.ListPortfolios", "{}", signedFor: null);
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=local");
        using var response = await Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("IncompleteSignatureException", response.Headers.GetValues("x-amzn-ErrorType").Single());
    }

    [Fact]
    public async Task Unsigned_form_is_forbidden_in_xml()
    {
        using var response = await Client.PostAsync(
            "/",
            new FormUrlEncodedContent([new("Action", "ListTopics"), new("Version", "2010-03-31")]),
            Cancellation
        );
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(
            "<Code>MissingAuthenticationToken</Code>",
            await response.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Body_that_is_no_JSON_object_cannot_be_deserialized(string body)
    {
        using var request = JsonRequest("AWSOrganizationsV20161128.ListRoots", body, "organizations");
        using var response = await Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("SerializationException", response.Headers.GetValues("x-amzn-ErrorType").Single());
    }

    [Fact]
    public async Task Every_answer_carries_a_request_id()
    {
        using var request = JsonRequest("AWSOrganizationsV20161128.ListRoots", "{}", "organizations");
        using var response = await Client.SendAsync(request, Cancellation);
        Assert.True(Guid.TryParse(response.Headers.GetValues("x-amzn-RequestId").Single(), out _));
        Assert.Equal("application/x-amz-json-1.1", response.Content.Headers.ContentType!.MediaType);
    }
}
