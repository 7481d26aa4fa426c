using System.Diagnostics;

namespace ChatOps.Tests.Sdk;

/// <summary>Environment variables belong to the whole process, so a second one, in which the role variable is set, runs
/// the same test.</summary>
public sealed class EndpointEnvironmentTests
{
    private const string Role = "CHATOPS_TESTS_CALL_SERVICES";

    [Fact]
    public async Task Endpoints_Region_and_credentials_come_from_the_environment()
    {
        if (Environment.GetEnvironmentVariable(Role) is not null)
        {
            foreach (var call in ServiceCalls.ByService.Values)
            {
                await call(_ => { });
            }

            return;
        }

        await using var stub = await ServiceStub.StartAsync();
        var services = ServiceCalls.ByService.Keys.ToArray();
        foreach (var service in services)
        {
            stub.Answers(service == "SNS" ? ServiceCalls.EmptyXml : ServiceCalls.EmptyJson);
        }

        using var process = Process.Start(CallServices(stub, services.Except(["SQS"])))!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Equal(services.Length, stub.Requests.Count);
        foreach (var (service, request) in services.Zip(stub.Requests))
        {
            var variable = service == "SQS" ? "every-service" : service;
            Assert.StartsWith($"/{variable}/", request.Target, StringComparison.Ordinal);
            Assert.StartsWith("eu-west-2/", request.Scope, StringComparison.Ordinal);
        }
    }

    private static ProcessStartInfo CallServices(ServiceStub stub, IEnumerable<string> named)
    {
        var test =
            $"{typeof(EndpointEnvironmentTests).FullName}."
            + $"{nameof(Endpoints_Region_and_credentials_come_from_the_environment)}";
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", typeof(EndpointEnvironmentTests).Assembly.Location, "-method", test]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[Role] = "true";
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "secret";
        start.Environment["AWS_REGION"] = "eu-west-2";
        start.Environment["AWS_ENDPOINT_URL"] = $"{stub.Url}/every-service";
        foreach (var service in named)
        {
            start.Environment[$"AWS_ENDPOINT_URL_{service}"] = $"{stub.Url}/{service}";
        }

        return start;
    }
}
