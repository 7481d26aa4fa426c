using System.Net;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.ServiceCatalog;
using Amazon.ServiceCatalog.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using ProductSortOrder = Amazon.ServiceCatalog.SortOrder;
using RecordNotFound = Amazon.ServiceCatalog.Model.ResourceNotFoundException;

namespace ChatOps.Tests.Sdk;

public sealed class JsonRpcClientTests : IAsyncLifetime
{
    private ServiceStub stub = null!;

    public async ValueTask InitializeAsync() => stub = await ServiceStub.StartAsync();

    public ValueTask DisposeAsync() => stub.DisposeAsync();

    [Fact]
    public async Task An_order_names_its_operation_in_the_target_header()
    {
        using var catalog = Catalog();
        stub.Answers(
            """{"RecordDetail":{"RecordId":"rec-1","ProvisionedProductId":"pp-"""
                + """1","Status":"CREATED","CreatedTime":1767225600,"RecordErrors":[]}}"""
        );

        var response = await catalog.ProvisionProductAsync(
            new ProvisionProductRequest
            {
                ProductId = "prod-1",
                ProvisioningArtifactId = "pa-1",
                ProvisionedProductName = "REQ-1",
                ProvisioningParameters =
                [
                    new ProvisioningParameter { Key = "AccountEmail", Value = "ana+lab@example.com" },
                ],
                ProvisionToken = "REQ-1-1",
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("POST", stub.Request.Method);
        Assert.Equal("/", stub.Request.Target);
        Assert.Equal("AWS242ServiceCatalogService.ProvisionProduct", stub.Request.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", stub.Request.Headers["Content-Type"]);
        Assert.Equal("eu-west-1/servicecatalog", stub.Request.Scope);
        Assert.Equal(
            [
                "ProductId",
                "ProvisionToken",
                "ProvisionedProductName",
                "ProvisioningArtifactId",
                "ProvisioningParameters",
            ],
            stub.Request.Json.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "ana+lab@example.com",
            stub.Request.Json.GetProperty("ProvisioningParameters")[0].GetProperty("Value").GetString()
        );
        Assert.Equal("REQ-1-1", stub.Request.Json.GetProperty("ProvisionToken").GetString());
        Assert.Equal(RecordStatus.CREATED, response.RecordDetail.Status);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1767225600), response.RecordDetail.CreatedTime);
        Assert.Empty(response.RecordDetail.RecordErrors);
        Assert.Null(response.RecordDetail.RecordTags);
    }

    [Fact]
    public async Task A_token_that_the_caller_left_out_is_made_up_and_stays_the_same_in_a_retry()
    {
        using var catalog = Catalog(maxErrorRetry: 2);
        stub.Answers("""{"__type":"ThrottlingException","message":"Rate exceeded"}""", 400).Answers("{}").Answers("{}");
        var request = new TerminateProvisionedProductRequest { ProvisionedProductId = "pp-1" };

        await catalog.TerminateProvisionedProductAsync(request, TestContext.Current.CancellationToken);
        await catalog.TerminateProvisionedProductAsync(request, TestContext.Current.CancellationToken);

        var tokens = stub.Requests.Select(sent => sent.Json.GetProperty("TerminateToken").GetGuid()).ToArray();
        Assert.Equal(3, tokens.Length);
        Assert.Equal(tokens[0], tokens[1]);
        Assert.NotEqual(tokens[1], tokens[2]);
        Assert.Null(request.TerminateToken);
    }

    [Fact]
    public async Task A_failed_record_tells_why()
    {
        using var catalog = Catalog();
        stub.Answers(
            """
            {"RecordDetail":{"RecordId":"rec-1","Status":"FAILED","UpdatedTime":1.7672256E9,
             "RecordErrors":[{"Code":"InternalFailure",
             "Description":
               "ResourceInUseException: the allowed maximum of 5 concurrent account operations is exceeded"}]},
             "RecordOutputs":[{"OutputKey":"AccountId","OutputValue":"222222222222"}],"Surprise":null}
            """
        );

        var response = await catalog.DescribeRecordAsync(
            new DescribeRecordRequest { Id = "rec-1" },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(RecordStatus.FAILED, response.RecordDetail.Status);
        Assert.StartsWith(
            "ResourceInUseException",
            Assert.Single(response.RecordDetail.RecordErrors).Description,
            StringComparison.Ordinal
        );
        Assert.Equal("222222222222", Assert.Single(response.RecordOutputs).OutputValue);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1767225600), response.RecordDetail.UpdatedTime);
    }

