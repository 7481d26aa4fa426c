using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using ChatOps.Api.Keys;
using ChatOps.Application.Secrets;
using ChatOps.Aws;
using ChatOps.Aws.DynamoDb;
using ChatOps.LocalCloud.State;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using LocalUnit = ChatOps.LocalCloud.Organizations.OrganizationalUnit;
using OrganizationTree = ChatOps.LocalCloud.Organizations.OrganizationTree;

namespace ChatOps.Tests.Aws;

/// <summary>AWS for a deployment: moto for DynamoDB, SQS, SNS, Secrets Manager and Organizations, LocalCloud for Lex
/// and Service Catalog. It has its own moto, since a moto has one organization.</summary>
internal sealed class AwsWorld : IAsyncDisposable
{
    public const string ApiKeyText = "e2e-0123456789abcdef0123456789abcdef";
    public const string Issuer = "https://issuer.example.com";
    public const string Audience = "chatops";
    public static readonly string[] Approvers = ["approver@example.com", "second.approver@example.com"];
    private const string Table = "chatops-e2e";
    private readonly MotoServer moto = new();
    private readonly List<IDisposable> clients = [];

    public LocalCloudFixture Cloud { get; private set; } = null!;

    public AwsGateway Gateway { get; private set; } = null!;

    public WireTap Tap { get; private set; } = null!;

    public byte[] LinkKey { get; } = Encoding.UTF8.GetBytes("an e2e key for links of 32 bytes or more");

    public AmazonSQSClient Sqs { get; private set; } = null!;

    public string QueueUrl { get; private set; } = string.Empty;

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    private string MailQueueUrl { get; set; } = string.Empty;

    public static async Task<AwsWorld> StartAsync()
    {
        var gateway = await AwsGateway.StartAsync();
        var world = new AwsWorld
        {
            Gateway = gateway,
            Cloud = await LocalCloudFixture.Start(options =>
                options with
                {
                    LifecycleFunction = "lifecycle",
                    ProductUrl = () => gateway.Url,
                }
            ),
        };
        await world.SetUpAsync();
        return world;
    }

