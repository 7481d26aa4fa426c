using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using ChatOps.Application.SignIn;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>The HTTP API. Slack's routes lead to the same function with their own allowance, so that a flood elsewhere
/// doesn't delay Slack. Its authorizer checks tokens on <see cref="SignedInRoutes"/>; the function checks signatures,
/// keys and links.</summary>
internal sealed class FrontDoor : Construct
{
    private const string Everything = "$default";
    private const string Slack = "ANY /slack/{proxy+}";
    private const string Jwt = "JWT";
    private const int Milliseconds = 30_000;

    // A line of the access log, without the query string, which holds the tokens of links. Numbers are unquoted, so
    // that metric filters can read them.
    private const string AccessLine =
        """{"requestId":"$context.requestId","time":"$context.requestTime","ip":"$context.identity."""
        + """sourceIp","method":"$context.httpMethod","path":"$context.path","route":"$context."""
        + """routeKey","status":$context.status,"latency":$context.responseLatency,"bytes":"""
        + """$context.responseLength,"integrationStatus":"$context.integrationStatus"}""";

    private readonly SignInOptions? signIn;

    /// <summary>Creates the API without a function; see <see cref="ServeBy"/>.</summary>
    public FrontDoor(Construct scope, string id, Places places)
        : base(scope, id)
    {
        signIn = places.Configuration.SignIn;

        // Under this prefix API Gateway doesn't need its own list of log groups.
        AccessLog = LogGroups.Create(
            this,
            $"/aws/vendedlogs/{places.Names.Prefix}/access",
            places.Configuration.LogRetentionDays
        );
        var api = new CfnApi(
            this,
            "Api",
            new CfnApiProps
            {
                Name = places.Names.Prefix,
                ProtocolType = "HTTP",
                Description = "The front door of ChatOps",
            }
        );
        ApiId = api.Ref;
        var throttle = places.Configuration.Throttle;
        Stage = new CfnStage(
            this,
            "Stage",
            new CfnStageProps
            {
                ApiId = ApiId,
                StageName = Everything,
                AutoDeploy = true,
                DefaultRouteSettings = new CfnStage.RouteSettingsProperty
                {
                    ThrottlingRateLimit = throttle.RequestsPerSecond,
                    ThrottlingBurstLimit = throttle.Burst,

                    // Metrics for each route cost money; the access log has the route.
                    DetailedMetricsEnabled = false,
                },
                RouteSettings = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    [Slack] = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["ThrottlingRateLimit"] = throttle.SlackRequestsPerSecond,
                        ["ThrottlingBurstLimit"] = throttle.SlackBurst,
                        ["DetailedMetricsEnabled"] = false,
                    },
                },
                AccessLogSettings = new CfnStage.AccessLogSettingsProperty
                {
                    DestinationArn = Places.Arn(
                        "logs",
                        Amazon.CDK.Stack.Of(this).Region,
                        $"log-group:{AccessLog.LogGroupName}"
                    ),
                    Format = AccessLine,
                },
            }
        );
    }

    public string ApiId { get; }

    /// <summary>One line for each call.</summary>
    public LogGroup AccessLog { get; }

    /// <summary>The public address, without a slash at the end.</summary>
    public string Url => $"https://{ApiId}.execute-api.{Amazon.CDK.Stack.Of(this).Region}.{Amazon.CDK.Aws.URL_SUFFIX}";

    private CfnStage Stage { get; }

    // Without an issuer there is no authorizer, and the function refuses tokens.
    private CfnAuthorizer? Authorizer() =>
        signIn is null
            ? null
            : new CfnAuthorizer(
                this,
                "Authorizer",
                new CfnAuthorizerProps
                {
                    ApiId = ApiId,
                    Name = "sign-in",
                    AuthorizerType = Jwt,
                    IdentitySource = ["$request.header.Authorization"],
                    JwtConfiguration = new CfnAuthorizer.JWTConfigurationProperty
                    {
                        Issuer = signIn.Issuer,
                        Audience = [signIn.Audience],
                    },
                }
            );

    /// <summary>Sends every call to the alias, through the authorizer where a route needs a token.</summary>
    public void ServeBy(Alias alias)
    {
        var integration = new CfnIntegration(
            this,
            "Integration",
            new CfnIntegrationProps
            {
                ApiId = ApiId,
                IntegrationType = "AWS_PROXY",
                IntegrationUri = alias.FunctionArn,
                PayloadFormatVersion = "2.0",
                TimeoutInMillis = Milliseconds,
            }
        );
        if (Authorizer() is { } authorizer)
        {
            foreach (var (key, index) in SignedInRoutes.Keys.Select((key, index) => (key, index)))
            {
                Route(
                    $"SignedIn{index}",
                    key.Replace(" ", string.Empty, StringComparison.Ordinal),
                    new CfnRouteProps
                    {
                        ApiId = ApiId,
                        RouteKey = key,
                        Target = $"integrations/{integration.Ref}",
                        AuthorizationType = Jwt,
                        AuthorizerId = authorizer.Ref,
                    }
                );
            }
        }

        Route(
            "Everything",
            Everything,
            new CfnRouteProps
            {
                ApiId = ApiId,
                RouteKey = Everything,
                Target = $"integrations/{integration.Ref}",
            }
        );
        Route(
            "Slack",
            "*/slack/{proxy+}",
            new CfnRouteProps
            {
                ApiId = ApiId,
                RouteKey = Slack,
                Target = $"integrations/{integration.Ref}",
            }
        );

        void Route(string id, string source, CfnRouteProps props)
        {
            // The stage has settings for Slack's route, so the route must exist first.
            Stage.AddDependency(new CfnRoute(this, $"{id}Route", props));
            _ = new CfnPermission(
                this,
                $"{id}Permission",
                new CfnPermissionProps
                {
                    Action = "lambda:InvokeFunction",
                    FunctionName = alias.FunctionArn,
                    Principal = "apigateway.amazonaws.com",
                    SourceArn = Places.Arn("execute-api", Amazon.CDK.Stack.Of(this).Region, $"{ApiId}/*/{source}"),
                }
            );
        }
    }
}
