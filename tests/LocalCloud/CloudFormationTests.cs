using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.LocalCloud;

public sealed class CloudFormationTests : CloudTest
{
    private const string Function = "arn:aws:lambda:us-east-1:000000000000:function:builder";
    private readonly ConcurrentQueue<JsonObject> requests = new();

    [Fact]
    public async Task First_put_creates_with_every_property_as_a_string()
    {
        Build((_, answer) => answer["Data"] = new JsonObject { ["BotId"] = "ABCDEFGHIJ" });
        var outcome = await PutAsync(
            new
            {
                Flag = true,
                Seconds = 300,
                Nested = new { List = new object[] { 1, false, "x" } },
            }
        );
        Assert.Equal(
            ("CREATE_COMPLETE", "physical-1", "ABCDEFGHIJ"),
            (Text(outcome, "status"), Text(outcome, "physicalResourceId"), Text(outcome["data"]!, "BotId"))
        );

        var request = Assert.Single(requests);
        Assert.Equal(
            ("Create", "Custom::LexBot", "LexBot", Function),
            (
                Text(request, "RequestType"),
                Text(request, "ResourceType"),
                Text(request, "LogicalResourceId"),
                Text(request, "ServiceToken")
            )
        );
        Assert.Equal(
            $$"""{"Flag":"true","Seconds":"300","Nested":{"List":["1","false","x"]},"ServiceToken":"{{Function}}"}""",
            request["ResourceProperties"]!.ToJsonString()
        );
        Assert.Null(request["PhysicalResourceId"]);
        Assert.Null(request["OldResourceProperties"]);
        Assert.StartsWith(
            "arn:aws:cloudformation:us-east-1:000000000000:stack/bot/",
            Text(request, "StackId"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_same_properties_call_no_function_also_after_a_restart()
    {
        Build();
        await PutAsync(new { Seconds = 300 });
        await RestartAsync();
        Build();
        var outcome = await PutAsync(new { Seconds = "300" });
        Assert.Equal(
            ("CREATE_COMPLETE", "No updates are to be performed."),
            (Text(outcome, "status"), Text(outcome, "reason"))
        );
        Assert.Single(requests);
    }

    [Fact]
    public async Task Changed_property_updates_with_the_old_ones()
    {
        Build();
        await PutAsync(new { Hash = "a" });
        Assert.Equal("UPDATE_COMPLETE", Text(await PutAsync(new { Hash = "b" }), "status"));
        var update = requests.Last();
        Assert.Equal(
            ("Update", "physical-1", "b", "a"),
            (
                Text(update, "RequestType"),
                Text(update, "PhysicalResourceId"),
                Text(update["ResourceProperties"]!, "Hash"),
                Text(update["OldResourceProperties"]!, "Hash")
            )
        );
    }

    [Fact]
    public async Task Failed_update_is_rolled_back_with_the_old_properties()
    {
        Build((request, answer) => FailWhen(request["ResourceProperties"]!["Hash"]!.GetValue<string>() == "b", answer));
        await PutAsync(new { Hash = "a" });
        var outcome = await PutAsync(new { Hash = "b" });
        Assert.Equal(("UPDATE_ROLLBACK_COMPLETE", "It broke."), (Text(outcome, "status"), Text(outcome, "reason")));
        var rollback = requests.Last();
        Assert.Equal(
            ("Update", "a", "b"),
            (
                Text(rollback, "RequestType"),
                Text(rollback["ResourceProperties"]!, "Hash"),
                Text(rollback["OldResourceProperties"]!, "Hash")
            )
        );
        Assert.Equal("UPDATE_COMPLETE", Text(await PutAsync(new { Hash = "c" }), "status"));
        Assert.Equal("a", Text(requests.Last()["OldResourceProperties"]!, "Hash"));
    }

    [Fact]
    public async Task New_physical_id_makes_the_old_one_be_deleted_afterwards()
    {
        var number = 0;
        Build(
            (request, answer) =>
                answer["PhysicalResourceId"] =
                    Text(request, "RequestType") == "Delete"
                        ? Text(request, "PhysicalResourceId")
                        : $"physical-{++number}"
        );
        await PutAsync(new { Hash = "a" });
        Assert.Equal("physical-2", Text(await PutAsync(new { Hash = "b" }), "physicalResourceId"));
        Assert.Equal(["Create", "Update", "Delete"], requests.Select(request => Text(request, "RequestType")));
        Assert.Equal("physical-1", Text(requests.Last(), "PhysicalResourceId"));
    }

    [Fact]
    public async Task Failed_create_is_deleted_under_the_id_it_gave()
    {
        Build((request, answer) => FailWhen(Text(request, "RequestType") == "Create", answer));
        var outcome = await PutAsync(new { });
        Assert.Equal(("ROLLBACK_COMPLETE", "It broke."), (Text(outcome, "status"), Text(outcome, "reason")));
        Assert.Equal(
            ("Delete", "physical-1"),
            (Text(requests.Last(), "RequestType"), Text(requests.Last(), "PhysicalResourceId"))
        );
        await PutAsync(new { });
        Assert.Equal("Create", Text(requests.ElementAt(2), "RequestType"));
    }

    [Fact]
    public async Task Delete_ends_the_stack_and_a_missing_one_is_deleted_already()
    {
        Build();
        await PutAsync(new { });
        Assert.Equal("DELETE_COMPLETE", Text(await DeleteAsync(), "status"));
        Assert.Equal("physical-1", Text(requests.Last(), "PhysicalResourceId"));
        Assert.Equal("DELETE_COMPLETE", Text(await DeleteAsync(), "status"));
        Assert.Equal(2, requests.Count);
    }

    [Fact]
    public async Task Failed_delete_keeps_the_stack()
    {
        var isBroken = true;
        Build((request, answer) => FailWhen(isBroken && Text(request, "RequestType") == "Delete", answer));
        await PutAsync(new { });
        Assert.Equal(("DELETE_FAILED", "It broke."), (Text(await DeleteAsync(), "status"), "It broke."));
        isBroken = false;
        Assert.Equal("DELETE_COMPLETE", Text(await DeleteAsync(), "status"));
    }

    [Fact]
    public async Task Crashed_function_is_invoked_again_with_the_same_request_id()
    {
        var attempts = 0;
        Build((_, _) => _ = ++attempts < 3 ? throw new InvalidOperationException("crash") : 0);
        Assert.Equal("CREATE_COMPLETE", Text(await PutAsync(new { }), "status"));
        Assert.Equal(3, requests.Count);
        Assert.Single(requests.Select(request => Text(request, "RequestId")).Distinct());
    }

    [Fact]
    public async Task Function_that_never_answers_fails_with_the_reason()
    {
        Cloud
            .Services.GetRequiredService<LocalFunctions>()
            .Register("builder", (_, _) => throw new InvalidOperationException("out of order"));
        var outcome = await PutAsync(new { });
        Assert.Equal("ROLLBACK_FAILED", Text(outcome, "status"));
        Assert.Contains("out of order", Text(outcome, "reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_for_the_answer_ends_at_ServiceTimeout()
    {
        Cloud
            .Services.GetRequiredService<LocalFunctions>()
            .Register(
                "builder",
                async (_, cancellation) =>
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
                    return ReadOnlyMemory<byte>.Empty;
                }
            );
        var outcome = await PutAsync(new { ServiceTimeout = 1 });
        Assert.Contains("within 1 seconds", Text(outcome, "reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_answers_are_refused_and_the_valid_one_after_them_counts()
    {
        var refusals = new List<(int Status, string Text)>();
        Cloud
            .Services.GetRequiredService<LocalFunctions>()
            .Register(
                "builder",
                async (payload, _) =>
                {
                    var request = JsonNode.Parse(payload.Span)!.AsObject();
                    async Task Try(Action<JsonObject> spoil, string? contentType = null)
                    {
                        var answer = Answer(request);
                        spoil(answer);
                        refusals.Add(
                            await RespondAsync(Text(request, "ResponseURL"), answer.ToJsonString(), contentType)
                        );
                    }

                    await Try(_ => { }, "application/json");
                    await Try(answer => answer["Reason"] = new string('x', 4096));
                    await Try(answer => answer["Status"] = "FAILED");
                    await Try(answer => answer["Status"] = "DONE");
                    await Try(answer => answer["StackId"] = "another");
                    await Try(answer => answer["RequestId"] = "another");
                    await Try(answer => answer["LogicalResourceId"] = "another");
                    await Try(answer => answer.Remove("PhysicalResourceId"));
                    await Try(answer => answer["Data"] = "text");
                    await Try(_ => { });
                    return ReadOnlyMemory<byte>.Empty;
                }
            );
        Assert.Equal("CREATE_COMPLETE", Text(await PutAsync(new { }), "status"));
        Assert.Equal([403, 400, 400, 400, 400, 400, 400, 400, 400, 200], refusals.Select(refusal => refusal.Status));
        Assert.Contains("too long", refusals[1].Text, StringComparison.Ordinal);
        Assert.Contains("Reason", refusals[2].Text, StringComparison.Ordinal);
        Assert.Contains("StackId", refusals[4].Text, StringComparison.Ordinal);
        Assert.Contains("PhysicalResourceId", refusals[7].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_after_the_end_finds_the_link_expired()
    {
        Build();
        await PutAsync(new { });
        var (status, _) = await RespondAsync(
            Text(requests.First(), "ResponseURL"),
            Answer(requests.First()).ToJsonString(),
            contentType: null
        );
        Assert.Equal(403, status);
    }

    [Theory]
    [InlineData("resourceType", """{"resourceType":"Bot","logicalResourceId":"LexBot","serviceToken":"builder"}""")]
    [InlineData(
        "logicalResourceId",
        """{"resourceType":"Custom::LexBot","logicalResourceId":"Lex-Bot","serviceToken":"builder"}"""
    )]
    [InlineData("serviceToken", """{"resourceType":"Custom::LexBot","logicalResourceId":"LexBot"}""")]
    [InlineData(
        "properties",
        """{"resourceType":"Custom::"""
            + """LexBot","logicalResourceId":"LexBot","serviceToken":"builder","properties":{"A":null}}"""
    )]
    [InlineData(
        "properties",
        """{"resourceType":"Custom::"""
            + """LexBot","logicalResourceId":"LexBot","serviceToken":"builder","properties":{"ServiceTimeout":"""
            + """3601}}"""
    )]
    [InlineData(
        "properties",
        """{"resourceType":"Custom::LexBot","logicalResourceId":"LexBot","serviceToken":"builder","properties":[]}"""
    )]
    public async Task Template_that_CloudFormation_refuses_is_refused_by_field(string field, string body)
    {
        var (status, problem) = await SendAsync(
            HttpMethod.Put,
            "/_local/cloudformation/stacks/bot",
            JsonNode.Parse(body)
        );
        Assert.Equal(400, status);
        Assert.Equal([field], problem!["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Type_and_logical_id_of_a_resource_cannot_change()
    {
        Build();
        await PutAsync(new { });
        Assert.Equal(
            400,
            (
                await SendAsync(
                    HttpMethod.Put,
                    "/_local/cloudformation/stacks/bot",
                    new
                    {
                        resourceType = "Custom::Other",
                        logicalResourceId = "LexBot",
                        serviceToken = Function,
                    }
                )
            ).Status
        );
        Assert.Equal(
            400,
            (
                await SendAsync(
                    HttpMethod.Put,
                    "/_local/cloudformation/stacks/bot",
                    new
                    {
                        resourceType = "Custom::LexBot",
                        logicalResourceId = "Other",
                        serviceToken = Function,
                    }
                )
            ).Status
        );
    }

    private void Build(Action<JsonObject, JsonObject>? change = null) =>
        Cloud
            .Services.GetRequiredService<LocalFunctions>()
            .Register(
                "builder",
                async (payload, _) =>
                {
                    var request = JsonNode.Parse(payload.Span)!.AsObject();
                    requests.Enqueue(request);
                    var answer = Answer(request);
                    change?.Invoke(request, answer);
                    Assert.Equal(
                        200,
                        (
                            await RespondAsync(Text(request, "ResponseURL"), answer.ToJsonString(), contentType: null)
                        ).Status
                    );
                    return "null"u8.ToArray();
                }
            );

    private static void FailWhen(bool condition, JsonObject answer)
    {
        if (condition)
        {
            answer["Status"] = "FAILED";
            answer["Reason"] = "It broke.";
        }
    }

    private static JsonObject Answer(JsonObject request) =>
        new()
        {
            ["Status"] = "SUCCESS",
            ["PhysicalResourceId"] = request["PhysicalResourceId"]?.GetValue<string>() ?? "physical-1",
            ["StackId"] = Text(request, "StackId"),
            ["RequestId"] = Text(request, "RequestId"),
            ["LogicalResourceId"] = Text(request, "LogicalResourceId"),
        };

    private static async Task<(int Status, string Text)> RespondAsync(string url, string body, string? contentType)
    {
        using var client = new HttpClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        using var response = await client.PutAsync(url, content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<JsonNode> PutAsync(object properties)
    {
        var (status, body) = await SendAsync(
            HttpMethod.Put,
            "/_local/cloudformation/stacks/bot",
            new
            {
                resourceType = "Custom::LexBot",
                logicalResourceId = "LexBot",
                serviceToken = Function,
                properties = JsonSerializer.SerializeToNode(properties),
            }
        );
        Assert.True(status == 200, body?.ToJsonString());
        return body!;
    }

    private async Task<JsonNode> DeleteAsync() =>
        (await SendAsync(HttpMethod.Delete, "/_local/cloudformation/stacks/bot")).Body!;

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
