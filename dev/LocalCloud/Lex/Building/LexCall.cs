using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Models;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>One call of the model-building API: its operation and its checked input.</summary>
internal sealed record LexCall(Operation Operation, JsonObject Input)
{
    /// <summary>The bot's key.</summary>
    public string BotKey => Text("botId");

    /// <summary>The key of the bot's version.</summary>
    public string VersionKey => $"{BotKey}/{Text("botVersion")}";

    /// <summary>The key of the version's locale.</summary>
    public string LocaleKey => $"{VersionKey}/{Text("localeId")}";

    /// <summary>The key of the locale's intent.</summary>
    public string IntentKey => $"{LocaleKey}/{Text("intentId")}";

    /// <summary>A required text member.</summary>
    public string Text(string member) => Input[member]!.GetValue<string>();

    /// <summary>A text member, or null.</summary>
    public string? Optional(string member) => Input[member]?.GetValue<string>();

    /// <summary>True where the caller wants a deletion in spite of uses.</summary>
    public bool SkipResourceInUseCheck => Input["skipResourceInUseCheck"]?.GetValue<bool>() == true;

    /// <summary>The input as a resource's content: without what only steers the operation.</summary>
    public JsonObject Content()
    {
        var content = (JsonObject)Input.DeepClone();
        content.Remove("skipResourceInUseCheck");
        return content;
    }

    /// <summary>The refusal of an unknown id, with the code that the model gives this operation for it.</summary>
    public ServiceException Unknown(string what) =>
        new(
            Operation.Unknown,
            $"{what} does not exist.",
            Operation.Unknown switch
            {
                "ResourceNotFoundException" => 404,
                "PreconditionFailedException" => 412,
                _ => 400,
            }
        );

    /// <summary>The refusal of a name that is taken, or of a change that something stands against.</summary>
    public static ServiceException Conflict(string message) => new("ConflictException", message, 409);

    /// <summary>The refusal of a member's value that the shape's constraints cannot express.</summary>
    public static ServiceException Invalid(string message) => new("ValidationException", message);

    /// <summary>The refusal of a call whose ground is missing.</summary>
    public static ServiceException Precondition(string message) => new("PreconditionFailedException", message, 412);

    /// <summary>The refusal of one more than a quota allows.</summary>
    public static ServiceException Quota(string message) => new("ServiceQuotaExceededException", message, 402);
}

/// <summary>A group of operations by name.</summary>
internal interface ILexOperations
{
    /// <summary>Handlers by operation; null means an answer without a body.</summary>
    IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers { get; }
}
