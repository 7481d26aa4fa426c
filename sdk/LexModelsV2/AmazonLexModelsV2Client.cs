using Amazon.LexModelsV2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;

namespace Amazon.LexModelsV2;

public class AmazonLexModelsV2Client : AmazonServiceClient, IAmazonLexModelsV2
{
    public AmazonLexModelsV2Client()
        : base(new AmazonLexModelsV2Config()) { }

    public AmazonLexModelsV2Client(RegionEndpoint region)
        : base(new AmazonLexModelsV2Config { RegionEndpoint = region }) { }

    public AmazonLexModelsV2Client(AmazonLexModelsV2Config config)
        : base(config) { }

    public AmazonLexModelsV2Client(AWSCredentials credentials)
        : this(credentials, new AmazonLexModelsV2Config()) { }

    public AmazonLexModelsV2Client(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonLexModelsV2Config { RegionEndpoint = region }) { }

    public AmazonLexModelsV2Client(AWSCredentials credentials, AmazonLexModelsV2Config clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonLexModelsV2Client(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonLexModelsV2Config()) { }

    public AmazonLexModelsV2Client(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonLexModelsV2Config { RegionEndpoint = region }) { }

    public AmazonLexModelsV2Client(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        AmazonLexModelsV2Config clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata { get; } =
        new ServiceDescription(AmazonLexModelsV2Config.ServiceId);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ServicePipeline.Customize(pipeline);

    public virtual Task<CreateBotResponse> CreateBotAsync(
        CreateBotRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateBotResponse>(request, Operations.CreateBot, cancellationToken);

    public virtual Task<DescribeBotResponse> DescribeBotAsync(
        DescribeBotRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeBotResponse>(request, Operations.DescribeBot, cancellationToken);

    public virtual Task<UpdateBotResponse> UpdateBotAsync(
        UpdateBotRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<UpdateBotResponse>(request, Operations.UpdateBot, cancellationToken);

    public virtual Task<DeleteBotResponse> DeleteBotAsync(
        DeleteBotRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteBotResponse>(request, Operations.DeleteBot, cancellationToken);

    public virtual Task<ListBotsResponse> ListBotsAsync(
        ListBotsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListBotsResponse>(request, Operations.ListBots, cancellationToken);

    public virtual Task<CreateBotLocaleResponse> CreateBotLocaleAsync(
        CreateBotLocaleRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateBotLocaleResponse>(request, Operations.CreateBotLocale, cancellationToken);

    public virtual Task<DescribeBotLocaleResponse> DescribeBotLocaleAsync(
        DescribeBotLocaleRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeBotLocaleResponse>(request, Operations.DescribeBotLocale, cancellationToken);

    public virtual Task<UpdateBotLocaleResponse> UpdateBotLocaleAsync(
        UpdateBotLocaleRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<UpdateBotLocaleResponse>(request, Operations.UpdateBotLocale, cancellationToken);

    public virtual Task<DeleteBotLocaleResponse> DeleteBotLocaleAsync(
        DeleteBotLocaleRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteBotLocaleResponse>(request, Operations.DeleteBotLocale, cancellationToken);

    public virtual Task<ListBotLocalesResponse> ListBotLocalesAsync(
        ListBotLocalesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListBotLocalesResponse>(request, Operations.ListBotLocales, cancellationToken);

    public virtual Task<BuildBotLocaleResponse> BuildBotLocaleAsync(
        BuildBotLocaleRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<BuildBotLocaleResponse>(request, Operations.BuildBotLocale, cancellationToken);

    public virtual Task<CreateIntentResponse> CreateIntentAsync(
        CreateIntentRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateIntentResponse>(request, Operations.CreateIntent, cancellationToken);

    public virtual Task<DescribeIntentResponse> DescribeIntentAsync(
        DescribeIntentRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeIntentResponse>(request, Operations.DescribeIntent, cancellationToken);

    public virtual Task<UpdateIntentResponse> UpdateIntentAsync(
        UpdateIntentRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<UpdateIntentResponse>(request, Operations.UpdateIntent, cancellationToken);

    public virtual Task<DeleteIntentResponse> DeleteIntentAsync(
        DeleteIntentRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteIntentResponse>(request, Operations.DeleteIntent, cancellationToken);

    public virtual Task<ListIntentsResponse> ListIntentsAsync(
        ListIntentsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListIntentsResponse>(request, Operations.ListIntents, cancellationToken);

    public virtual Task<CreateSlotTypeResponse> CreateSlotTypeAsync(
        CreateSlotTypeRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateSlotTypeResponse>(request, Operations.CreateSlotType, cancellationToken);

    public virtual Task<DescribeSlotTypeResponse> DescribeSlotTypeAsync(
        DescribeSlotTypeRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeSlotTypeResponse>(request, Operations.DescribeSlotType, cancellationToken);

    public virtual Task<UpdateSlotTypeResponse> UpdateSlotTypeAsync(
        UpdateSlotTypeRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<UpdateSlotTypeResponse>(request, Operations.UpdateSlotType, cancellationToken);

    public virtual Task<DeleteSlotTypeResponse> DeleteSlotTypeAsync(
        DeleteSlotTypeRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteSlotTypeResponse>(request, Operations.DeleteSlotType, cancellationToken);

    public virtual Task<ListSlotTypesResponse> ListSlotTypesAsync(
        ListSlotTypesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListSlotTypesResponse>(request, Operations.ListSlotTypes, cancellationToken);

    public virtual Task<CreateSlotResponse> CreateSlotAsync(
        CreateSlotRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateSlotResponse>(request, Operations.CreateSlot, cancellationToken);

    public virtual Task<DescribeSlotResponse> DescribeSlotAsync(
        DescribeSlotRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeSlotResponse>(request, Operations.DescribeSlot, cancellationToken);

    public virtual Task<UpdateSlotResponse> UpdateSlotAsync(
        UpdateSlotRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<UpdateSlotResponse>(request, Operations.UpdateSlot, cancellationToken);

    public virtual Task<DeleteSlotResponse> DeleteSlotAsync(
        DeleteSlotRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteSlotResponse>(request, Operations.DeleteSlot, cancellationToken);

    public virtual Task<ListSlotsResponse> ListSlotsAsync(
        ListSlotsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListSlotsResponse>(request, Operations.ListSlots, cancellationToken);

    public virtual Task<CreateBotVersionResponse> CreateBotVersionAsync(
        CreateBotVersionRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateBotVersionResponse>(request, Operations.CreateBotVersion, cancellationToken);

    public virtual Task<DescribeBotVersionResponse> DescribeBotVersionAsync(
        DescribeBotVersionRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeBotVersionResponse>(request, Operations.DescribeBotVersion, cancellationToken);

    public virtual Task<ListBotVersionsResponse> ListBotVersionsAsync(
        ListBotVersionsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListBotVersionsResponse>(request, Operations.ListBotVersions, cancellationToken);

    public virtual Task<DeleteBotVersionResponse> DeleteBotVersionAsync(
        DeleteBotVersionRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteBotVersionResponse>(request, Operations.DeleteBotVersion, cancellationToken);

    public virtual Task<CreateBotAliasResponse> CreateBotAliasAsync(
        CreateBotAliasRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateBotAliasResponse>(request, Operations.CreateBotAlias, cancellationToken);

    public virtual Task<DescribeBotAliasResponse> DescribeBotAliasAsync(
        DescribeBotAliasRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeBotAliasResponse>(request, Operations.DescribeBotAlias, cancellationToken);

    public virtual Task<UpdateBotAliasResponse> UpdateBotAliasAsync(
        UpdateBotAliasRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<UpdateBotAliasResponse>(request, Operations.UpdateBotAlias, cancellationToken);

    public virtual Task<DeleteBotAliasResponse> DeleteBotAliasAsync(
        DeleteBotAliasRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteBotAliasResponse>(request, Operations.DeleteBotAlias, cancellationToken);

    public virtual Task<ListBotAliasesResponse> ListBotAliasesAsync(
        ListBotAliasesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListBotAliasesResponse>(request, Operations.ListBotAliases, cancellationToken);

    public virtual Task<TagResourceResponse> TagResourceAsync(
        TagResourceRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<TagResourceResponse>(request, Operations.TagResource, cancellationToken);

    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListTagsForResourceResponse>(request, Operations.ListTagsForResource, cancellationToken);
}
