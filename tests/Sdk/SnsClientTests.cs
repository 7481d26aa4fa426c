using System.Net;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace ChatOps.Tests.Sdk;

public sealed class SnsClientTests : IAsyncLifetime
{
    private ServiceStub stub = null!;

    public async ValueTask InitializeAsync() => stub = await ServiceStub.StartAsync();

    public ValueTask DisposeAsync() => stub.DisposeAsync();

    [Fact]
    public async Task A_publication_is_a_form_answered_in_XML()
    {
        using var sns = Client();
        stub.Answers(
            """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishResult><MessageId>m-1</MessageId><Unknown>x</Unknown></PublishResult>
              <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
            </PublishResponse>
            """
        );

        var response = await sns.PublishAsync(
            new PublishRequest
            {
                TopicArn = "arn:aws:sns:eu-west-1:111111111111:approvals",
                Subject = "Please decide",
                Message = "a=b&c +ü",
                MessageStructure = "json",
                MessageAttributes = new Dictionary<string, MessageAttributeValue>
                {
                    ["approver"] = new() { DataType = "String", StringValue = "a@example.com" },
                },
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("POST", stub.Request.Method);
        Assert.Equal("/", stub.Request.Target);
        Assert.Equal("eu-west-1/sns", stub.Request.Scope);
        Assert.StartsWith(
            "application/x-www-form-urlencoded",
            stub.Request.Headers["Content-Type"],
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "Action=Publish",
                "Message=a%3Db%26c%20%2B%C3%BC",
                "MessageAttributes.entry.1.Name=approver",
                "MessageAttributes.entry.1.Value.DataType=String",
                "MessageAttributes.entry.1.Value.StringValue=a%40example.com",
                "MessageStructure=json",
                "Subject=Please%20decide",
                "TopicArn=arn%3Aaws%3Asns%3Aeu-west-1%3A111111111111%3Aapprovals",
                "Version=2010-03-31",
            ],
            stub.Request.Body.Split('&').Order(StringComparer.Ordinal)
        );
        Assert.Equal("m-1", response.MessageId);
        Assert.Null(response.SequenceNumber);
        Assert.Equal("r-1", response.ResponseMetadata.RequestId);
        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
    }

    [Fact]
    public async Task The_code_in_the_XML_selects_the_exception()
    {
        using var sns = Client();
        stub.Answers(
            """<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>"""
                + """<Code>InvalidParameter</Code><Message>Subject</Message></Error><RequestId>r-2</RequestId>"""
                + """</ErrorResponse>""",
            400
        );

        var exception = await Assert.ThrowsAsync<InvalidParameterException>(() =>
            sns.PublishAsync(new PublishRequest { Message = "x" }, TestContext.Current.CancellationToken)
        );

        Assert.Equal("Subject", exception.Message);
        Assert.Equal("r-2", exception.RequestId);
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Fact]
    public async Task Throttling_is_retried()
    {
        using var sns = Client(maxErrorRetry: 1);
        stub.Answers(
                "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate "
                    + "exceeded</Message></Error></ErrorResponse>",
                400
            )
            .Answers(
                "<CreateTopicResponse><CreateTopicResult><TopicArn>arn</TopicArn></CreateTopicResult>"
                    + "</CreateTopicResponse>"
            );

        var response = await sns.CreateTopicAsync(
            new CreateTopicRequest { Name = "approvals" },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("arn", response.TopicArn);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task An_error_page_of_a_proxy_keeps_its_status()
    {
        using var sns = Client();
        stub.Answers("upstream is down", 503);

        var exception = await Assert.ThrowsAsync<AmazonSimpleNotificationServiceException>(() =>
            sns.PublishAsync(new PublishRequest { Message = "x" }, TestContext.Current.CancellationToken)
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
    }

    private AmazonSimpleNotificationServiceClient Client(int maxErrorRetry = 0) =>
        new(
            ServiceStub.Credentials,
            new AmazonSimpleNotificationServiceConfig
            {
                ServiceURL = stub.Url,
                AuthenticationRegion = "eu-west-1",
                MaxErrorRetry = maxErrorRetry,
            }
        );
}
