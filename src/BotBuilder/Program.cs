using System.Text;
using Amazon;
using Amazon.LexModelsV2;
using Amazon.Organizations;
using Amazon.ServiceCatalog;
using ChatOps.Application.Observability;
using ChatOps.Aws;
using ChatOps.BotBuilder;
using ChatOps.BotBuilder.Reconciliation;
using ChatOps.Domain;
using Microsoft.Extensions.Logging;

const int Usage = 64;
CrashLog.Begin();
var isLambda = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API"));
if (!isLambda && args is not ["--event", _])
{
    await Console.Error.WriteLineAsync(
        "ChatOps.BotBuilder makes the Lex bot equal to bot-definition/, as the handler of a CloudFormation "
            + "custom resource."
    );
    await Console.Error.WriteLineAsync(
        "usage: ChatOps.BotBuilder --event <file with the event>   handles it with the AWS credentials and "
            + "Region of the environment"
    );
    return Usage;
}

using var logging = LoggerFactory.Create(builder =>
    _ = isLambda
        ? builder.AddProvider(new JsonLog(LogStream.StandardOutput, TimeProvider.System))
        : builder.AddSimpleConsole()
);
using var lex = new AmazonLexModelsV2Client(new AmazonLexModelsV2Config().Patient());
using var organizations = new AmazonOrganizationsClient(RegionEndpoint.USEast1);

// The function is in Lex's Region, the catalog in Control Tower's.
using var catalog = new AmazonServiceCatalogClient(
    new AmazonServiceCatalogConfig
    {
        RegionEndpoint = Environment.GetEnvironmentVariable(AwsSettings.HomeRegion) is { Length: > 0 } home
            ? RegionEndpoint.GetBySystemName(home)
            : null,
    }
);
using var http = new HttpClient();
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

var function = new BotBuilderFunction(
    new BotBuilderServices(
        lex,
        new AwsOrganization(organizations, TimeProvider.System),
        new ProductCatalog(catalog),
        http,
        AppContext.BaseDirectory,
        TimeProvider.System,
        new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10)) { Growth = 1.5, Jitter = 0.2 },
        logging.CreateLogger<BotBuilderFunction>()
    )
);
if (isLambda)
{
    await FunctionLoop.RunAsync(
        async (input, context) =>
        {
            await function.HandleAsync(input, context.RemainingTime, cancellation.Token);
            return new MemoryStream(Encoding.UTF8.GetBytes("null"));
        },
        start: null,
        LogStream.StandardOutput,
        cancellation.Token
    );
    return 0;
}

await using var customResourceEvent = File.OpenRead(args[1]);
await function.HandleAsync(customResourceEvent, TimeSpan.FromMinutes(15), cancellation.Token);
return 0;
