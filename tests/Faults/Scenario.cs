using ChatOps.Domain.Requests;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Faults;

/// <summary>A form of the main job.</summary>
internal sealed record Scenario(string Name, string Email, RequestStatus End, Func<Run, Task> Play)
{
    private const string Approver = "approver@example.com";

    /// <summary>True for a product of the catalog, whose calls are sampled beside those for accounts.</summary>
    public bool IsProduct { get; init; }

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("Slack, approved there", "ana@example.com", RequestStatus.Ready, SlackAsync),
        new("REST, approved by link", "person.1@example.com", RequestStatus.Ready, RestAsync),
        new("Slack, denied there", "bob@example.com", RequestStatus.Denied, DenyAsync),
        new("REST, expired", "person.2@example.com", RequestStatus.Expired, ExpireAsync),
        new("REST, failed and retried", "person.3@example.com", RequestStatus.Ready, RetryAsync),
        new("Slack, a product by its form", "bob@example.com", RequestStatus.Ready, FormAsync) { IsProduct = true },
        new("REST, a product with a secret", "person.4@example.com", RequestStatus.Ready, ProductAsync)
        {
            IsProduct = true,
        },
    ];

    private static async Task SlackAsync(Run run)
    {
        await run.MentionAsync("U0ANA", "I would like a new account");
        await run.PressAsync("U0ANA", await run.HearAsync("account type"), "choice:1", "Sandbox");
        await run.HearAsync("what email");
        await run.ReplyAsync("U0ANA", run.RootEmail);
        await run.HearAsync("what is the OU");
        await run.ReplyAsync("U0ANA", "Demos");
        await run.PressAsync("U0ANA", await run.HearAsync("are you sure"), "choice:0", "yes");
        run.Id = PersonInChat.IdIn((string)(await run.HearAsync("request created"))["text"]!);
        await run.UntilAskedAsync(RequestEvent.ApproverAsked, 2);
        await run.PressAsync("U0APP1", await run.BoardAsync(), "approve", run.Id);
        await run.UntilStatusAsync(RequestStatus.Ready);
    }

    private static async Task RestAsync(Run run)
    {
        await AskAsync(run);
        await run.DecideByLinkAsync(Approver, "approve");
        await run.UntilStatusAsync(RequestStatus.Ready);
        await run.SayAsync($"status of {run.Id}");
    }

    private static async Task DenyAsync(Run run)
    {
        await run.MentionAsync("U0BOB", $"I need a sandbox account in Demos with root email {run.RootEmail}");
        await run.HearAsync("are you sure");
        await run.ReplyAsync("U0BOB", "yes");
        run.Id = PersonInChat.IdIn((string)(await run.HearAsync("request created"))["text"]!);
        await run.UntilAskedAsync(RequestEvent.ApproverAsked, 2);
        await run.DenyAsync("U0APP2", "Take the shared one");
        await run.UntilStatusAsync(RequestStatus.Denied);
    }

    private static async Task ExpireAsync(Run run)
    {
        await AskAsync(run);
        await run.Stage.AdvanceAsync(TimeSpan.FromHours(25), run.Id);
        await run.UntilAskedAsync(RequestEvent.ApproverReminded, 2);
        await run.Stage.AdvanceAsync(TimeSpan.FromHours(24), run.Id);
        await run.UntilStatusAsync(RequestStatus.Expired);
        await run.SayAsync($"status of {run.Id}");
    }

    private static async Task RetryAsync(Run run)
    {
        await AskAsync(run);
        await run.Stage.DoAsync(
            HttpMethod.Put,
            "settings",
            new { failNextOrders = 50, failureReason = "AccountFactoryRefused: the email address is blocked" }
        );
        await run.DecideByLinkAsync(Approver, "approve");
        await run.UntilStatusAsync(RequestStatus.Failed);
        await run.Stage.DoAsync(HttpMethod.Put, "settings", new { failNextOrders = 0 });
        await run.RetryAsync();
        await run.UntilStatusAsync(RequestStatus.Ready);
        await run.SayAsync($"status of {run.Id}");
    }

    private static async Task FormAsync(Run run)
    {
        await run.SpeakDirectlyAsync("U0BOB");
        await run.OrderByFormAsync(
            "U0BOB",
            "Monthly budget",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["BudgetName"] = run.Name,
                ["AmountUsd"] = "500",
                ["Subscribers"] = "bob@example.com",
            }
        );
        run.Id = PersonInChat.IdIn((string)(await run.HearAsync("request created"))["text"]!);
        await run.UntilAskedAsync(RequestEvent.ApproverAsked, 2);
        await run.PressAsync("U0APP1", await run.BoardAsync(), "approve", run.Id);
        await run.UntilStatusAsync(RequestStatus.Ready);
    }

    private static async Task ProductAsync(Run run)
    {
        await run.SayAsync("I need a database");
        await run.SayAsync(run.Name);
        for (var question = 0; question < 3; question++)
        {
            await run.SayAsync("keep");
        }

        var created = await run.SayAsync("yes");
        run.Id = PersonInChat.IdIn(created);
        await run.GiveSecretAsync(
            created
                .Split([' ', '\n'], StringSplitOptions.None)
                .Single(word => word.Contains("/secrets?token=", StringComparison.Ordinal))
        );
        await run.UntilAskedAsync(RequestEvent.ApproverAsked, 2);
        await run.DecideByLinkAsync(Approver, "approve");
        await run.UntilStatusAsync(RequestStatus.Ready);
        await run.SayAsync($"status of {run.Id}");
    }

    private static async Task AskAsync(Run run)
    {
        await run.SayAsync($"I need a sandbox account in Demos with root email {run.RootEmail}");
        run.Id = PersonInChat.IdIn(await run.SayAsync("yes"));
        await run.UntilAskedAsync(RequestEvent.ApproverAsked, 2);
    }
}
