using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Amazon.LexModelsV2;
using ChatOps.Application.Catalog;
using ChatOps.Application.Organizations;
using ChatOps.BotBuilder;
using ChatOps.BotBuilder.CustomResources;
using ChatOps.Domain;
using ChatOps.Domain.Organizations;
using ChatOps.Domain.Products;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatOps.Tests.Hostile;

/// <summary>Malformed events of a custom resource: each gets one answer if it has an address, and has no
/// effect.</summary>
[Collection(nameof(HostilePlayground))]
public sealed class CustomResourceTests(HostilePlayground playground)
{
    [Fact]
    public async Task Custom_resource_answers_every_event_that_says_where_to()
    {
        using var receiver = new Receiver();
        using var http = new HttpClient(receiver, disposeHandler: false);
        using var lex = new AmazonLexModelsV2Client(
            "local",
            "local",
            new AmazonLexModelsV2Config
            {
                ServiceURL = playground.Host.LocalCloudUrl,
                AuthenticationRegion = "us-east-1",
                MaxErrorRetry = 0,
            }
        );
        var function = new BotBuilderFunction(
            new BotBuilderServices(
                lex,
                new NoOrganization(),
                new NoCatalog(),
                http,
                AppContext.BaseDirectory,
                TimeProvider.System,
                new Backoff(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)),
                NullLogger.Instance
            )
        );
        var samples = Corpus.Samples("cloudformation");

        await HostileRun.TryAsync(
            "the custom resource",
            [.. samples, .. Corpus.Of("json")],
            Mutations.OfJson(samples),
            async input =>
            {
                receiver.Bodies.Clear();
                try
                {
                    await using var stream = new MemoryStream(input.Bytes);
                    await function.HandleAsync(stream, TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
                }
                catch (Exception exception) when (exception is JsonException or InvalidDataException)
                {
                    Assert.Empty(receiver.Bodies);
                    return;
                }

                var body = Assert.Single(receiver.Bodies);
                Assert.InRange(body.Length, 1, CustomResourceResponse.MaximumBytes);
                using var answer = JsonDocument.Parse(body);
                var status = answer.RootElement.GetProperty("Status").GetString();
                Assert.True(
                    status == "FAILED" || (status == "SUCCESS" && input.Bytes.AsSpan().IndexOf("Delete"u8) >= 0),
                    answer.RootElement.GetRawText()
                );
                Assert.NotEmpty(answer.RootElement.GetProperty("PhysicalResourceId").GetString()!);
                if (status == "FAILED")
                {
                    Assert.DoesNotContain(
                        "   at ",
                        answer.RootElement.GetProperty("Reason").GetString(),
                        StringComparison.Ordinal
                    );
                }
            }
        );

        // The playground's own bot still exists: the events weren't from its stack.
        Assert.Equal(HttpStatusCode.OK, (await playground.NewPerson().PostAsync("help")).StatusCode);
    }

    // No OU of the policy exists in it, so that a valid event has no effect.
    private sealed class NoOrganization : IOrganization
    {
        public Task<OrganizationTree> ReadTreeAsync(CancellationToken cancellationToken) =>
            Task.FromResult(new OrganizationTree("r-abcd", []));

        public Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(
            OrganizationTree tree,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<OrganizationAccount>>([]);
    }

    private sealed class NoCatalog : IProductCatalog
    {
        public Task<CatalogProduct?> DescribeAsync(string name, CancellationToken cancellationToken) =>
            Task.FromResult<CatalogProduct?>(null);

        public Task<IReadOnlyList<string>> ListAsync(string portfolioId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([]);
    }

    private sealed class Receiver : HttpMessageHandler
    {
        public ConcurrentQueue<byte[]> Bodies { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Bodies.Enqueue(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
