using Amazon.LexModelsV2.Model;
using Amazon.Runtime;

namespace Amazon.LexModelsV2;

public interface IAmazonLexModelsV2 : IAmazonService, IDisposable
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonLexModelsV2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig
    ) => new AmazonLexModelsV2Client(awsCredentials, (AmazonLexModelsV2Config)clientConfig);

    Task<CreateBotResponse> CreateBotAsync(CreateBotRequest request, CancellationToken cancellationToken = default);

    Task<DescribeBotResponse> DescribeBotAsync(
        DescribeBotRequest request,
        CancellationToken cancellationToken = default
    );

    Task<UpdateBotResponse> UpdateBotAsync(UpdateBotRequest request, CancellationToken cancellationToken = default);

    Task<DeleteBotResponse> DeleteBotAsync(DeleteBotRequest request, CancellationToken cancellationToken = default);

    Task<ListBotsResponse> ListBotsAsync(ListBotsRequest request, CancellationToken cancellationToken = default);

    Task<CreateBotLocaleResponse> CreateBotLocaleAsync(
        CreateBotLocaleRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeBotLocaleResponse> DescribeBotLocaleAsync(
        DescribeBotLocaleRequest request,
        CancellationToken cancellationToken = default
    );

    Task<UpdateBotLocaleResponse> UpdateBotLocaleAsync(
        UpdateBotLocaleRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteBotLocaleResponse> DeleteBotLocaleAsync(
        DeleteBotLocaleRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListBotLocalesResponse> ListBotLocalesAsync(
        ListBotLocalesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<BuildBotLocaleResponse> BuildBotLocaleAsync(
        BuildBotLocaleRequest request,
        CancellationToken cancellationToken = default
    );

    Task<CreateIntentResponse> CreateIntentAsync(
        CreateIntentRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeIntentResponse> DescribeIntentAsync(
        DescribeIntentRequest request,
        CancellationToken cancellationToken = default
    );

    Task<UpdateIntentResponse> UpdateIntentAsync(
        UpdateIntentRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteIntentResponse> DeleteIntentAsync(
        DeleteIntentRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListIntentsResponse> ListIntentsAsync(
        ListIntentsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<CreateSlotTypeResponse> CreateSlotTypeAsync(
        CreateSlotTypeRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeSlotTypeResponse> DescribeSlotTypeAsync(
        DescribeSlotTypeRequest request,
        CancellationToken cancellationToken = default
    );

    Task<UpdateSlotTypeResponse> UpdateSlotTypeAsync(
        UpdateSlotTypeRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteSlotTypeResponse> DeleteSlotTypeAsync(
        DeleteSlotTypeRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListSlotTypesResponse> ListSlotTypesAsync(
        ListSlotTypesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<CreateSlotResponse> CreateSlotAsync(CreateSlotRequest request, CancellationToken cancellationToken = default);

    Task<DescribeSlotResponse> DescribeSlotAsync(
        DescribeSlotRequest request,
        CancellationToken cancellationToken = default
    );

    Task<UpdateSlotResponse> UpdateSlotAsync(UpdateSlotRequest request, CancellationToken cancellationToken = default);

    Task<DeleteSlotResponse> DeleteSlotAsync(DeleteSlotRequest request, CancellationToken cancellationToken = default);

    Task<ListSlotsResponse> ListSlotsAsync(ListSlotsRequest request, CancellationToken cancellationToken = default);

    Task<CreateBotVersionResponse> CreateBotVersionAsync(
        CreateBotVersionRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeBotVersionResponse> DescribeBotVersionAsync(
        DescribeBotVersionRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListBotVersionsResponse> ListBotVersionsAsync(
        ListBotVersionsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteBotVersionResponse> DeleteBotVersionAsync(
        DeleteBotVersionRequest request,
        CancellationToken cancellationToken = default
    );

    Task<CreateBotAliasResponse> CreateBotAliasAsync(
        CreateBotAliasRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeBotAliasResponse> DescribeBotAliasAsync(
        DescribeBotAliasRequest request,
        CancellationToken cancellationToken = default
    );

    Task<UpdateBotAliasResponse> UpdateBotAliasAsync(
        UpdateBotAliasRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteBotAliasResponse> DeleteBotAliasAsync(
        DeleteBotAliasRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListBotAliasesResponse> ListBotAliasesAsync(
        ListBotAliasesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<TagResourceResponse> TagResourceAsync(
        TagResourceRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request,
        CancellationToken cancellationToken = default
    );
}
