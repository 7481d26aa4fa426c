using System.Text.Json.Serialization;
using ChatOps.Vending.Conversations;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Inbox;
using ChatOps.Vending.Organizations;
using ChatOps.Vending.Requests;

namespace ChatOps.Vending;

/// <summary>
/// The form in which the product keeps its own records. A record outlives the program that wrote it, so a member may be added but never renamed or made
/// required; what is computed from other members is neither written nor read.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountRequest))]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(LexSessionState))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(InboxMessage))]
[JsonSerializable(typeof(DirectoryAccount))]
[JsonSerializable(typeof(IReadOnlyList<TargetOu>))]
public sealed partial class VendingJson : JsonSerializerContext;
