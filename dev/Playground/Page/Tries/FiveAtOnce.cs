using System.Security.Cryptography;
using System.Text.Json;
using ChatOps.Bodies;
using ChatOps.Domain.Requests;
using ChatOps.LocalCloud.Sns;
using ChatOps.Playground.Page.Cloud;

namespace ChatOps.Playground.Page.Tries;

/// <summary>Five people ask through the portal in the same second, and an approver says yes to all: as many orders as
/// Control Tower takes at once.</summary>
internal sealed class FiveAtOnce(TryTools tools, CloudServices cloud, TimeProvider time) : ITry
{
    private static readonly string[] People = ["Cleo", "Dan", "Emma", "Finn", "Gwen"];

    public string Name => "five-at-once";

    public async Task<TryOutcome> RunAsync(JsonFields input, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var ids = await Task.WhenAll(People.Select(person => AskAsync(person, cancellationToken)));
        await Task.WhenAll(ids.Select(id => ApproveAsync(id, cancellationToken)));
        IReadOnlyList<Request> ended = [];
        await tools.UntilAsync(
            async () =>
            {
                var all = await Task.WhenAll(ids.Select(id => tools.Requests.FindAsync(id, cancellationToken)));
                ended = [.. all.OfType<Request>().Where(request => !request.Status.IsOpen())];
                return ended.Count == ids.Length;
            },
            "Not all five were done within a minute. The accounts pane shows which are still in progress.",
            cancellationToken
        );
        var ready = ended.Count(request => request.Status == RequestStatus.Ready);
        return new TryOutcome(
            $"{string.Join(", ", People[..^1])} and {People[^1]} asked at the same moment; {ready} of 5 accounts were ready {time.GetElapsedTime(started).TotalSeconds:0} s later."
        );
    }

    private async Task<string> AskAsync(string person, CancellationToken cancellationToken)
    {
        var address =
            $"{person.ToLowerInvariant()}+{RandomNumberGenerator.GetHexString(6, lowercase: true)}@example.com";
        await SayAsync(person, $"I need a sandbox account in Demos with root email {address}", cancellationToken);
        var answer = await SayAsync(person, "yes", cancellationToken);
        return RequestId.FindIn(answer) ?? throw new TryFailedException($"{person} got no request: {answer}");
    }

    private async Task<string> SayAsync(string person, string text, CancellationToken cancellationToken)
    {
        using var response = await tools.Relay.Product.PostAsJsonAsync(
            "/account",
            new
            {
                UserEmail = $"{person.ToLowerInvariant()}@example.com",
                UserName = person,
                UserLastname = "Example",
                UserInput = text,
            },
            cancellationToken
        );
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new TryFailedException($"The portal's call failed: {body}");
        }

        using var answer = JsonDocument.Parse(body);
        return answer.RootElement.GetProperty("response").GetString()!;
    }

    private async Task ApproveAsync(string id, CancellationToken cancellationToken)
    {
        var approver = PlaygroundSeed.Approvers[0].Email;
        string? link = null;
        await tools.UntilAsync(
            () =>
            {
                link = cloud
                    .Get<Mailbox>()
                    .All()
                    .Where(mail => mail.To == approver && mail.Subject.Contains(id, StringComparison.Ordinal))
                    .Select(LinkIn)
                    .FirstOrDefault();
                return Task.FromResult(link is not null);
            },
            $"{approver} got no email about {id}.",
            cancellationToken
        );
        using var message = new HttpRequestMessage(HttpMethod.Post, link)
        {
            Content = new FormUrlEncodedContent([new("decision", "approve"), new("reason", string.Empty)]),
        };
        message.Headers.Accept.ParseAdd("application/json");
        using var response = await tools.Relay.Product.SendAsync(message, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new TryFailedException(
                $"The approval of {id} was refused: {await response.Content.ReadAsStringAsync(cancellationToken)}"
            );
        }
    }

    private static string? LinkIn(Mail mail) =>
        mail
            .Body.Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("http://", StringComparison.Ordinal));
}
