using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Models;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Lex.Building;

/// <summary>A call of the model-building API: its operation and its checked input.</summary>
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

    /// <summary>Returns a required text member.</summary>
    public string Text(string member) => Input[member]!.GetValue<string>();

    /// <summary>Returns a text member; null if it is missing.</summary>
    public string? Optional(string member) => Input[member]?.GetValue<string>();

    /// <summary>True if skipResourceInUseCheck is set: deletes a resource even if it is in use.</summary>
    public bool SkipResourceInUseCheck => Input["skipResourceInUseCheck"]?.GetValue<bool>() == true;

    /// <summary>Returns the input as a resource's content, without members that only control the operation.</summary>
    public JsonObject Content()
    {
        var content = (JsonObject)Input.DeepClone();
        content.Remove("skipResourceInUseCheck");
        return content;
    }

    /// <summary>Returns the refusal of an unknown ID, with the operation's error code in the model.</summary>
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

    /// <summary>Returns the refusal of a taken name, or of a conflicting change.</summary>
    public static ServiceException Conflict(string message) => new("ConflictException", message, 409);

    /// <summary>Returns the refusal of a value that the shape's constraints can't express.</summary>
    public static ServiceException Invalid(string message) => new("ValidationException", message);

    /// <summary>Returns the refusal of a call whose precondition is missing.</summary>
    public static ServiceException Precondition(string message) => new("PreconditionFailedException", message, 412);

    /// <summary>Returns the refusal of a resource beyond a quota.</summary>
    public static ServiceException Quota(string message) => new("ServiceQuotaExceededException", message, 402);
}

/// <summary>A group of operations by name.</summary>
internal interface ILexOperations
{
    /// <summary>Handlers by operation; null means an answer without a body.</summary>
    IReadOnlyDictionary<string, Func<LexCall, JsonObject?>> Handlers { get; }
}
