using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatOps.Tests.Infrastructure;

namespace ChatOps.Tests.Faults;

/// <summary>A promise to a client.</summary>
/// <param name="Id">The request's ID.</param>
/// <param name="RootEmail">The account's address.</param>
/// <param name="Kills">The number of kills so far.</param>
/// <param name="Thread">The conversation's thread in Slack.</param>
internal sealed record Promise(string Id, string RootEmail, int Kills, string? Thread = null);

/// <summary>A person who asks for one account after another, and repeats unanswered messages.</summary>
internal sealed class Client(PlaygroundProcess playground, Func<int> kills)
{
    public const string Approver = "approver@example.com";

    /// <summary>One conversation through <c>POST /account</c>, approved by the link from the mailbox.</summary>
    public async Task<Promise> AskByRestAsync()
    {
        var before = kills();
        var root = NewRoot();
        var email = $"portal.{root}";
        await SayAsync(email, $"I need a sandbox account in Demos with root email {root}", "are you sure");
        var id = await ConfirmAsync(email, root);
        await ApproveAsync(id);
        return new Promise(id, root, kills() - before);
    }

    /// <summary>One conversation in a thread of a channel, approved in the same way.</summary>
    public async Task<Promise> AskInSlackAsync(string user)
    {
        var before = kills();
        var root = NewRoot();
        var thread = await WriteAsync(user, $"<@U0BOT> I need a sandbox account in Demos with root email {root}", null);
        await HearAsync(thread, "are you sure");
        await WriteAsync(user, "yes", thread);
        var id = PersonInChat.IdIn(await HearAsync(thread, "request created"));
        await ApproveAsync(id);
        await HearAsync(thread, $"your account is ready. {id}");
        return new Promise(id, root, kills() - before, thread);
    }

    public async Task<IReadOnlyList<string>> HeardAsync(string thread) =>
        [
            .. (await MessagesAsync(thread))
                .Where(message => (string)message!["user"]! == "U0BOT")
                .Select(message => (string)message!["text"]!),
        ];

    private static string NewRoot() => $"root.{Guid.NewGuid().ToString("N")[..16]}@example.com";

    // A repeated "yes" after a lost reply finds the first one's request.
    private async Task<string> ConfirmAsync(string email, string root)
    {
        var answer = await SayAsync(email, "yes", "REQ-");
        var id = PersonInChat.IdIn(answer);
        var (_, request) = await playground.InsistAsync(
            HttpMethod.Get,
            $"{playground.ProductUrl}/requests/{id}",
            () => null
        );
        return (string?)request["rootEmail"] == root
            ? id
            : throw new InvalidOperationException($"'yes' for {root} is answered with '{answer}', which is {request}");
    }

    private async Task<string> SayAsync(string email, string text, string heard)
    {
        var (status, body) = await playground.InsistAsync(
            HttpMethod.Post,
            $"{playground.ProductUrl}/account",
            () =>
                JsonContent.Create(
                    new
                    {
                        UserEmail = email,
                        UserName = "Pat",
                        UserLastname = "Portal",
                        UserInput = text,
                    }
                )
        );
        return
            status == 200 && (string)body["response"]! is { } answer && answer.Contains(heard, StringComparison.Ordinal)
            ? answer
            : throw new InvalidOperationException($"'{text}' is answered with {status} {body}, not with '{heard}'");
    }

    // A message is known by its text and place: without an answer, the client checks whether it is there.
    private async Task<string> WriteAsync(string user, string text, string? thread)
    {
        string? ts = null;
        await PlaygroundProcess.UntilAsync(
            async () =>
            {
                var (status, body) = await playground.SendAsync(
                    HttpMethod.Post,
                    $"{playground.LocalCloudUrl}/_local/slack/messages",
                    JsonContent.Create(
                        new
                        {
                            user,
                            channel = "C0GENERAL",
                            text,
                            thread_ts = thread,
                        }
                    )
                );
                ts = status is >= 200 and < 300
                    ? (string)body["ts"]!
                    : (await MessagesAsync(thread))
                        .Where(message => (string)message!["user"]! == user && IsSame(message, text, thread))
                        .Select(message => (string)message!["ts"]!)
                        .FirstOrDefault();
                return ts is not null;
            },
            () => $"'{text}' cannot be written"
        );
        return ts!;
    }

    private static bool IsSame(JsonNode message, string text, string? thread) =>
        (string?)message["thread_ts"] == thread
        && (
            thread is not null
                ? (string)message["text"]! == text
                : ((string)message["text"]!).Contains(text[^30..], StringComparison.Ordinal)
        );

    private async Task<string> HearAsync(string thread, string text)
    {
        string? heard = null;
        await PlaygroundProcess.UntilAsync(
            async () =>
            {
                heard = (await HeardAsync(thread)).FirstOrDefault(said =>
                    said.Contains(text, StringComparison.Ordinal)
                );
                return heard is not null;
            },
            () => $"'{text}' is not heard in {thread}"
        );
        return heard!;
    }

    private async Task ApproveAsync(string id)
    {
        string? link = null;
        await PlaygroundProcess.UntilAsync(
            async () =>
            {
                link = (await playground.DoAsync(HttpMethod.Get, $"mailbox?about={id}"))
                    .AsArray()
                    .Where(mail => (string)mail!["to"]! == Approver)
                    .Select(mail =>
                        ((string)mail!["body"]!)
                            .Split('\n')
                            .Select(line => line.Trim())
                            .First(line => line.StartsWith("http://", StringComparison.Ordinal))
                    )
                    .FirstOrDefault();
                return link is not null;
            },
            () => $"{Approver} gets no mail about {id}"
        );
        var (status, body) = await playground.InsistAsync(
            HttpMethod.Post,
            link!,
            () =>
                new FormUrlEncodedContent([
                    KeyValuePair.Create("decision", "approve"),
                    KeyValuePair.Create("reason", string.Empty),
                ])
        );

        // 409: the decision was taken, and its answer was lost.
        if (status is not (200 or 409))
        {
            throw new InvalidOperationException($"The decision about {id} is answered with {status} {body}");
        }

        await PlaygroundProcess.UntilAsync(
            async () =>
                (string?)
                    (await playground.SendAsync(HttpMethod.Get, $"{playground.ProductUrl}/requests/{id}")).Body[
                        "status"
                    ] == "Ready",
            () => $"{id} does not become ready"
        );
    }

    private async Task<JsonArray> MessagesAsync(string? thread) =>
        (
            await playground.DoAsync(
                HttpMethod.Get,
                $"slack/messages?channel=C0GENERAL{(thread is null ? string.Empty : $"&thread={thread}")}"
            )
        ).AsArray();
}
