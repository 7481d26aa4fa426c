using System.Text.Json;
using ChatOps.Aws;
using ChatOps.Conversations;
using ChatOps.Measure.Wire;
using ChatOps.Slack;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Aws;

/// <summary>A function that cannot work says why at its start.</summary>
public sealed class StartTests(PublishedHosts hosts)
{
    [Fact]
    public async Task A_function_without_its_settings_reports_an_init_error_that_lists_them()
    {
        await using var function = await LambdaProcess.StartAsync(
            await hosts.ExecutableAsync("Fulfillment"),
            "worker",
            "worker",
            new Dictionary<string, string> { [AwsSettings.Table] = "table" }
        );
        var error = await function.InitError.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        Assert.Equal("InvalidOperationException", error.Json.GetProperty("errorType").GetString());
        var message = error.Json.GetProperty("errorMessage").GetString();
        Assert.Contains("CHATOPS_STAGE", message, StringComparison.Ordinal);
        Assert.Contains("CHATOPS_SECRET_ID", message, StringComparison.Ordinal);
        Assert.DoesNotContain("CHATOPS_TABLE", message, StringComparison.Ordinal);
        Assert.NotEqual(0, await function.ExitAsync());

        // In the log too, as a line like any other, whatever RuntimeSupport makes of the console.
        var line = JsonDocument
            .Parse(Assert.Single(function.Lines, said => said.Contains("\\tfail\\t", StringComparison.Ordinal)))
            .RootElement;
        Assert.Equal("Error", line.GetProperty("level").GetString());
        Assert.Contains("CHATOPS_STAGE", line.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Api")]
    [InlineData("Fulfillment")]
    [InlineData("BotBuilder")]
    public async Task A_function_that_crashes_says_why_in_one_line_of_its_log(string host)
    {
        // Nothing listens at this port: the first call to the Runtime API fails, and nothing handles that.
        var settings = new Dictionary<string, string>
        {
            ["AWS_LAMBDA_RUNTIME_API"] = "127.0.0.1:1",
            ["AWS_REGION"] = "us-east-1",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
        };
        await using var function = await LambdaProcess.StartAsync(
            await hosts.ExecutableAsync(host),
            "crash",
            "worker",
            settings
        );
        Assert.NotEqual(0, await function.ExitAsync());

        using var line = JsonDocument.Parse(
            Assert.Single(
                function.Lines,
                line => line.StartsWith('{') && line.Contains("\"Critical\"", StringComparison.Ordinal)
            )
        );
        Assert.Equal("Critical", line.RootElement.GetProperty("level").GetString());
        var exception = line.RootElement.GetProperty("exception").GetString();
        Assert.Contains("Connection refused", exception, StringComparison.Ordinal);
        Assert.Contains("   at Amazon.Lambda.RuntimeSupport.", exception, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_is_handled_is_logged_with_the_methods_that_led_to_it()
    {
        await using var standIn = await StandIn.StartAsync();
        await using var function = await LambdaProcess.StartAsync(
            await hosts.ExecutableAsync("Fulfillment"),
            "worker",
            "worker",
            Settings.Ours(standIn, null)
        );
        var answer = await function.InvokeAsync(
            """{"Records":[{"messageId":"1","body":"x","attributes":{"MessageGroupId":"g"},"messageAttributes":{"kind":{"stringValue":"nothing"}}}]}"""u8.ToArray()
        );
        Assert.Equal(1, answer.Json.GetProperty("batchItemFailures").GetArrayLength());
        await function.StopAsync();

        using var line = JsonDocument.Parse(
            Assert.Single(function.Lines, line => line.Contains("\"Error\"", StringComparison.Ordinal))
        );
        Assert.Matches(
            @"\n   at ChatOps\.Fulfillment\.Inbox\.InboxWorker\..*TryHandleAsync",
            line.RootElement.GetProperty("exception").GetString()
        );
    }

    [Fact]
    public async Task A_handler_that_does_not_exist_is_an_init_error_that_lists_those_that_do()
    {
        await using var function = await LambdaProcess.StartAsync(
            await hosts.ExecutableAsync("Fulfillment"),
            "worker",
            "wroker",
            new Dictionary<string, string>()
        );
        var error = await function.InitError.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        Assert.Equal(
            "The handler must be one of hook, worker, lifecycle, sweep, probe, alarms; it is 'wroker'.",
            error.Json.GetProperty("errorMessage").GetString()
        );
    }

    [Fact]
    public async Task A_front_door_that_cannot_start_reports_an_init_error_like_the_others()
    {
        await using var function = await LambdaProcess.StartAsync(
            await hosts.ExecutableAsync("Api"),
            "api",
            "api",
            new Dictionary<string, string> { [AwsSettings.Table] = "table" }
        );
        var error = await function.InitError.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        Assert.Equal("InvalidOperationException", error.Json.GetProperty("errorType").GetString());
        Assert.StartsWith(
            "The settings CHATOPS_STAGE, CHATOPS_PUBLIC_URL, CHATOPS_QUEUE_URL,",
            error.Json.GetProperty("errorMessage").GetString(),
            StringComparison.Ordinal
        );
        Assert.NotEqual(0, await function.ExitAsync());
    }

    [Theory]
    [InlineData("CHATOPS_STAGE", "{}", "CHATOPS_STAGE is wrong")]
    [InlineData("CHATOPS_STAGE", "{\"stage\":\"Prod\",\"approvers\":[]}", "approvers must be at least one")]
    [InlineData(
        "CHATOPS_STAGE",
        "{\"stage\":\"Prod\",\"approvers\":[{\"email\":\"nobody\"}]}",
        "approvers must be at least one, each with an email address"
    )]
    [InlineData("CHATOPS_STAGE", "no-such-file.json", "neither JSON nor a file")]
    [InlineData("CHATOPS_TABLE", null, "The setting CHATOPS_TABLE is missing.")]
    [InlineData("AWS_REGION", null, "The setting AWS_REGION is missing.")]
    public void A_setting_that_is_missing_or_wrong_is_named(string name, string? value, string message)
    {
        var settings = AwsSettings.OfApp.ToDictionary(
            required => required,
            required => (string?)required,
            StringComparer.Ordinal
        );
        settings["AWS_REGION"] = "eu-west-1";
        settings[AwsSettings.Stage] = """{"stage":"Prod","approvers":[{"email":"approver@example.com"}]}""";
        settings[name] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var exception = Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddAwsHost(configuration, AwsSettings.OfApp).AddConversations().AddSlackOfStage()
        );
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
