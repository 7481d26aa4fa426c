using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOps.Api.Accounts;
using ChatOps.Api.Approvals;
using ChatOps.Api.Chat;
using ChatOps.Api.Health;
using ChatOps.Api.Requests;
using ChatOps.Api.Resources;
using ChatOps.Api.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace ChatOps.Api;

/// <summary>
/// The JSON of the front door. Null members are written, so that an answer's shape doesn't depend on its content.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ConversationInput))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ChatInput))]
[JsonSerializable(typeof(ChatAnswer))]
[JsonSerializable(typeof(OwnRequestsView))]
[JsonSerializable(typeof(DecisionInput))]
[JsonSerializable(typeof(RetryInput))]
[JsonSerializable(typeof(ChangeInput))]
[JsonSerializable(typeof(UpdateInput))]
[JsonSerializable(typeof(ChangeAnswer))]
[JsonSerializable(typeof(ResourceView))]
[JsonSerializable(typeof(ResourcePageView))]
[JsonSerializable(typeof(RequestView))]
[JsonSerializable(typeof(RequestPageView))]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(HealthHistoryView))]
[JsonSerializable(typeof(SignInSettings))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Escapes only what JSON requires. Never embed its output in HTML.</summary>
    public static ApiJson Wire { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
