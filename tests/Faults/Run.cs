using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatOps.Domain.Requests;

namespace ChatOps.Tests.Faults;

/// <summary>One person's way to an account or a refusal; unanswered messages are repeated.</summary>
internal sealed class Run(FaultStage stage, string email)
{
    public const string Bot = "U0BOT";
    public const string Approvers = "C0APPROVERS";
    public const string Channel = "C0GENERAL";
    private readonly List<string> answers = [];
    private string thread = string.Empty;
    private string place = Channel;
    private string since = string.Empty;

    public FaultStage Stage => stage;

    public string RootEmail { get; } = $"root.{Guid.NewGuid():N}@example.com"[..40].Split('@')[0] + "@example.com";

    /// <summary>A unique product name.</summary>
    public string Name { get; } = $"n{Guid.NewGuid():N}"[..20];

    public string Id { get; set; } = string.Empty;

    /// <summary>Repeats a message to <c>POST /account</c> until it is answered.</summary>
    public async Task<string> SayAsync(string text)
    {
        string? heard = null;
        await stage.UntilAsync(
            async () =>
            {
                var (status, body) = await stage.SendAsync(
                    HttpMethod.Post,
                    $"{stage.ProductUrl}/account",
                    JsonContent.Create(
                        new
                        {
                            UserEmail = email,
                            UserName = "Ana",
                            UserLastname = "Lopez",
                            UserInput = text,
                        }
                    )
                );
                heard = status == 200 ? (string)body["response"]! : null;
                return status is 200 or 0 or 503
                    ? heard is not null
                    : throw new InvalidOperationException($"'{text}' is answered with {status} {body}");
            },
            () => Task.FromResult($"'{text}' is not answered")
        );
        answers.Add(heard!);
        return heard!;
    }

    public async Task DecideByLinkAsync(string approver, string decision)
    {
        string? link = null;
        await stage.UntilAsync(
            async () =>
            {
                link = await LinkAsync(approver);
                return link is not null;
            },
            () => Task.FromResult($"{approver} gets no mail about {Id}"),
            Id
        );
        var isRepeat = false;
        await stage.UntilAsync(
            async () =>
            {
                using var form = new FormUrlEncodedContent([
                    KeyValuePair.Create("decision", decision),
                    KeyValuePair.Create("reason", "for the test"),
                ]);
                var (status, body) = await stage.SendAsync(HttpMethod.Post, link!, form);
                var isDone = status == 200 || (status == 409 && isRepeat);
                isRepeat = true;
                return isDone
                    || (
                        status is 0 or 503
                            ? false
                            : throw new InvalidOperationException($"The decision is answered with {status} {body}")
                    );
            },
            () => Task.FromResult("The decision is not answered")
        );
    }

    /// <summary>Mentions the bot in a channel; later messages go into that thread.</summary>
    public async Task MentionAsync(string user, string text)
    {
        thread = (string)
            (
                await stage.DoAsync(
                    HttpMethod.Post,
                    "slack/messages",
                    new
                    {
                        user,
                        channel = Channel,
                        text = $"<@{Bot}> {text}",
                    }
                )
            )["ts"]!;
    }

    public Task ReplyAsync(string user, string text) =>
        stage.DoAsync(
            HttpMethod.Post,
            "slack/messages",
            new
            {
                user,
                channel = Channel,
                text,
                thread_ts = thread,
            }
        );

    /// <summary>Waits for a bot's message in the thread. Of two copies it is the later, which the bot knows.</summary>
    public Task<JsonNode> HearAsync(string text) =>
        SeeAsync(place, message => IsHere(message) && IsSaid(message, text));

    /// <summary>Continues in the direct message with a person; earlier messages there don't count.</summary>
    public async Task SpeakDirectlyAsync(string user)
    {
        place = $"D{user[1..]}";
        since =
            (await stage.DoAsync(HttpMethod.Get, $"slack/messages?channel={place}"))
                .AsArray()
                .Select(message => (string)message!["ts"]!)
                .LastOrDefault()
            ?? "0";
    }

