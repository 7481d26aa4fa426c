using Amazon.LexModelsV2.Model;
using Amazon.Runtime.Internal;
using Amazon.Sdk.Internal;

namespace Amazon.LexModelsV2;

internal static class Operations
{
    private static readonly ErrorCatalog errors = new(
        (message, inner, type, code, id, status) =>
            new AmazonLexModelsV2Exception(message, inner, type, code, id, status)
    )
    {
        ["ConflictException"] = (message, inner, type, code, id, status) =>
            new ConflictException(message, inner, type, code, id, status),
        ["InternalServerException"] = (message, inner, type, code, id, status) =>
            new InternalServerException(message, inner, type, code, id, status),
        ["PreconditionFailedException"] = (message, inner, type, code, id, status) =>
            new PreconditionFailedException(message, inner, type, code, id, status),
        ["ResourceNotFoundException"] = (message, inner, type, code, id, status) =>
            new ResourceNotFoundException(message, inner, type, code, id, status),
        ["ServiceQuotaExceededException"] = (message, inner, type, code, id, status) =>
            new ServiceQuotaExceededException(message, inner, type, code, id, status),
        ["ThrottlingException"] = (message, inner, type, code, id, status) =>
            new ThrottlingException(message, inner, type, code, id, status),
        ["ValidationException"] = (message, inner, type, code, id, status) =>
            new ValidationException(message, inner, type, code, id, status),
    };

    private static readonly RestJsonProtocol protocol = new("Amazon.LexModelsV2", LexModelsV2Json.Default, errors);

