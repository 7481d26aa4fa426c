using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ChatOps.LocalCloud.Slack.Delivery;

/// <summary>The app's timely answer.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body as text.</param>
/// <param name="IsJson">True for a JSON content type.</param>
/// <param name="NoRetry">True if the app asked for no retry.</param>
internal sealed record AppAnswer(int Status, string Body, bool IsJson, bool NoRetry)
{
    /// <summary>2xx.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <summary>The app didn't answer correctly; <see cref="Exception.Message"/> is Slack's word for it.</summary>
internal sealed class AppUnreachableException(string reason, Exception inner) : Exception(reason, inner);

/// <summary>Sends signed requests to the app, and waits as long as Slack does.</summary>
internal sealed class SlackSender(LocalCloudOptions options, TimeProvider time) : IDisposable
{
    private readonly HttpClient client = new(
        new SocketsHttpHandler { MaxAutomaticRedirections = 2, PooledConnectionLifetime = TimeSpan.FromMinutes(1) }
    )
    {
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    /// <summary>Signs and sends.</summary>
    /// <exception cref="AppUnreachableException">No answer in time, or no connection.</exception>
    public async Task<AppAnswer> SendAsync(
        string path,
        string contentType,
        string body,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] headers
    )
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.ProductUrl().TrimEnd('/') + path)
        {
            Content = new ByteArrayContent(bytes),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Sign(timestamp, bytes));
        request.Headers.UserAgent.ParseAdd("Slackbot 1.0 (+https://api.slack.com/robots)");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.SlackPatience);
        try
        {
            using var response = await client.SendAsync(request, limit.Token);
            return new AppAnswer(
                (int)response.StatusCode,
                await response.Content.ReadAsStringAsync(limit.Token),
                response.Content.Headers.ContentType?.MediaType == "application/json",
                response.Headers.TryGetValues("x-slack-no-retry", out var values)
                    && values.Contains("1", StringComparer.Ordinal)
            );
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AppUnreachableException("http_timeout", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new AppUnreachableException("connection_failed", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private string Sign(string timestamp, byte[] body)
    {
        using var hash = IncrementalHash.CreateHMAC(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(options.SlackSigningSecret)
        );
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return $"v0={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
