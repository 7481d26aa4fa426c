using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Sns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.LocalCloud;

/// <summary>The AWS CLI as an independent client.</summary>
public sealed class AwsCliTests : CatalogTest
{
    [Fact]
    public async Task Aws_cli_walks_from_the_product_to_the_account()
    {
        Assert.Equal(
            "Demos",
            (
                await AwsAsync(
                    "organizations",
                    "describe-organizational-unit",
                    "--organizational-unit-id",
                    "ou-loca-demos001"
                )
            )["OrganizationalUnit"]!["Name"]!.GetValue<string>()
        );
        var product = Text(
            (
                await AwsAsync(
                    "servicecatalog",
                    "describe-product-as-admin",
                    "--name",
                    "AWS Control Tower Account Factory"
                )
            )["ProductViewDetail"]!["ProductViewSummary"]!,
            "ProductId"
        );
        var record = (
            await AwsAsync("servicecatalog", "provision-product", "--cli-input-json", Order("cli-1").ToJsonString())
        )["RecordDetail"]!;
        Assert.Equal(product, Text(record, "ProductId"));
        await AdvanceAsync(60);
        var described = await AwsAsync("servicecatalog", "describe-record", "--id", Text(record, "RecordId"));
        Assert.Equal("SUCCEEDED", Text(described["RecordDetail"]!, "Status"));
    }

    [Fact]
    public async Task Aws_cli_publishes_to_the_mailbox_and_understands_a_refusal()
    {
        var topic = Text(await AwsAsync("sns", "create-topic", "--name", "approvals"), "TopicArn");
        Cloud
            .Services.GetRequiredService<SnsTopics>()
            .SubscribeConfirmed(topic, "a@example.com", """{"approver":["a"]}""");
        await AwsAsync(
            "sns",
            "publish",
            "--topic-arn",
            topic,
            "--subject",
            "Hello",
            "--message",
            "Body",
            "--message-attributes",
            """{"approver":{"DataType":"String","StringValue":"a"}}"""
        );
        Assert.Equal("Body", Text((await GetAsync("/_local/mailbox"))[0]!, "body"));
        Assert.Equal(
            "a@example.com",
            Text(
                (await AwsAsync("sns", "list-subscriptions-by-topic", "--topic-arn", topic))["Subscriptions"]![0]!,
                "Endpoint"
            )
        );

        var (code, _, error) = await RunAsync(
            "sns",
            "publish",
            "--topic-arn",
            topic,
            "--subject",
            "Grüße",
            "--message",
            "Body"
        );
        Assert.NotEqual(0, code);
        Assert.Contains("(InvalidParameter)", error, StringComparison.Ordinal);
        var (_, _, unknown) = await RunAsync("servicecatalog", "describe-record", "--id", "rec-none");
        Assert.Contains("(ResourceNotFoundException)", unknown, StringComparison.Ordinal);
    }

    private async Task<JsonNode> AwsAsync(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.True(code == 0, error);
        return JsonNode.Parse(output)!;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "aws",
            [.. arguments, "--endpoint-url", Cloud.BaseAddress.ToString(), "--output", "json"]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var (name, value) in new[]
            {
                ("AWS_ACCESS_KEY_ID", "local"),
                ("AWS_SECRET_ACCESS_KEY", "local"),
                ("AWS_REGION", "us-east-1"),
                ("AWS_DEFAULT_REGION", "us-east-1"),
                ("AWS_MAX_ATTEMPTS", "1"),
                ("AWS_PAGER", string.Empty),
            }
        )
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The AWS CLI did not start.");
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, await output, await error);
    }
}
