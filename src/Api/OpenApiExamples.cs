using System.Net.Mime;
using System.Text.Json.Nodes;
using ChatOps.Api.Accounts;
using ChatOps.Api.Approvals;
using ChatOps.Api.Chat;
using ChatOps.Api.Health;
using ChatOps.Api.Requests;
using ChatOps.Api.Resources;

namespace ChatOps.Api;

/// <summary>Examples of bodies for the OpenAPI document. The linter checks them against their schemas.</summary>
internal static class OpenApiExamples
{
    private const string Request = """
        {
          "id": "REQ-7K3M9QZX", "status": "Ready", "subject": "NewAccount", "accountType": "Sandbox",
          "rootEmail": "ana+lab@example.com", "accountOu": "Demos", "accountName": "Sandbox-ana-7K3M9QZX",
          "requester": { "email": "ana@example.com", "firstName": "Ana", "lastName": "Lopez" },
          "createdAt": "2026-11-28T09:00:00Z", "expiresAt": "2026-11-30T09:00:00Z",
          "approvals": [
            {
              "approver": "approver@example.com", "askedAt": "2026-11-28T09:00:01Z", "decision": "Approve",
              "decidedAt": "2026-11-28T09:12:00Z", "reason": "For the workshop", "channel": "link", "removedAt": null
            }
          ],
          "orders": [
            {
              "attempt": 1, "productId": "prod-abcd1234", "artifactId": "pa-abcd1234",
              "provisionedProductName": "Sandbox-ana-7K3M9QZX", "provisionedProductId": "pp-abcd1234",
              "recordId": "rec-abcd1234", "plannedAt": "2026-11-28T09:12:01Z", "endedAt": "2026-11-28T09:35:00Z",
              "outcome": "Succeeded", "failureReason": null
            }
          ],
          "accountId": "123456789012", "failureReason": null,
          "history": [
            {
              "at": "2026-11-28T09:00:00Z", "actor": "ana@example.com", "channel": "slack", "event": "Created",
              "detail": "Sandbox account Sandbox-ana-7K3M9QZX in Demos with root email ana+lab@example.com"
            }
          ]
        }
        """;

    private const string Resource = """
        {
          "id": "RES-9T4C2WXB", "requestId": "REQ-9T4C2WXB", "kind": "Product", "state": "Active",
          "title": "PostgreSQL database", "product": "PostgreSQL database", "accountId": null, "inert": false,
          "accountType": null, "accountName": null, "rootEmail": null, "accountOu": null, "owner": "ana@example.com",
          "provisionedProductId": "pp-abcd1234",
          "parameters": [{ "key": "AllocatedStorage", "value": "50", "secret": false }],
          "outputs": [{ "key": "Endpoint", "value": "orders.example.com" }], "createdAt": "2026-11-28T09:35:00Z",
          "leaseEndsAt": "2027-02-26T09:00:00Z", "endedAt": null, "changedBy": [],
          "history": [
            {
              "at": "2026-11-28T09:35:00Z", "actor": "ChatOps", "channel": "system", "event": "Ready",
              "detail": "PostgreSQL database"
            }
          ],
          "actions": ["update", "extend", "terminate"]
        }
        """;

    private static readonly Dictionary<Type, string> Bodies = new()
    {
        [typeof(ConversationInput)] = """
            {
              "UserEmail": "ana@example.com", "UserName": "Ana", "UserLastname": "Lopez",
              "UserInput": "I would like a new account"
            }
            """,
        [typeof(ConversationAnswer)] = """
            {
              "response": "Hi Ana, what account type do you want? Production or Sandbox?",
              "initial-params": "{\"UserEmail\":\"ana@example.com\",\"UserInput\":\"I would like a new account\"}"
            }
            """,
        [typeof(ChatInput)] = """{ "UserInput": "I would like a new account" }""",
        [typeof(ChatAnswer)] = """
            {
              "messages": ["Hi Ana, what account type do you want? Production or Sandbox?"],
              "choices": {
                "about": "AccountType", "summary": [],
                "options": [
                  { "label": "Production", "value": "Production" }, { "label": "Sandbox", "value": "Sandbox" }
                ]
              }
            }
            """,
        [typeof(OwnRequestsView)] = """
            {
              "items": [
                {
                  "id": "REQ-7K3M9QZX", "status": "Ready", "createdAt": "2026-11-28T09:00:00Z",
                  "title": "Sandbox account in Demos, root email ana+lab@example.com",
                  "changedAt": "2026-11-28T09:35:00Z", "isOpen": false, "link": null,
                  "result": "the account's ID is 123456789012."
                }
              ]
            }
            """,
        [typeof(DecisionInput)] = """{ "decision": "deny", "reason": "Please use the shared sandbox account." }""",
        [typeof(RetryInput)] = """{ "rootEmail": "ana+lab2@example.com", "accountOu": "Experiment" }""",
        [typeof(ChangeInput)] = """{ "UserEmail": "ana@example.com" }""",
        [typeof(UpdateInput)] = """{ "UserEmail": "ana@example.com", "parameters": { "AllocatedStorage": "100" } }""",
        [typeof(ChangeAnswer)] = $$"""{ "request": {{Request}}, "secretsUrl": null }""",
        [typeof(ResourceView)] = Resource,
        [typeof(ResourcePageView)] = $$"""{ "items": [{{Resource}}], "nextCursor": null }""",
        [typeof(RequestView)] = Request,
        [typeof(RequestPageView)] = $$"""{ "items": [{{Request}}], "nextCursor": null }""",
        [typeof(HealthView)] = """
            { "status": "ok", "checks": { "directory": "ok", "store": "ok", "bot": "ok" } }
            """,
        [typeof(HealthHistoryView)] = """
            {
              "month": "2026-11", "availability": 99.98, "probes": 40320, "failedProbes": 8,
              "incidents": [{ "name": "FrontDoor", "from": "2026-11-12T03:10:00Z", "to": "2026-11-12T03:18:00Z" }]
            }
            """,
    };

    /// <summary>Returns an example of a type in a media type; null if there is none.</summary>
    public static JsonNode? Of(Type type, string mediaType) =>
        mediaType switch
        {
            MediaTypeNames.Application.Json => Bodies.TryGetValue(type, out var json) ? JsonNode.Parse(json) : null,
            DecisionInput.FormType => JsonNode.Parse("""{ "decision": "approve" }"""),
            MediaTypeNames.Text.Csv => JsonValue.Create("id,status\r\nREQ-7K3M9QZX,Ready\r\n"),
            _ => null,
        };
}
