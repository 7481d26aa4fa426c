using ChatOps.BotBuilder.CustomResources;

namespace ChatOps.BotBuilder.Reconciliation;

/// <summary>The owner of a bot, in tags that CreateBot sets in the same call. An interrupted Create finds its bot by
/// them, and another owner's bot is never taken over or deleted.</summary>
/// <param name="StackId">The stack's ARN.</param>
/// <param name="LogicalResourceId">The resource in its template.</param>
internal sealed record BotOwner(string StackId, string LogicalResourceId)
{
    private const string StackTag = "chatops:stack-id";
    private const string ResourceTag = "chatops:logical-resource-id";
    private const int ArnParts = 6;

    public static BotOwner Of(CustomResourceRequest request) => new(request.StackId, request.LogicalResourceId);

    public Dictionary<string, string> Tags =>
        new(StringComparer.Ordinal) { [StackTag] = StackId, [ResourceTag] = LogicalResourceId };

    public bool Owns(IReadOnlyDictionary<string, string>? tags) =>
        tags is not null && Tags.All(own => tags.TryGetValue(own.Key, out var value) && value == own.Value);

    /// <summary>The bot's ARN, in the stack's partition, Region and account.</summary>
    public string BotArn(string botId) => $"{ArnPrefix()}:bot/{botId}";

    public string AliasArn(string botId, string aliasId) => $"{ArnPrefix()}:bot-alias/{botId}/{aliasId}";

    private string ArnPrefix()
    {
        var parts = StackId.Split(':', ArnParts);
        return parts is ["arn", var partition, "cloudformation", var region, var account, _]
            ? $"arn:{partition}:lex:{region}:{account}"
            : throw new InvalidDataException($"The event's StackId is not the ARN of a stack: \"{StackId}\".");
    }
}