    public static readonly InvokeOptions CreateBot = protocol.Operation<CreateBotRequest, CreateBotResponse>(
        "PUT /bots/"
    );
    public static readonly InvokeOptions DescribeBot = protocol.Operation<DescribeBotRequest, DescribeBotResponse>(
        "GET /bots/{botId}/"
    );
    public static readonly InvokeOptions UpdateBot = protocol.Operation<UpdateBotRequest, UpdateBotResponse>(
        "PUT /bots/{botId}/"
    );
    public static readonly InvokeOptions DeleteBot = protocol.Operation<DeleteBotRequest, DeleteBotResponse>(
        "DELETE /bots/{botId}/?skipResourceInUseCheck"
    );
    public static readonly InvokeOptions ListBots = protocol.Operation<ListBotsRequest, ListBotsResponse>(
        "POST /bots/"
    );
    public static readonly InvokeOptions CreateBotLocale = protocol.Operation<
        CreateBotLocaleRequest,
        CreateBotLocaleResponse
    >("PUT /bots/{botId}/botversions/{botVersion}/botlocales/");
    public static readonly InvokeOptions DescribeBotLocale = protocol.Operation<
        DescribeBotLocaleRequest,
        DescribeBotLocaleResponse
    >("GET /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/");
    public static readonly InvokeOptions UpdateBotLocale = protocol.Operation<
        UpdateBotLocaleRequest,
        UpdateBotLocaleResponse
    >("PUT /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/");
    public static readonly InvokeOptions DeleteBotLocale = protocol.Operation<
        DeleteBotLocaleRequest,
        DeleteBotLocaleResponse
    >("DELETE /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/");
    public static readonly InvokeOptions ListBotLocales = protocol.Operation<
        ListBotLocalesRequest,
        ListBotLocalesResponse
    >("POST /bots/{botId}/botversions/{botVersion}/botlocales/");
    public static readonly InvokeOptions BuildBotLocale = protocol.Operation<
        BuildBotLocaleRequest,
        BuildBotLocaleResponse
    >("POST /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/");
    public static readonly InvokeOptions CreateIntent = protocol.Operation<CreateIntentRequest, CreateIntentResponse>(
        "PUT /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/"
    );
    public static readonly InvokeOptions DescribeIntent = protocol.Operation<
        DescribeIntentRequest,
        DescribeIntentResponse
    >("GET /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/{intentId}/");
    public static readonly InvokeOptions UpdateIntent = protocol.Operation<UpdateIntentRequest, UpdateIntentResponse>(
        "PUT /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/{intentId}/"
    );
    public static readonly InvokeOptions DeleteIntent = protocol.Operation<DeleteIntentRequest, DeleteIntentResponse>(
        "DELETE /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/{intentId}/"
    );
    public static readonly InvokeOptions ListIntents = protocol.Operation<ListIntentsRequest, ListIntentsResponse>(
        "POST /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/"
    );
    public static readonly InvokeOptions CreateSlotType = protocol.Operation<
        CreateSlotTypeRequest,
        CreateSlotTypeResponse
    >("PUT /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/slottypes/");
    public static readonly InvokeOptions DescribeSlotType = protocol.Operation<
        DescribeSlotTypeRequest,
        DescribeSlotTypeResponse
    >("GET /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/slottypes/{slotTypeId}/");
    public static readonly InvokeOptions UpdateSlotType = protocol.Operation<
        UpdateSlotTypeRequest,
        UpdateSlotTypeResponse
    >("PUT /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/slottypes/{slotTypeId}/");
    public static readonly InvokeOptions DeleteSlotType = protocol.Operation<
        DeleteSlotTypeRequest,
        DeleteSlotTypeResponse
    >(
        "DELETE /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/slottypes/{slotTypeId}/"
            + "?skipResourceInUseCheck"
    );
    public static readonly InvokeOptions ListSlotTypes = protocol.Operation<
        ListSlotTypesRequest,
        ListSlotTypesResponse
    >("POST /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/slottypes/");
    public static readonly InvokeOptions CreateSlot = protocol.Operation<CreateSlotRequest, CreateSlotResponse>(
        "PUT /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/{intentId}/slots/"
    );
    public static readonly InvokeOptions DescribeSlot = protocol.Operation<DescribeSlotRequest, DescribeSlotResponse>(
        "GET /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/{intentId}/slots/{slotId}/"
    );
    public static readonly InvokeOptions UpdateSlot = protocol.Operation<UpdateSlotRequest, UpdateSlotResponse>(
        "PUT /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/{intentId}/slots/{slotId}/"
    );
    public static readonly InvokeOptions DeleteSlot = protocol.Operation<DeleteSlotRequest, DeleteSlotResponse>(
        "DELETE /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/{intentId}/slots/{slotId}/"
    );
    public static readonly InvokeOptions ListSlots = protocol.Operation<ListSlotsRequest, ListSlotsResponse>(
        "POST /bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/{intentId}/slots/"
    );
    public static readonly InvokeOptions CreateBotVersion = protocol.Operation<
        CreateBotVersionRequest,
        CreateBotVersionResponse
    >("PUT /bots/{botId}/botversions/");
    public static readonly InvokeOptions DescribeBotVersion = protocol.Operation<
        DescribeBotVersionRequest,
        DescribeBotVersionResponse
    >("GET /bots/{botId}/botversions/{botVersion}/");
    public static readonly InvokeOptions ListBotVersions = protocol.Operation<
        ListBotVersionsRequest,
        ListBotVersionsResponse
    >("POST /bots/{botId}/botversions/");
    public static readonly InvokeOptions DeleteBotVersion = protocol.Operation<
        DeleteBotVersionRequest,
        DeleteBotVersionResponse
    >("DELETE /bots/{botId}/botversions/{botVersion}/?skipResourceInUseCheck");
    public static readonly InvokeOptions CreateBotAlias = protocol.Operation<
        CreateBotAliasRequest,
        CreateBotAliasResponse
    >("PUT /bots/{botId}/botaliases/");
    public static readonly InvokeOptions DescribeBotAlias = protocol.Operation<
        DescribeBotAliasRequest,
        DescribeBotAliasResponse
    >("GET /bots/{botId}/botaliases/{botAliasId}/");
    public static readonly InvokeOptions UpdateBotAlias = protocol.Operation<
        UpdateBotAliasRequest,
        UpdateBotAliasResponse
    >("PUT /bots/{botId}/botaliases/{botAliasId}/");
    public static readonly InvokeOptions DeleteBotAlias = protocol.Operation<
        DeleteBotAliasRequest,
        DeleteBotAliasResponse
    >("DELETE /bots/{botId}/botaliases/{botAliasId}/?skipResourceInUseCheck");
    public static readonly InvokeOptions ListBotAliases = protocol.Operation<
        ListBotAliasesRequest,
        ListBotAliasesResponse
    >("POST /bots/{botId}/botaliases/");
    public static readonly InvokeOptions TagResource = protocol.Operation<TagResourceRequest, TagResourceResponse>(
        "POST /tags/{resourceARN}"
    );
    public static readonly InvokeOptions ListTagsForResource = protocol.Operation<
        ListTagsForResourceRequest,
        ListTagsForResourceResponse
    >("GET /tags/{resourceARN}");
}
