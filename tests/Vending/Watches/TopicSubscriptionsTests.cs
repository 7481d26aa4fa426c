using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using ChatOps.Application;
using ChatOps.Application.Watches;
using ChatOps.Aws;
using ChatOps.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Vending.Watches;

/// <summary>The adapter against an independent SNS: no subscription of a topic is left out.</summary>
public sealed class TopicSubscriptionsTests(MotoServer moto)
{
    [Fact]
    public async Task Subscriptions_of_every_protocol_are_listed_with_what_their_filters_let_through()
    {
        await using var services = new ServiceCollection()
            .AddAws(
                new AwsOptions
                {
                    HomeRegion = "us-east-1",
                    LexRegion = "eu-west-1",
                    ServiceUrl = await moto.UrlAsync(),
                    Credentials = new BasicAWSCredentials("test", "test"),
                }
            )
            .BuildServiceProvider();
        var sns = services.GetRequiredService<IAmazonSimpleNotificationService>();
        var topic = (
            await sns.CreateTopicAsync(
                new CreateTopicRequest { Name = $"watched-{Guid.NewGuid():N}" },
                TestContext.Current.CancellationToken
            )
        ).TopicArn;
        await SubscribeAsync("email", "a@example.com", ("FilterPolicy", """{"approver":["A@example.com"]}"""));
        await SubscribeAsync("email", "b@example.com");
        await SubscribeAsync(
            "email",
            "c@example.com",
            ("FilterPolicy", """{"approver":["c@example.com"],"more":["x"]}""")
        );
        await SubscribeAsync(
            "email",
            "d@example.com",
            ("FilterPolicy", """{"approver":["d@example.com"]}"""),
            ("FilterPolicyScope", "MessageBody")
        );
        await SubscribeAsync("email", "e@example.com", ("FilterPolicy", """{"approver":[{"prefix":""}]}"""));
        await SubscribeAsync(
            "email",
            "f@example.com",
            ("FilterPolicy", """{"approver":["f@example.com"]}"""),
            ("RedrivePolicy", """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:spy"}""")
        );
        await SubscribeAsync("https", "https://evil.example/");
        await SubscribeAsync("sqs", "arn:aws:sqs:us-east-1:123456789012:spy");
        await SubscribeAsync("lambda", "arn:aws:lambda:us-east-1:123456789012:function:spy");
        await SubscribeAsync("sms", "+4915112345678");

        var found = (
            await services
                .GetRequiredService<ITopicSubscriptions>()
                .ListAsync(topic, TestContext.Current.CancellationToken)
        ).ToDictionary(subscription => subscription.Endpoint, StringComparer.Ordinal);

        Assert.Equal(10, found.Count);
        Assert.Equal(["a@example.com"], found["a@example.com"].Admits);
        Assert.Null(found["b@example.com"].Admits);
        Assert.All(["c@example.com", "d@example.com", "e@example.com"], other => Assert.Equal([], found[other].Admits));
        Assert.Equal(
            [false, true],
            [found["a@example.com"].HasDeadLetterQueue, found["f@example.com"].HasDeadLetterQueue]
        );
        Assert.Equal(
            ["email", "https", "lambda", "sms", "sqs"],
            found
                .Values.Select(subscription => subscription.Protocol)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

        Task SubscribeAsync(string protocol, string endpoint, params (string Name, string Value)[] attributes) =>
            sns.SubscribeAsync(
                new SubscribeRequest
                {
                    TopicArn = topic,
                    Protocol = protocol,
                    Endpoint = endpoint,
                    Attributes = attributes.ToDictionary(
                        attribute => attribute.Name,
                        attribute => attribute.Value,
                        StringComparer.Ordinal
                    ),
                },
                TestContext.Current.CancellationToken
            );
    }

    [Fact]
    public async Task Topic_in_Lex_s_Region_is_asked_for_there()
    {
        await using var services = new ServiceCollection()
            .AddAws(
                new AwsOptions
                {
                    HomeRegion = "us-east-1",
                    LexRegion = "eu-west-1",
                    ServiceUrl = await moto.UrlAsync(),
                    Credentials = new BasicAWSCredentials("test", "test"),
                }
            )
            .BuildServiceProvider();
        var sns = services.GetRequiredKeyedService<IAmazonSimpleNotificationService>("eu-west-1");
        var topic = (
            await sns.CreateTopicAsync(
                new CreateTopicRequest { Name = $"watched-{Guid.NewGuid():N}" },
                TestContext.Current.CancellationToken
            )
        ).TopicArn;
        await sns.SubscribeAsync(
            new SubscribeRequest
            {
                TopicArn = topic,
                Protocol = "email",
                Endpoint = "a@example.com",
            },
            TestContext.Current.CancellationToken
        );

        Assert.Contains(":eu-west-1:", topic, StringComparison.Ordinal);
        Assert.Equal(
            "a@example.com",
            Assert
                .Single(
                    await services
                        .GetRequiredService<ITopicSubscriptions>()
                        .ListAsync(topic, TestContext.Current.CancellationToken)
                )
                .Endpoint
        );
    }

    [Fact]
    public void Operators_topic_of_each_Region_knows_the_mailbox_and_its_own_Region_s_function_only()
    {
        const string Home = "arn:aws:lambda:eu-central-2:123456789012:function:chatops-prod-alarms";
        const string Lex = "arn:aws:lambda:eu-central-1:123456789012:function:chatops-prod-bot-alarms";
        var topics = new TopicArns(
            "arn:aws:sns:eu-central-2:123456789012:approvals",
            "arn:aws:sns:eu-central-2:123456789012:operations"
        )
        {
            BotOperators = "arn:aws:sns:eu-central-1:123456789012:operations",
        };

        var watched = topics.Watched(
            new StageOptions
            {
                Stage = "Prod",
                PublicUrl = "https://chatops.example.com",
                Approvers = [],
            },
            [
                new KnownSubscription(KnownSubscription.Email, "operators@example.com"),
                new KnownSubscription(KnownSubscription.Lambda, Home),
                new KnownSubscription(KnownSubscription.Lambda, Lex),
            ]
        );

        Assert.Equal(
            [
                [],
                ["operators@example.com", Home],
                ["operators@example.com", Lex],
            ],
            watched.All.Select(topic => topic.Known.Select(known => known.Endpoint))
        );
    }
}
