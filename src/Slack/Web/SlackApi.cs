using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;

namespace ChatOps.Slack.Web;

/// <summary>The client of Slack's Web API. SlackNet's own client serializes by reflection, which trimming breaks, and
/// treats an answer that isn't JSON as success.</summary>
/// <param name="http">Its timeout applies to each call.</param>
/// <param name="apiUrl">With a slash at the end.</param>
/// <param name="token">Returns the bot's token for each call, since tokens are rotated.</param>
internal sealed class SlackApi(HttpClient http, string apiUrl, Func<string> token)
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(1);

    /// <summary>Calls a method that takes JSON. A call is never repeated: Slack has no key for a repeated
    /// post.</summary>
    /// <exception cref="SlackRefusalException">Slack refuses.</exception>
    /// <exception cref="SlackLimitException">Slack demands a pause.</exception>
    /// <exception cref="SlackAnswerException">The answer isn't readable, so the effect is unknown.</exception>
    /// <exception cref="HttpRequestException">Slack can't be reached, or failed.</exception>
    public async Task<TAnswer> PostAsync<TCall, TAnswer>(string method, TCall call, CancellationToken cancellationToken)
        where TCall : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, apiUrl + method);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call, SlackWire.TypeOf<TCall>()))
        {
            Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8") },
        };
        return await SendAsync<TAnswer>(method, request, cancellationToken);
    }

    /// <summary>Calls a method that only reads, and takes no JSON.</summary>
    /// <inheritdoc cref="PostAsync{TCall,TAnswer}" path="/exception"/>
    public async Task<TAnswer> GetAsync<TAnswer>(
        string method,
        IEnumerable<(string Name, string? Value)> arguments,
        CancellationToken cancellationToken
    )
    {
        var query = string.Join(
            '&',
            arguments
                .Where(argument => argument.Value is not null)
                .Select(argument => $"{argument.Name}={Uri.EscapeDataString(argument.Value!)}")
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{apiUrl}{method}?{query}");
        return await SendAsync<TAnswer>(method, request, cancellationToken);
    }

    private async Task<TAnswer> SendAsync<TAnswer>(
        string method,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token());
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new SlackLimitException(method, response.Headers.RetryAfter?.Delta ?? UsualPause);
        }

        response.EnsureSuccessStatusCode();
        var body =
            response.Content.Headers.ContentType?.MediaType == MediaTypeNames.Application.Json
                ? await response.Content.ReadAsByteArrayAsync(cancellationToken)
                : [];
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True
                ? answer.Deserialize(SlackWire.TypeOf<TAnswer>())!
                : throw new SlackRefusalException(method, answer.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new SlackAnswerException(method, exception);
        }
    }
}

/// <summary>Slack demands a pause before the next call of the method.</summary>
internal sealed class SlackLimitException(string method, TimeSpan pause) : Exception($"Slack limits {method}.")
{
    public TimeSpan Pause => pause;
}

/// <summary>Slack's answer isn't readable, so the call's effect is unknown.</summary>
internal sealed class SlackAnswerException(string method, Exception inner)
    : Exception($"Slack's answer to {method} is unreadable.", inner);
