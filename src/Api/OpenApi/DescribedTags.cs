using Microsoft.OpenApi;

namespace ChatOps.Api.OpenApi;

/// <summary>The tags of the OpenAPI document, with their descriptions.</summary>
internal static class DescribedTags
{
    /// <summary>All tags, in the order to show.</summary>
    public static HashSet<OpenApiTag> All =>
        [
            new() { Name = "Conversation", Description = "Talk to the bot, and follow your own requests." },
            new()
            {
                Name = "Approvals",
                Description = "The pages and decisions behind the links in approvers' emails.",
            },
            new() { Name = "Requests", Description = "Operators' view of requests, and what they can do about them." },
            new() { Name = "Products", Description = "Accounts and products that exist, and changes by their owners." },
            new() { Name = "Health", Description = "The server's health and availability." },
        ];
}
