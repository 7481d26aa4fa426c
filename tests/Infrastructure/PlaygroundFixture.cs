using System.Net.Http.Json;
using System.Text.Json;
using ChatOps.Playground;
using ChatOps.Playground.Hosting;
using ChatOps.Tests.Infrastructure.Talkers;

namespace ChatOps.Tests.Infrastructure;

/// <summary>A playground on free ports with an empty file. People in it have unique addresses, so that tests don't
/// interfere.</summary>
public class PlaygroundFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private PlaygroundHost? host;
    private int people;

    /// <summary>The folder of its file; a file placed there before the start is used.</summary>
    public string DataDirectory { get; } = Path.Combine(Path.GetTempPath(), $"chatops-{Guid.NewGuid():N}");

    public Func<PlaygroundOptions, PlaygroundOptions> Configure { get; set; } = options => options;

    public PlaygroundHost Host => host ?? throw new InvalidOperationException("Not started.");

    public HttpClient Product { get; private set; } = new();

    public HttpClient LocalCloud { get; private set; } = new();

    public async ValueTask InitializeAsync() => await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(DataDirectory, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Restarts on the same file, optionally with other options.</summary>
    public async Task RestartAsync(Func<PlaygroundOptions, PlaygroundOptions>? configure = null)
    {
        Configure = configure ?? Configure;
        await StopAsync();
        await StartAsync();
    }

    public PersonInChat NewPerson(string firstName = "Ana", string lastName = "Lopez", string? acceptLanguage = null) =>
        new(this, $"person.{Interlocked.Increment(ref people)}@example.com", firstName, lastName)
        {
            AcceptLanguage = acceptLanguage,
        };

    public async Task<JsonElement> RequestAsync(string id) =>
        await Product.GetFromJsonAsync<JsonElement>($"/requests/{id}");

    public async Task<JsonElement> UntilStatusAsync(string id, string status)
    {
        JsonElement request = default;
        await UntilAsync(
            async () =>
            {
                request = await RequestAsync(id);
                return request.GetProperty("status").GetString() == status;
            },
            () => $"{id} did not become {status}: {request}"
        );
        return request;
    }

    /// <summary>Waits for a number of mails about a request, and returns them.</summary>
    public async Task<IReadOnlyList<Mail>> MailsAboutAsync(string requestId, int atLeast)
    {
        IReadOnlyList<Mail> mails = [];
        await UntilAsync(
            async () =>
            {
                var all = await LocalCloud.GetFromJsonAsync<List<Mail>>("/_local/mailbox") ?? [];
                mails = [.. all.Where(mail => mail.Subject.Contains(requestId, StringComparison.Ordinal))];
                return mails.Count >= atLeast;
            },
            () => $"{mails.Count} mails about {requestId}, not {atLeast}"
        );
        return mails;
    }

    /// <summary>Returns the link in an approver's mail. After a decision no further mail is sent.</summary>
    public async Task<string> LinkAsync(string requestId, string approver)
    {
        Mail? mail = null;
        await UntilAsync(
            async () =>
            {
                mail = (await MailsAboutAsync(requestId, 1)).FirstOrDefault(each => each.To == approver);
                return mail is not null;
            },
            () => $"{approver} got no email about {requestId}"
        );
        return mail!.Link;
    }

    public async Task<HttpResponseMessage> DecideAsync(string link, string decision, string? reason = null)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, link)
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string> { ["decision"] = decision, ["reason"] = reason ?? string.Empty }
            ),
        };
        message.Headers.Accept.ParseAdd("application/json");
        return await Product.SendAsync(message);
    }

    /// <summary>Advances the time when no worker has a claim.</summary>
    public async Task AdvanceAsync(TimeSpan step)
    {
        await UntilAsync(() => Claims.AreFreeAsync(Host.Services), () => "A worker keeps its claim.");
        (
            await LocalCloud.PostAsJsonAsync("/_local/clock", new { advanceSeconds = step.TotalSeconds })
        ).EnsureSuccessStatusCode();
    }

    public async Task FaultAsync(string service, string operation, string kind, int count = 1) =>
        (
            await LocalCloud.PostAsJsonAsync(
                "/_local/faults",
                new
                {
                    service,
                    operation,
                    kind,
                    count,
                }
            )
        ).EnsureSuccessStatusCode();

    public async Task SettingsAsync(object settings) =>
        (await LocalCloud.PutAsJsonAsync("/_local/settings", settings)).EnsureSuccessStatusCode();

    /// <summary>A playground on free ports with long timeouts, for busy machines; timeouts have their own
    /// tests.</summary>
    public static PlaygroundOptions Patiently(string dataDirectory) =>
        new()
        {
            Url = "http://127.0.0.1:0",
            LocalCloudUrl = "http://127.0.0.1:0",
            DataDirectory = dataDirectory,
            CallTimeout = Patience,
            SlackPatience = Patience,
        };

    public static async Task UntilAsync(Func<Task<bool>> condition, Func<string> otherwise)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException(otherwise());
            }

            await Task.Delay(TimeSpan.FromMilliseconds(40), TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Returns the product's log lines so far.</summary>
    public async Task<IReadOnlyList<string>> ReadLogAsync()
    {
        using var file = new StreamReader(
            new FileStream(
                Path.Combine(DataDirectory, "playground.log"),
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            )
        );
        return (await file.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task StartAsync()
    {
        host = await PlaygroundHost.StartAsync(
            Configure(Patiently(DataDirectory)),
            TestContext.Current.CancellationToken
        );
        Product = new HttpClient { BaseAddress = new Uri(host.Url) };
        Product.DefaultRequestHeaders.Add("x-api-key", PlaygroundOptions.ApiKey);
        LocalCloud = new HttpClient { BaseAddress = new Uri(host.LocalCloudUrl) };
        (
            await LocalCloud.PutAsJsonAsync("/_local/settings", new { provisioningSeconds = 1 })
        ).EnsureSuccessStatusCode();
    }

    private async Task StopAsync()
    {
        Product.Dispose();
        LocalCloud.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }
}

public sealed record Mail(string To, string Subject, string Body)
{
    public string Link =>
        Body.Split('\n')
            .Select(line => line.Trim())
            .First(line => line.StartsWith("http://", StringComparison.Ordinal));
}

/// <summary>A person who talks with the bot through <c>POST /account</c>.</summary>
public sealed class PersonInChat(PlaygroundFixture playground, string email, string firstName, string lastName)
    : ITalker
{
    private static int addresses;

    public string Email => email;

    /// <summary>Returns an unused address.</summary>
    public static string NewRootEmail() =>
        $"root.{Interlocked.Increment(ref addresses)}.{Guid.NewGuid():N}@example.com"[..40]
            .Replace("@", string.Empty, StringComparison.Ordinal) + "@example.org";

    /// <summary>The language header of their portal; null for none.</summary>
    public string? AcceptLanguage { get; init; }

    public async Task<HttpResponseMessage> PostAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account")
        {
            Content = JsonContent.Create(
                new
                {
                    UserEmail = email,
                    UserName = firstName,
                    UserLastname = lastName,
                    UserInput = text,
                }
            ),
        };
        if (AcceptLanguage is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", AcceptLanguage);
        }

        return await playground.Product.SendAsync(request);
    }

    public async Task<string> SayAsync(string text)
    {
        using var response = await PostAsync(text);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("response").GetString()!;
    }

    public async Task<string> HearAsync(string said, string expected)
    {
        var heard = await SayAsync(said);
        Assert.Contains(expected, heard, StringComparison.Ordinal);
        return heard;
    }

    public async Task<string> AskForAsync(string type, string ou, string? rootEmail = null)
    {
        var wish = $"I need a {type} account in {ou} with root email {rootEmail ?? NewRootEmail()}";
        var question = await SayAsync(wish);
        return question.Contains("are you sure", StringComparison.Ordinal)
            ? IdIn(await SayAsync("yes"))
            : throw new InvalidOperationException($"'{wish}' was answered with '{question}'");
    }

    public static string IdIn(string text) =>
        ChatOps.Domain.Requests.RequestId.FindIn(text) ?? throw new InvalidOperationException($"No id in: {text}");
}
