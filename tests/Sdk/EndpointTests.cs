using System.Net;
using System.Text;
using Amazon;
using Amazon.Runtime;

namespace ChatOps.Tests.Sdk;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("LEX_MODELS_V2", "eu-west-1", "models-v2-lex.eu-west-1.amazonaws.com", "eu-west-1/lex")]
    [InlineData("LEX_RUNTIME_V2", "us-west-2", "runtime-v2-lex.us-west-2.amazonaws.com", "us-west-2/lex")]
    [InlineData(
        "SERVICE_CATALOG",
        "eu-north-1",
        "servicecatalog.eu-north-1.amazonaws.com",
        "eu-north-1/servicecatalog"
    )]
    [InlineData("ORGANIZATIONS", "eu-north-1", "organizations.us-east-1.amazonaws.com", "us-east-1/organizations")]
    [InlineData(
        "ORGANIZATIONS",
        "us-gov-east-1",
        "organizations.us-gov-west-1.amazonaws.com",
        "us-gov-west-1/organizations"
    )]
    [InlineData(
        "ORGANIZATIONS",
        "cn-north-1",
        "organizations.cn-northwest-1.amazonaws.com.cn",
        "cn-northwest-1/organizations"
    )]
    [InlineData("SNS", "eu-west-1", "sns.eu-west-1.amazonaws.com", "eu-west-1/sns")]
    [InlineData("SQS", "cn-north-1", "sqs.cn-north-1.amazonaws.com.cn", "cn-north-1/sqs")]
    [InlineData("SECRETS_MANAGER", "eu-west-1", "secretsmanager.eu-west-1.amazonaws.com", "eu-west-1/secretsmanager")]
    public async Task A_service_is_called_where_AWS_runs_it(string service, string region, string host, string scope)
    {
        using var network = new RecordedNetwork(service);

        await ServiceCalls.ByService[service](config =>
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.DefaultAWSCredentials = ServiceStub.Credentials;
            config.HttpClientFactory = network;
        });

        Assert.Equal($"https://{host}", network.Uri!.GetLeftPart(UriPartial.Authority));
        Assert.Contains($"/{scope}/aws4_request", network.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FIPS_and_dual_stack_have_hosts_of_their_own()
    {
        using var network = new RecordedNetwork("SQS");

        await ServiceCalls.ByService["SQS"](config =>
        {
            config.RegionEndpoint = RegionEndpoint.USEast2;
            config.DefaultAWSCredentials = ServiceStub.Credentials;
            config.UseFIPSEndpoint = true;
            config.UseDualstackEndpoint = true;
            config.HttpClientFactory = network;
        });

        Assert.Equal("sqs-fips.us-east-2.api.aws", network.Uri!.Host);
    }

    [Fact]
    public async Task A_named_URL_is_signed_for_the_configured_Region()
    {
        await using var stub = await ServiceStub.StartAsync();
        stub.Answers(ServiceCalls.EmptyJson);

        await ServiceCalls.ByService["SQS"](config =>
        {
            config.ServiceURL = $"{stub.Url}/base";
            config.AuthenticationRegion = "eu-central-1";
            config.DefaultAWSCredentials = ServiceStub.Credentials;
        });

        Assert.Equal("/base/", stub.Request.Target);
        Assert.Equal("eu-central-1/sqs", stub.Request.Scope);
    }

    /// <summary>Answers in place of the network.</summary>
    private sealed class RecordedNetwork(string service) : HttpClientFactory, IDisposable
    {
        private readonly Handler handler = new(service == "SNS" ? ServiceCalls.EmptyXml : ServiceCalls.EmptyJson);

        public Uri? Uri => handler.Uri;

        public string Authorization => handler.Authorization ?? "";

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public void Dispose() => handler.Dispose();

        private sealed class Handler(string body) : HttpMessageHandler
        {
            public Uri? Uri { get; private set; }

            public string? Authorization { get; private set; }

            protected override Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request,
                CancellationToken cancellationToken
            )
            {
                Uri = request.RequestUri;
                Authorization = request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : null;
                return Task.FromResult(
                    new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        Content = new StringContent(body, Encoding.UTF8, "application/json"),
                    }
                );
            }
        }
    }
}