    /// <summary>Chooses a product, fills in its form and submits it.</summary>
    public async Task OrderByFormAsync(string user, string product, Dictionary<string, string> values)
    {
        foreach (
            var left in (await stage.DoAsync(HttpMethod.Get, $"slack/views?user={user}"))
                .AsArray()
                .Where(view => (string?)view!["type"] == "modal")
        )
        {
            await stage.DoAsync(HttpMethod.Post, "slack/views/close", new { user, view_id = (string)left!["id"]! });
        }

        var choice = await OpenAsync(
            user,
            "order",
            async () =>
                await stage.SendAsync(
                    HttpMethod.Post,
                    $"{stage.LocalCloudUrl}/_local/slack/shortcuts",
                    JsonContent.Create(new { user, callback_id = "order" })
                )
        );
        var form = await OpenAsync(
            user,
            "order-product",
            async () =>
                await stage.SendAsync(
                    HttpMethod.Post,
                    $"{stage.LocalCloudUrl}/_local/slack/actions",
                    JsonContent.Create(
                        new
                        {
                            user,
                            view_id = (string)choice["id"]!,
                            action_id = "choose-product",
                            value = $"product:{product}",
                        }
                    )
                )
        );
        await SendAsync(user, form, values);
    }

    /// <summary>Enters the password on its page, until it is answered.</summary>
    public async Task GiveSecretAsync(string link)
    {
        var isRepeat = false;
        await stage.UntilAsync(
            async () =>
            {
                using var form = new FormUrlEncodedContent([
                    KeyValuePair.Create("MasterPassword", "correct-horse-9-battery"),
                ]);
                var status = await stage.PostPageAsync(link, form);
                var isDone = status == 200 || (status == 409 && isRepeat);
                isRepeat = true;
                return isDone
                    || (
                        status is 0 or 503
                            ? false
                            : throw new InvalidOperationException($"The password is answered with {status}")
                    );
            },
            () => Task.FromResult("The password is not answered")
        );
    }

    public Task<JsonNode> BoardAsync() =>
        SeeAsync(Approvers, message => IsSaid(message, Id) && Buttons(message).Count > 0);

    /// <summary>Presses a button until Slack's client shows no warning.</summary>
    public async Task PressAsync(string user, JsonNode message, string action, string? value = null)
    {
        var ts = (string)message["ts"]!;
        await stage.UntilAsync(
            async () =>
            {
                var (status, body) = await stage.SendAsync(
                    HttpMethod.Post,
                    $"{stage.LocalCloudUrl}/_local/slack/actions",
                    JsonContent.Create(
                        new
                        {
                            user,
                            channel = (string)message["channel"]!,
                            ts,
                            action_id = action,
                            value,
                        }
                    )
                );

                // 404: the message already shows the choice.
                return status is 200 or 404
                    || (
                        status is 0 or 502
                            ? false
                            : throw new InvalidOperationException($"The press is answered with {status} {body}")
                    );
            },
            () => Task.FromResult($"{action} cannot be pressed")
        );
    }

