using Amazon.CDK;
using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using ChatOps.Infra.Stacks;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>
/// The HTTP API in front of the front door. Two routes lead to the same function: Slack's have an allowance of their own, so that a flood at any other route
/// does not make Slack wait. Who a caller is, the function decides: by signature, key or link.
/// </summary>
public sealed class FrontDoor : Construct
{
    private const string Everything = "$default";
    private const string Slack = "ANY /slack/{proxy+}";
    private const int Milliseconds = 30_000;

    // No query string: the links of approvers carry their token there. Numbers stay numbers, so that a filter can measure them.
    private const string AccessLine =
        """{"requestId":"$context.requestId","time":"$context.requestTime","ip":"$context.identity.sourceIp","method":"$context.httpMethod","path":"$context.path","route":"$context.routeKey","status":$context.status,"latency":$context.responseLatency,"bytes":$context.responseLength,"integrationStatus":"$context.integrationStatus"}""";

    /// <summary>Makes the API; <see cref="ServeBy"/> says by which function.</summary>
    public FrontDoor(Construct scope, string id, Places places)
        : base(scope, id)
    {
        // API Gateway keeps its own list of log groups; under this name it need not.
        AccessLog = LogGroups.Create(this, $"/aws/vendedlogs/{places.Names.Prefix}/access", places.Configuration.LogRetentionDays);
        var api = new CfnApi(this, "Api", new CfnApiProps { Name = places.Names.Prefix, ProtocolType = "HTTP", Description = "The front door of ChatOps" });
        ApiId = api.Ref;
        var throttle = places.Configuration.Throttle;
        Stage = new CfnStage(this, "Stage", new CfnStageProps
        {
            ApiId = ApiId,
            StageName = Everything,
            AutoDeploy = true,
            DefaultRouteSettings = new CfnStage.RouteSettingsProperty
            {
                ThrottlingRateLimit = throttle.RequestsPerSecond,
                ThrottlingBurstLimit = throttle.Burst,
                DetailedMetricsEnabled = true,
            },
            RouteSettings = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [Slack] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["ThrottlingRateLimit"] = throttle.SlackRequestsPerSecond,
                    ["ThrottlingBurstLimit"] = throttle.SlackBurst,
                    ["DetailedMetricsEnabled"] = true,
                },
            },
            AccessLogSettings = new CfnStage.AccessLogSettingsProperty
            {
                DestinationArn = Places.Arn("logs", Amazon.CDK.Stack.Of(this).Region, $"log-group:{AccessLog.LogGroupName}"),
                Format = AccessLine,
            },
        });
    }

    /// <summary>The API's id.</summary>
    public string ApiId { get; }

    /// <summary>What everybody calls, one line for each call.</summary>
    public LogGroup AccessLog { get; }

    /// <summary>Where people and Slack reach it, without a slash at the end.</summary>
    public string Url => $"https://{ApiId}.execute-api.{Amazon.CDK.Stack.Of(this).Region}.{Aws.URL_SUFFIX}";

    private CfnStage Stage { get; }

    /// <summary>Sends every call to the alias.</summary>
    public void ServeBy(Alias alias)
    {
        var integration = new CfnIntegration(this, "Integration", new CfnIntegrationProps
        {
            ApiId = ApiId,
            IntegrationType = "AWS_PROXY",
            IntegrationUri = alias.FunctionArn,
            PayloadFormatVersion = "2.0",
            TimeoutInMillis = Milliseconds,
        });
        var region = Amazon.CDK.Stack.Of(this).Region;
        foreach (var (id, key, source) in new[] { ("Everything", Everything, Everything), ("Slack", Slack, "*/slack/{proxy+}") })
        {
            // The stage has settings of its own for the route, which must be there first.
            Stage.AddDependency(new CfnRoute(this, $"{id}Route", new CfnRouteProps { ApiId = ApiId, RouteKey = key, Target = $"integrations/{integration.Ref}" }));
            _ = new CfnPermission(this, $"{id}Permission", new CfnPermissionProps
            {
                Action = "lambda:InvokeFunction",
                FunctionName = alias.FunctionArn,
                Principal = "apigateway.amazonaws.com",
                SourceArn = Places.Arn("execute-api", region, $"{ApiId}/*/{source}"),
            });
        }
    }
}
