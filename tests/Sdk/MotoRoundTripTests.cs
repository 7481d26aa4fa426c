using System.Globalization;
using System.Net.Http.Headers;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using ChatOps.Tests.Infrastructure;
using SecretNotFound = Amazon.SecretsManager.Model.ResourceNotFoundException;

namespace ChatOps.Tests.Sdk;

public sealed class MotoRoundTripTests(MotoServer moto)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_FIFO_queue_gives_back_what_was_sent_and_forgets_what_was_deleted()
    {
        using var sqs = new AmazonSQSClient(MotoServer.Credentials, await ConfigAsync<AmazonSQSConfig>());
        var name = $"{Guid.NewGuid():N}.fifo";
        var created = await sqs.CreateQueueAsync(
            new CreateQueueRequest
            {
                QueueName = name,
                Attributes = new Dictionary<string, string>
                {
                    [QueueAttributeName.FifoQueue] = "true",
                    [QueueAttributeName.VisibilityTimeout] = "60",
                },
                Tags = new Dictionary<string, string> { ["project"] = "chatops" },
            },
            Cancelled
        );
        var queueUrl = (await sqs.GetQueueUrlAsync(new GetQueueUrlRequest { QueueName = name }, Cancelled)).QueueUrl;
        Assert.Equal(created.QueueUrl, queueUrl);

        var sent = await sqs.SendMessageAsync(
            new SendMessageRequest
            {
                QueueUrl = queueUrl,
                MessageBody = "first ✓",
                MessageGroupId = "T1:C1:U1",
                MessageDeduplicationId = "Ev1",
                MessageAttributes = new Dictionary<string, Amazon.SQS.Model.MessageAttributeValue>
                {
                    ["kind"] = new() { DataType = "String", StringValue = "event" },
                    ["raw"] = new() { DataType = "Binary", BinaryValue = new MemoryStream([1, 2, 255]) },
                },
            },
            Cancelled
        );
        Assert.NotNull(sent.MessageId);
        var batch = await sqs.SendMessageBatchAsync(
            new SendMessageBatchRequest
            {
                QueueUrl = queueUrl,
                Entries =
                [
                    new SendMessageBatchRequestEntry
                    {
                        Id = "a",
                        MessageBody = "second",
                        MessageGroupId = "T2",
                        MessageDeduplicationId = "Ev2",
                    },
                ],
            },
            Cancelled
        );
        Assert.Equal("a", Assert.Single(batch.Successful).Id);

        var received = await sqs.ReceiveMessageAsync(
            new ReceiveMessageRequest
            {
                QueueUrl = queueUrl,
                MaxNumberOfMessages = 10,
                MessageAttributeNames = ["All"],
                MessageSystemAttributeNames = ["All"],
            },
            Cancelled
        );
        Assert.Equal(
            ["first ✓", "second"],
            received.Messages.Select(message => message.Body).Order(StringComparer.Ordinal)
        );
        var first = received.Messages.Single(message => message.MessageId == sent.MessageId);
        Assert.Equal("T1:C1:U1", first.Attributes[MessageSystemAttributeName.MessageGroupId]);
        Assert.Equal("event", first.MessageAttributes["kind"].StringValue);
        Assert.Equal([1, 2, 255], first.MessageAttributes["raw"].BinaryValue.ToArray());

        await sqs.ChangeMessageVisibilityAsync(
            new ChangeMessageVisibilityRequest
            {
                QueueUrl = queueUrl,
                ReceiptHandle = first.ReceiptHandle,
                VisibilityTimeout = 120,
            },
            Cancelled
        );
        await sqs.DeleteMessageAsync(
            new DeleteMessageRequest { QueueUrl = queueUrl, ReceiptHandle = first.ReceiptHandle },
            Cancelled
        );
        var second = received.Messages.Single(message => message.MessageId != sent.MessageId);
        var deleted = await sqs.DeleteMessageBatchAsync(
            new DeleteMessageBatchRequest
            {
                QueueUrl = queueUrl,
                Entries = [new DeleteMessageBatchRequestEntry { Id = "b", ReceiptHandle = second.ReceiptHandle }],
            },
            Cancelled
        );
        Assert.Equal("b", Assert.Single(deleted.Successful).Id);
        var attributes = await sqs.GetQueueAttributesAsync(
            new GetQueueAttributesRequest { QueueUrl = queueUrl, AttributeNames = ["All"] },
            Cancelled
        );
        Assert.Equal("0", attributes.Attributes[QueueAttributeName.ApproximateNumberOfMessagesNotVisible]);
        Assert.Equal("60", attributes.Attributes[QueueAttributeName.VisibilityTimeout]);
    }

    [Fact]
    public async Task A_missing_queue_is_its_own_exception()
    {
        using var sqs = new AmazonSQSClient(MotoServer.Credentials, await ConfigAsync<AmazonSQSConfig>());

        var exception = await Assert.ThrowsAsync<QueueDoesNotExistException>(() =>
            sqs.GetQueueUrlAsync(new GetQueueUrlRequest { QueueName = $"{Guid.NewGuid():N}" }, Cancelled)
        );

        Assert.Contains("does not exist", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_delivers_to_its_subscription()
    {
        using var sns = new AmazonSimpleNotificationServiceClient(
            MotoServer.Credentials,
            await ConfigAsync<AmazonSimpleNotificationServiceConfig>()
        );
        using var sqs = new AmazonSQSClient(MotoServer.Credentials, await ConfigAsync<AmazonSQSConfig>());
        var name = $"{Guid.NewGuid():N}";
        var queueUrl = (await sqs.CreateQueueAsync(new CreateQueueRequest { QueueName = name }, Cancelled)).QueueUrl;
        var queue = await sqs.GetQueueAttributesAsync(
            new GetQueueAttributesRequest { QueueUrl = queueUrl, AttributeNames = [QueueAttributeName.QueueArn] },
            Cancelled
        );
        var topicArn = (
            await sns.CreateTopicAsync(
                new CreateTopicRequest
                {
                    Name = name,
                    Attributes = new Dictionary<string, string> { ["DisplayName"] = "Approvals" },
                    Tags = [new Amazon.SimpleNotificationService.Model.Tag { Key = "project", Value = "chatops" }],
                },
                Cancelled
            )
        ).TopicArn;

        var subscriptionArn = (
            await sns.SubscribeAsync(
                new SubscribeRequest
                {
                    TopicArn = topicArn,
                    Protocol = "sqs",
                    Endpoint = queue.Attributes[QueueAttributeName.QueueArn],
                    ReturnSubscriptionArn = true,
                    Attributes = new Dictionary<string, string>
                    {
                        ["FilterPolicy"] = """{"approver":["a@example.com"]}""",
                    },
                },
                Cancelled
            )
        ).SubscriptionArn;
        await sns.SetSubscriptionAttributesAsync(
            new SetSubscriptionAttributesRequest
            {
                SubscriptionArn = subscriptionArn,
                AttributeName = "RawMessageDelivery",
                AttributeValue = "true",
            },
            Cancelled
        );

        var listed = await sns.ListSubscriptionsByTopicAsync(
            new ListSubscriptionsByTopicRequest { TopicArn = topicArn },
            Cancelled
        );
        var subscription = Assert.Single(listed.Subscriptions);
        Assert.Equal(subscriptionArn, subscription.SubscriptionArn);
        Assert.Equal("sqs", subscription.Protocol);
        var attributes = await sns.GetSubscriptionAttributesAsync(
            new GetSubscriptionAttributesRequest { SubscriptionArn = subscriptionArn },
            Cancelled
        );
        Assert.Equal("""{"approver":["a@example.com"]}""", attributes.Attributes["FilterPolicy"]);
        Assert.Equal("true", attributes.Attributes["RawMessageDelivery"]);

        foreach (var approver in new[] { "b@example.com", "a@example.com" })
        {
            var published = await sns.PublishAsync(
                new PublishRequest
                {
                    TopicArn = topicArn,
                    Subject = "Please decide",
                    Message = $"A link & more for {approver}: ü=1",
                    MessageAttributes = new Dictionary<
                        string,
                        Amazon.SimpleNotificationService.Model.MessageAttributeValue
                    >
                    {
                        ["approver"] = new() { DataType = "String", StringValue = approver },
                    },
                },
                Cancelled
            );
            Assert.NotNull(published.MessageId);
            Assert.NotNull(published.ResponseMetadata.RequestId);
        }

        var received = await sqs.ReceiveMessageAsync(
            new ReceiveMessageRequest { QueueUrl = queueUrl, MaxNumberOfMessages = 10 },
            Cancelled
        );
        Assert.Equal("A link & more for a@example.com: ü=1", Assert.Single(received.Messages).Body);

        await sns.UnsubscribeAsync(new UnsubscribeRequest { SubscriptionArn = subscriptionArn }, Cancelled);
        listed = await sns.ListSubscriptionsByTopicAsync(
            new ListSubscriptionsByTopicRequest { TopicArn = topicArn },
            Cancelled
        );
        Assert.Empty(listed.Subscriptions);
    }

    [Fact]
    public async Task A_missing_topic_is_its_own_exception()
    {
        using var sns = new AmazonSimpleNotificationServiceClient(
            MotoServer.Credentials,
            await ConfigAsync<AmazonSimpleNotificationServiceConfig>()
        );

        var exception = await Assert.ThrowsAsync<NotFoundException>(() =>
            sns.PublishAsync(
                new PublishRequest { TopicArn = "arn:aws:sns:us-east-1:123456789012:missing", Message = "hello" },
                Cancelled
            )
        );

        Assert.Equal("NotFound", exception.ErrorCode);
    }

    [Fact]
    public async Task A_secret_keeps_its_versions()
    {
        using var secrets = new AmazonSecretsManagerClient(
            MotoServer.Credentials,
            await ConfigAsync<AmazonSecretsManagerConfig>()
        );
        var name = $"chatops/{Guid.NewGuid():N}";

        var created = await secrets.CreateSecretAsync(
            new CreateSecretRequest
            {
                Name = name,
                SecretString = """{"key":"one"}""",
                Description = "Keys",
            },
            Cancelled
        );
        var changed = await secrets.PutSecretValueAsync(
            new PutSecretValueRequest { SecretId = name, SecretString = """{"key":"two"}""" },
            Cancelled
        );

        Assert.NotEqual(created.VersionId, changed.VersionId);
        var current = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = name }, Cancelled);
        Assert.Equal("""{"key":"two"}""", current.SecretString);
        Assert.Equal(["AWSCURRENT"], current.VersionStages);
        Assert.Equal(DateTimeKind.Utc, current.CreatedDate!.Value.Kind);
        var previous = await secrets.GetSecretValueAsync(
            new GetSecretValueRequest { SecretId = name, VersionStage = "AWSPREVIOUS" },
            Cancelled
        );
        Assert.Equal("""{"key":"one"}""", previous.SecretString);
        var described = await secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = name }, Cancelled);
        Assert.Equal("Keys", described.Description);
        Assert.Equal(["AWSPREVIOUS"], described.VersionIdsToStages[created.VersionId]);
    }

    [Fact]
    public async Task A_binary_secret_comes_back_byte_for_byte()
    {
        using var secrets = new AmazonSecretsManagerClient(
            MotoServer.Credentials,
            await ConfigAsync<AmazonSecretsManagerConfig>()
        );
        var name = $"chatops/{Guid.NewGuid():N}";

        await secrets.CreateSecretAsync(
            new CreateSecretRequest { Name = name, SecretBinary = new MemoryStream([0, 1, 254, 255]) },
            Cancelled
        );

        var value = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = name }, Cancelled);
        Assert.Equal([0, 1, 254, 255], value.SecretBinary.ToArray());
        await Assert.ThrowsAsync<SecretNotFound>(() =>
            secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = $"{name}-missing" }, Cancelled)
        );
    }

    [Fact]
    public async Task An_organization_is_walked_from_its_root_to_an_account()
    {
        using var organizations = new AmazonOrganizationsClient(
            MotoServer.Credentials,
            await ConfigAsync<AmazonOrganizationsConfig>()
        );
        await SetUpAsync("CreateOrganization", """{"FeatureSet":"ALL"}""");
        var organization = (
            await organizations.DescribeOrganizationAsync(new DescribeOrganizationRequest(), Cancelled)
        ).Organization;
        Assert.Equal(OrganizationFeatureSet.ALL, organization.FeatureSet);
        var root = Assert.Single((await organizations.ListRootsAsync(new ListRootsRequest(), Cancelled)).Roots);
        var name = $"OU-{Guid.NewGuid():N}";
        await SetUpAsync("CreateOrganizationalUnit", $$"""{"ParentId":"{{root.Id}}","Name":"{{name}}"}""");

        var units = await organizations.ListOrganizationalUnitsForParentAsync(
            new ListOrganizationalUnitsForParentRequest { ParentId = root.Id },
            Cancelled
        );
        var unit = Assert.Single(units.OrganizationalUnits, unit => unit.Name == name);
        var described = await organizations.DescribeOrganizationalUnitAsync(
            new DescribeOrganizationalUnitRequest { OrganizationalUnitId = unit.Id },
            Cancelled
        );
        Assert.Equal(unit.Arn, described.OrganizationalUnit.Arn);
        var parent = Assert.Single(
            (await organizations.ListParentsAsync(new ListParentsRequest { ChildId = unit.Id }, Cancelled)).Parents
        );
        Assert.Equal(ParentType.ROOT, parent.Type);

        var inUnit = await organizations.ListAccountsForParentAsync(
            new ListAccountsForParentRequest { ParentId = unit.Id },
            Cancelled
        );
        Assert.Empty(inUnit.Accounts);
        var accounts = await organizations.ListAccountsAsync(new ListAccountsRequest { MaxResults = 20 }, Cancelled);
        var master = Assert.Single(accounts.Accounts, account => account.Id == organization.MasterAccountId);
        Assert.Equal(AccountStatus.ACTIVE, master.Status);
        var account = (
            await organizations.DescribeAccountAsync(new DescribeAccountRequest { AccountId = master.Id }, Cancelled)
        ).Account;
        Assert.Equal(DateTimeKind.Utc, account.JoinedTimestamp!.Value.Kind);
        await Assert.ThrowsAsync<OrganizationalUnitNotFoundException>(() =>
            organizations.DescribeOrganizationalUnitAsync(
                new DescribeOrganizationalUnitRequest { OrganizationalUnitId = "ou-abcd-12345678" },
                Cancelled
            )
        );
    }

    private async Task<TConfig> ConfigAsync<TConfig>()
        where TConfig : ClientConfig, new() =>
        new() { ServiceURL = await moto.UrlAsync(), AuthenticationRegion = "us-east-1" };

    /// <summary>Calls that the product doesn't make, since it only reads the organization.</summary>
    private async Task SetUpAsync(string operation, string body)
    {
        using var http = new HttpClient { BaseAddress = new Uri(await moto.UrlAsync()) };
        using var content = new StringContent(body, MediaTypeHeaderValue.Parse("application/x-amz-json-1.1"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = content };
        request.Headers.Add("X-Amz-Target", $"AWSOrganizationsV20161128.{operation}");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            string.Create(
                CultureInfo.InvariantCulture,
                $"AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/organizations/aws4_request, "
                    + $"SignedHeaders=host, Signature=0"
            )
        );
        using var response = await http.SendAsync(request, Cancelled);
        var answer = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(
            response.IsSuccessStatusCode || answer.Contains("AlreadyInOrganization", StringComparison.Ordinal),
            answer
        );
    }
}