    /// <summary>Opens the form for the reason and submits it.</summary>
    public async Task DenyAsync(string user, string reason)
    {
        var board = await BoardAsync();
        JsonNode? view = null;
        var looks = 0;
        await stage.UntilAsync(
            async () =>
            {
                // Without a form after a second or two, the person presses again.
                if (looks++ % 100 == 0)
                {
                    await PressAsync(user, board, "deny", Id);
                }

                view = (await stage.DoAsync(HttpMethod.Get, $"slack/views?user={user}"))
                    .AsArray()
                    .FirstOrDefault(open => open!.ToJsonString().Contains(Id, StringComparison.Ordinal));
                return view is not null;
            },
            () => Task.FromResult("No form opens")
        );
        await SendAsync(user, view!, new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = reason });
    }

    public async Task UntilStatusAsync(RequestStatus status)
    {
        Request? request = null;
        await stage.UntilAsync(
            async () =>
            {
                request = await stage.FindAsync(Id);
                return request?.Status == status;
            },
            () =>
                Task.FromResult(
                    $"{Id} is not {status} but {request?.Status}, with {string.Join(", ", request?.Work ?? [])}"
                ),
            Id
        );
    }

    /// <summary>Waits for a number of history lines about approvers' mails.</summary>
    public Task UntilAskedAsync(RequestEvent what, int count) =>
        stage.UntilAsync(
            async () => (await stage.FindAsync(Id))!.History.Count(entry => entry.Event == what) >= count,
            () => Task.FromResult($"{Id} has no {count} times {what}"),
            Id
        );

    /// <summary>Repeats the operator's retry until it is answered.</summary>
    public async Task RetryAsync()
    {
        var isRepeat = false;
        await stage.UntilAsync(
            async () =>
            {
                var (status, body) = await stage.SendAsync(
                    HttpMethod.Post,
                    $"{stage.ProductUrl}/requests/{Id}/retry",
                    null
                );
                var isDone = status == 200 || (status == 409 && isRepeat);
                isRepeat = true;
                return isDone
                    || (
                        status is 0 or 503
                            ? false
                            : throw new InvalidOperationException($"The retry is answered with {status} {body}")
                    );
            },
            () => Task.FromResult("The retry is not answered")
        );
    }

    /// <summary>Waits until only work in the far future is left, and records the result.</summary>
    public async Task<Evidence> EndAsync(RequestStatus status)
    {
        await UntilStatusAsync(status);
        Request request = null!;
        await stage.UntilAsync(
            async () =>
            {
                request = (await stage.FindAsync(Id))!;
                return request.Work.All(IsOfLease) && await stage.IsQuietAsync();
            },
            () => Task.FromResult($"{Id} still has to do: {string.Join(", ", request.Work)}"),
            Id
        );
        var mine = (await stage.RequestsOfAsync(request.Requester.Email))
            .Where(other =>
                (other.Subject is NewAccount { RootEmail: var address } && address == RootEmail)
                || other.Subject.Values.Any(value => value.Text == Name)
            )
            .ToList();
        var accounts = await stage.DoAsync(HttpMethod.Get, "accounts");
        var said = thread.Length + since.Length == 0 ? [] : await TextsAsync(place, IsHere);
        var approvers = await TextsAsync(Approvers, message => IsSaid(message, Id));
        var mails = (await stage.DoAsync(HttpMethod.Get, "mailbox"))
            .AsArray()
            .Where(mail => ((string)mail!["body"]!).Contains(Id, StringComparison.Ordinal));
        string Plain(string text) =>
            Evidence.Plain(text.Replace(Name, "NAME", StringComparison.Ordinal), Id, RootEmail);
        return new Evidence
        {
            Status = request.Status,
            Requests = mine.Count,
            Accounts =
                accounts.AsArray().Count(account => (string)account!["accountEmail"]! == RootEmail)
                + stage.ProductsNamed(Name),
            Resources = await stage.ResourcesMadeByAsync(mine),
            Orders = request.Orders.Count,
            Work = mine.Sum(other => other.Work.Count(item => !IsOfLease(item))),
            DeadLetters = await stage.DeadLettersAsync(),
            History =
            [
                .. request
                    .History.Where(entry =>
                        entry.Event is not RequestEvent.ApproverAsked and not RequestEvent.ApproverReminded
                    )
                    .Select(entry => $"{entry.Event} {entry.Channel}"),
            ],
            Asked =
            [
                .. request
                    .History.Where(entry => entry.Event is RequestEvent.ApproverAsked or RequestEvent.ApproverReminded)
                    .Select(entry => $"{entry.Event} {entry.Detail}")
                    .Order(StringComparer.Ordinal),
            ],
            Transcript = [.. answers.Concat(said.Where(text => !IsStatus(text))).Select(Plain)],
            Statuses = [.. said.Where(IsStatus).Select(Plain)],
            Boards = [.. approvers.Select(Plain)],
            Mails =
            [
                .. mails
                    .Select(mail => Plain($"{(string)mail!["to"]!}: {(string)mail["subject"]!}"))
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    private bool IsHere(JsonNode message) =>
        since.Length == 0
            ? (string?)message["thread_ts"] == thread
            : string.CompareOrdinal((string)message["ts"]!, since) > 0;

    // Without a form after a second or two, the person repeats the action.
    private async Task<JsonNode> OpenAsync(string user, string callback, Func<Task> open)
    {
        JsonNode? view = null;
        var looks = 0;
        await stage.UntilAsync(
            async () =>
            {
                if (looks++ % 100 == 0)
                {
                    await open();
                }

                view = (await stage.DoAsync(HttpMethod.Get, $"slack/views?user={user}"))
                    .AsArray()
                    .LastOrDefault(shown => (string?)shown!["callback_id"] == callback);
                return view is not null;
            },
            () => Task.FromResult($"No {callback} opens")
        );
        return view!;
    }

    private Task SendAsync(string user, JsonNode view, Dictionary<string, string> values) =>
        stage.UntilAsync(
            async () =>
            {
                var (status, _) = await stage.SendAsync(
                    HttpMethod.Post,
                    $"{stage.LocalCloudUrl}/_local/slack/views/submit",
                    JsonContent.Create(
                        new
                        {
                            user,
                            view_id = (string)view["id"]!,
                            values,
                        }
                    )
                );
                return status is 200 or 404;
            },
            () => Task.FromResult("The form cannot be sent")
        );

    private static bool IsSaid(JsonNode message, string text) =>
        (string)message["user"]! == Bot && message.ToJsonString().Contains(text, StringComparison.Ordinal);

    private static List<JsonNode?> Buttons(JsonNode message) =>
        [.. message["blocks"]!.AsArray().Where(block => (string)block!["type"]! == "actions")];

    // The status message is updated in place, beside the conversation.
    private bool IsStatus(string text) => text.StartsWith($"{Id} ", StringComparison.Ordinal);

    private async Task<string?> LinkAsync(string approver) =>
        (await stage.DoAsync(HttpMethod.Get, "mailbox"))
            .AsArray()
            .Where(mail =>
                (string)mail!["to"]! == approver && ((string)mail["subject"]!).Contains(Id, StringComparison.Ordinal)
            )
            .Select(mail =>
                ((string)mail!["body"]!)
                    .Split('\n')
                    .Select(line => line.Trim())
                    .First(line => line.StartsWith("http://", StringComparison.Ordinal))
            )
            .FirstOrDefault();

    private async Task<List<string>> TextsAsync(string channel, Func<JsonNode, bool> fits) =>
        [
            .. (await stage.DoAsync(HttpMethod.Get, $"slack/messages?channel={channel}"))
                .AsArray()
                .Where(message => (string)message!["user"]! == Bot && fits(message))
                .Select(message => (string)message!["text"]!),
        ];

    private async Task<JsonNode> SeeAsync(string channel, Func<JsonNode, bool> fits)
    {
        JsonNode? seen = null;
        await stage.UntilAsync(
            async () =>
            {
                seen = (await stage.DoAsync(HttpMethod.Get, $"slack/messages?channel={channel}"))
                    .AsArray()
                    .LastOrDefault(message => fits(message!));
                return seen is not null && await stage.IsQuietAsync();
            },
            async () =>
                $"Nothing like it in {channel}: "
                + $"{string.Join(" | ", (await TextsAsync(channel, _ => true)).TakeLast(6))}",
            Id.Length == 0 ? null : Id
        );
        return seen!;
    }

    private static bool IsOfLease(WorkItem item) => item.Kind is WorkKind.RemindLease or WorkKind.EndLease;
}
