using Amazon;
using Amazon.LexModelsV2;
using Amazon.Organizations;
using ChatOps.BotBuilder;
using ChatOps.BotBuilder.Reconciliation;
using ChatOps.Vending.Aws;
using Microsoft.Extensions.Logging;

const int Usage = 64;
if (args is not ["--event", var path])
{
    await Console.Error.WriteLineAsync("ChatOps.BotBuilder makes the Lex bot equal to bot-definition/, as the handler of a CloudFormation custom resource.");
    await Console.Error.WriteLineAsync("usage: ChatOps.BotBuilder --event <file with the event>   handles it with the AWS credentials and Region of the environment");
    return Usage;
}

using var logging = LoggerFactory.Create(builder => builder.AddSimpleConsole());
using var lex = new AmazonLexModelsV2Client();
using var organizations = new AmazonOrganizationsClient(RegionEndpoint.USEast1);
using var http = new HttpClient();
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

var function = new BotBuilderFunction(new BotBuilderServices(
    lex,
    new AwsOrganization(organizations, TimeProvider.System),
    http,
    AppContext.BaseDirectory,
    TimeProvider.System,
    Patience.ForAws(TimeProvider.System),
    logging.CreateLogger<BotBuilderFunction>()));
await using var customResourceEvent = File.OpenRead(path);
await function.HandleAsync(customResourceEvent, TimeSpan.FromMinutes(15), cancellation.Token);
return 0;