    /// <summary>Returns the messages of the approvers' topic for a subscriber.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync()
    {
        var received = await Sqs.ReceiveMessageAsync(
            new ReceiveMessageRequest
            {
                QueueUrl = MailQueueUrl,
                MaxNumberOfMessages = 10,
                VisibilityTimeout = 0,
            }
        );
        return
        [
            .. (received.Messages ?? []).Select(message =>
                JsonDocument.Parse(message.Body).RootElement.GetProperty("Message").GetString()!
            ),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Cloud.DisposeAsync();
        await Gateway.DisposeAsync();
        await Tap.DisposeAsync();
        await moto.DisposeAsync();
    }

    private async Task SetUpAsync()
    {
        var url = await moto.UrlAsync();
        Tap = await WireTap.StartAsync(url);
        using var database = new AmazonDynamoDBClient(
            MotoServer.Credentials,
            new AmazonDynamoDBConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" }
        );
        await database.CreateTableAsync(TableDefinition.Create(Table));
        Sqs = Keep(
            new AmazonSQSClient(
                MotoServer.Credentials,
                new AmazonSQSConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" }
            )
        );
        QueueUrl = (
            await Sqs.CreateQueueAsync(
                new CreateQueueRequest
                {
                    QueueName = "chatops-e2e.fifo",
                    Attributes = new Dictionary<string, string> { ["FifoQueue"] = "true" },
                }
            )
        ).QueueUrl;
        MailQueueUrl = (await Sqs.CreateQueueAsync(new CreateQueueRequest { QueueName = "chatops-e2e-mail" })).QueueUrl;
        using var sns = new AmazonSimpleNotificationServiceClient(
            MotoServer.Credentials,
            new AmazonSimpleNotificationServiceConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" }
        );
        var approvals = (
            await sns.CreateTopicAsync(new CreateTopicRequest { Name = "chatops-e2e-approvals" })
        ).TopicArn;
        var operators = (
            await sns.CreateTopicAsync(new CreateTopicRequest { Name = "chatops-e2e-operators" })
        ).TopicArn;
        await sns.SubscribeAsync(
            new SubscribeRequest
            {
                TopicArn = approvals,
                Protocol = "sqs",
                Endpoint = "arn:aws:sqs:us-east-1:123456789012:chatops-e2e-mail",
                Attributes = new Dictionary<string, string>
                {
                    ["FilterPolicy"] = $$"""{"{{NotificationTopics.ApproverAttribute}}":["{{Approvers[0]}}"]}""",
                },
            }
        );
        var secret = new SecretValues
        {
            LinkKeys = [LinkKey],
            ApiKeys = [new ApiKeySecret("e2e", ApiKey.Hash(ApiKeyText), ApiScopes.All)],
            Slack = new SlackSecret(["local-signing-secret"], "xoxb-local"),
        };
        using var secrets = new AmazonSecretsManagerClient(
            MotoServer.Credentials,
            new AmazonSecretsManagerConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" }
        );
        await secrets.CreateSecretAsync(
            new CreateSecretRequest { Name = "chatops-e2e", SecretString = secret.ToJson() }
        );
        await SetUpOrganizationAsync(url);

        Environment["AWS_REGION"] = "us-east-1";
        Environment["AWS_ACCESS_KEY_ID"] = "test";
        Environment["AWS_SECRET_ACCESS_KEY"] = "test";
        Environment["AWS_ENDPOINT_URL"] = Tap.Url;
        foreach (var service in new[] { "LEX_RUNTIME_V2", "LEX_MODELS_V2", "SERVICE_CATALOG" })
        {
            Environment[$"AWS_ENDPOINT_URL_{service}"] = Cloud.BaseAddress.ToString().TrimEnd('/');
        }

        Environment[AwsSettings.Stage] = JsonSerializer.Serialize(
            new
            {
                stage = "E2E",
                approvers = Approvers.Select(email => new { email }),
                slack = new
                {
                    teamId = "T0LOCAL",
                    approversChannel = "C0APPROVERS",
                    apiUrl = $"{Cloud.BaseAddress}slack/api/",
                },
                signIn = new
                {
                    issuer = Issuer,
                    audience = Audience,
                    clientId = Audience,
                    authorizationEndpoint = $"{Issuer}/authorize",
                    tokenEndpoint = $"{Issuer}/token",
                    operatorsGroup = "operators",
                },
            }
        );
        Environment[AwsSettings.PublicUrl] = Gateway.Url;
        Environment[AwsSettings.Table] = Table;
        Environment[AwsSettings.QueueUrl] = QueueUrl;
        Environment[AwsSettings.ApproverTopic] = approvals;
        Environment[AwsSettings.OperatorTopic] = operators;
        Environment[AwsSettings.SecretId] = "chatops-e2e";
    }

    // moto generates its own IDs. The stand-in for Account Factory gets them, since both are one organization on AWS.
    private async Task SetUpOrganizationAsync(string url)
    {
        await CallAsync(url, "CreateOrganization", """{"FeatureSet":"ALL"}""");
        using var organizations = new AmazonOrganizationsClient(
            MotoServer.Credentials,
            new AmazonOrganizationsConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" }
        );
        var root = (await organizations.ListRootsAsync(new ListRootsRequest())).Roots.Single();
        foreach (var name in new[] { "Experiment", "Demos" })
        {
            await CallAsync(url, "CreateOrganizationalUnit", $$"""{"ParentId":"{{root.Id}}","Name":"{{name}}"}""");
        }

        var units = await organizations.ListOrganizationalUnitsForParentAsync(
            new ListOrganizationalUnitsForParentRequest { ParentId = root.Id }
        );
        var local = Cloud.Services.GetRequiredService<LocalState>().Collection<LocalUnit>("organizational-units");
        foreach (var unit in units.OrganizationalUnits)
        {
            local.Put(unit.Id, new LocalUnit(unit.Id, unit.Name, OrganizationTree.RootId));
        }
    }

    private static async Task CallAsync(string url, string operation, string body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, MediaTypeHeaderValue.Parse("application/x-amz-json-1.1"));
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Add("X-Amz-Target", $"AWSOrganizationsV20161128.{operation}");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/organizations/aws4_request, "
                + "SignedHeaders=host, Signature=0"
        );
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private T Keep<T>(T client)
        where T : AmazonServiceClient
    {
        clients.Add(client);
        return client;
    }
}
