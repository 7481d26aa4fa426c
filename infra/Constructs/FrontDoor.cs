using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using ChatOps.Application.SignIn;
using Constructs;

namespace ChatOps.Infra.Constructs;

/// <summary>
/// The HTTP API in front of the front door. Two routes lead to the same function: Slack's have an allowance of their
/// own, so that a flood at any other route
/// does not make Slack wait. Who a caller is, the function decides: by signature, key or link. Tokens of the stage's
/// OIDC issuer are checked here, on the routes of
/// <see cref="SignedInRoutes"/>; the function believes what this authorizer says of them and nothing else.
/// </summary>
internal sealed class FrontDoor : Construct
{
    private const string Everything = "$default";
    private const string Slack = "ANY /slack/{proxy+}";
    private const string Jwt = "JWT";
    private const int Milliseconds = 30_000;

    // No query string: the links of approvers carry their token there. Numbers stay numbers, so that a filter can
    // measure them.
    private const string AccessLine =
        """{"requestId":"$context.requestId","time":"$context.requestTime","ip":"$context.identity.sourceIp","method":"$context.httpMethod","path":"$context.path","route":"$context.routeKey","status":$context.status,"latency":$context.responseLatency,"bytes":$context.responseLength,"integrationStatus":"$context.integrationStatus"}""";

    private readonly SignInOptions? signIn;

    /// <summary>Makes the API; <see cref="ServeBy"/> says by which function.</summary>
    public FrontDoor(Construct scope, string id, Places places)
        : base(scope, id)
    {
        signIn = places.Configuration.SignIn;

        // API Gateway keeps its own list of log groups; under this name it need not.
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

                    // Metrics of each route would cost, and nobody looks at them: the access log has the route.
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

    /// <summary>The API's id.</summary>
    public string ApiId { get; }

    /// <summary>What everybody calls, one line for each call.</summary>
    public LogGroup AccessLog { get; }

    /// <summary>Where people and Slack reach it, without a slash at the end.</summary>
    public string Url => $"https://{ApiId}.execute-api.{Amazon.CDK.Stack.Of(this).Region}.{Amazon.CDK.Aws.URL_SUFFIX}";

    private CfnStage Stage { get; }

    // Where the stage has no issuer there is no authorizer either, and the function refuses tokens.
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

    /// <summary>Sends every call to the alias; what needs a token, past the authorizer.</summary>
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
            // The stage has settings of its own for Slack's route, which must be there first.
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