    [Fact]
    public async Task Filters_are_a_map_of_lists()
    {
        using var catalog = Catalog();
        stub.Answers(
            """{"ProductViewSummaries":[{"ProductId":"prod-1","Name":"AWS Control Tower Account """
                + """Factory","HasDefaultPath":false}]}"""
        );

        var response = await catalog.SearchProductsAsync(
            new SearchProductsRequest
            {
                Filters = new Dictionary<string, List<string>>
                {
                    [ProductViewFilterBy.FullTextSearch] = ["Account Factory"],
                },
                SortBy = ProductViewSortBy.Title,
                SortOrder = ProductSortOrder.ASCENDING,
                PageSize = 20,
            },
            TestContext.Current.CancellationToken
        );

        AssertJson.Equal(
            """{"Filters":{"FullTextSearch":["Account """
                + """Factory"]},"PageSize":20,"SortBy":"Title","SortOrder":"ASCENDING"}""",
            stub.Request.Body
        );
        Assert.False(Assert.Single(response.ProductViewSummaries).HasDefaultPath);
    }

    [Fact]
    public async Task The_type_in_the_body_selects_the_exception()
    {
        using var catalog = Catalog();
        stub.Answers(
            """{"__type":"com.amazonaws.servicecatalog#ResourceNotFoundException","Message":"No record"}""",
            400,
            ("x-amzn-RequestId", "r1")
        );

        var exception = await Assert.ThrowsAsync<RecordNotFound>(() =>
            catalog.DescribeRecordAsync(
                new DescribeRecordRequest { Id = "rec-1" },
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal("No record", exception.Message);
        Assert.Equal("r1", exception.RequestId);
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Fact]
    public async Task Organizations_and_Secrets_Manager_speak_JSON_1_1()
    {
        using var organizations = new AmazonOrganizationsClient(
            ServiceStub.Credentials,
            Configured(new AmazonOrganizationsConfig())
        );
        using var secrets = new AmazonSecretsManagerClient(
            ServiceStub.Credentials,
            Configured(new AmazonSecretsManagerConfig())
        );
        stub.Answers(
                """{"Accounts":[{"Id":"222222222222","Status":"ACTIVE","JoinedTimestamp":"""
                    + """1767225600.5}],"NextToken":"more"}"""
            )
            .Answers("""{"ARN":"arn","SecretBinary":"AAH+/w==","CreatedDate":1767225600.123}""");

        var accounts = await organizations.ListAccountsAsync(
            new ListAccountsRequest(),
            TestContext.Current.CancellationToken
        );
        var secret = await secrets.GetSecretValueAsync(
            new GetSecretValueRequest { SecretId = "keys" },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("AWSOrganizationsV20161128.ListAccounts", stub.Requests[0].Headers["X-Amz-Target"]);
        Assert.Equal("{}", stub.Requests[0].Body);
        Assert.Equal("secretsmanager.GetSecretValue", stub.Requests[1].Headers["X-Amz-Target"]);
        Assert.Equal("eu-west-1/secretsmanager", stub.Requests[1].Scope);
        Assert.All(
            stub.Requests,
            request => Assert.Equal("application/x-amz-json-1.1", request.Headers["Content-Type"])
        );
        Assert.Equal("more", accounts.NextToken);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1767225600.5), Assert.Single(accounts.Accounts).JoinedTimestamp);
        Assert.Equal([0, 1, 254, 255], secret.SecretBinary.ToArray());
    }

    [Fact]
    public async Task SQS_speaks_JSON_1_0_and_keeps_the_error_code_of_its_query_protocol()
    {
        using var sqs = new AmazonSQSClient(ServiceStub.Credentials, Configured(new AmazonSQSConfig()));
        stub.Answers(
            """{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"Gone"}""",
            400,
            ("x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender")
        );

        var exception = await Assert.ThrowsAsync<QueueDoesNotExistException>(() =>
            sqs.SendMessageAsync(
                new SendMessageRequest
                {
                    QueueUrl = "https://q",
                    MessageBody = "x",
                    DelaySeconds = 0,
                },
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal("AmazonSQS.SendMessage", stub.Request.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.0", stub.Request.Headers["Content-Type"]);
        AssertJson.Equal("""{"QueueUrl":"https://q","MessageBody":"x","DelaySeconds":0}""", stub.Request.Body);
        Assert.Equal("Gone", exception.Message);
        Assert.Equal("AWS.SimpleQueueService.NonExistentQueue", exception.ErrorCode);
        Assert.Equal(ErrorType.Sender, exception.ErrorType);
    }

    private AmazonServiceCatalogClient Catalog(int maxErrorRetry = 0) =>
        new(ServiceStub.Credentials, Configured(new AmazonServiceCatalogConfig(), maxErrorRetry));

    private TConfig Configured<TConfig>(TConfig config, int maxErrorRetry = 0)
        where TConfig : ClientConfig
    {
        config.ServiceURL = stub.Url;
        config.AuthenticationRegion = "eu-west-1";
        config.MaxErrorRetry = maxErrorRetry;
        return config;
    }
}
