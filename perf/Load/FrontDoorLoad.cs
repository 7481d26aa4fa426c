using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ChatOps.Load;

/// <summary>One request and what came of it.</summary>
/// <param name="At">When it was sent, from the first one that counts.</param>
/// <param name="Kind">What was sent: a turn of a conversation by its number, or something of Slack's.</param>
/// <param name="Took">Until the whole answer was there; zero where it was not sent.</param>
/// <param name="Error">Null where the answer was right.</param>
public sealed record LoadSample(TimeSpan At, string Kind, TimeSpan Took, string? Error);

/// <summary>
/// Starts requests at a steady rate, whether or not earlier ones have been answered: a front door that becomes slow
/// gets no less to do, and its slowness
/// does not hide what follows.
/// </summary>
public sealed class FrontDoorLoad : IDisposable
{
    private const int EveryNthIsSlack = 5;
    private const int LastTurn = 3;
    private readonly LoadOptions options;
    private readonly HttpClient http;
    private readonly string run = Guid.NewGuid().ToString("N")[..8];
    private readonly ConcurrentQueue<Conversation> between = new();
    private readonly ConcurrentBag<LoadSample> samples = [];
    private int conversations;
    private int underWay;

    /// <summary>Prepares it.</summary>
    public FrontDoorLoad(LoadOptions options)
    {
        this.options = options;
        http = new HttpClient { BaseAddress = options.Url, Timeout = options.Patience };
    }

    /// <summary>Puts the load on.</summary>
    /// <returns>What came of every request after the warm-up.</returns>
    public async Task<IReadOnlyList<LoadSample>> RunAsync(CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var pace = TimeSpan.FromSeconds(1 / options.Rate);
        var total = options.WarmUp + options.Duration;
        var started = time.GetTimestamp();
        var tasks = new List<Task>();
        for (var number = 0; pace * number < total; number++)
        {
            var wait = (pace * number) - time.GetElapsedTime(started);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            tasks.Add(StartAsync(number, (pace * number) - options.WarmUp, time, cancellationToken));
        }

        await Task.WhenAll(tasks);
        return [.. samples];
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task StartAsync(int number, TimeSpan at, TimeProvider time, CancellationToken cancellationToken)
    {
        LoadSample sample;
        if (Interlocked.Increment(ref underWay) > options.AtOnce)
        {
            sample = new LoadSample(at, "not sent", TimeSpan.Zero, $"not sent: {options.AtOnce} were under way");
        }
        else
        {
            var started = time.GetTimestamp();
            var (kind, error) = await TryAsync(number, cancellationToken);
            sample = new LoadSample(at, kind, time.GetElapsedTime(started), error);
        }

        Interlocked.Decrement(ref underWay);
        if (at >= TimeSpan.Zero)
        {
            samples.Add(sample);
        }
    }

    private async Task<(string Kind, string? Error)> TryAsync(int number, CancellationToken cancellationToken)
    {
        if (options.SlackSigningSecret is { } secret && number % EveryNthIsSlack == EveryNthIsSlack - 1)
        {
            return (
                "Slack",
                await TryAsync(() => SlackVerification.SendAsync(http, secret, cancellationToken), cancellationToken)
            );
        }

        var conversation = between.TryDequeue(out var begun)
            ? begun
            : new Conversation($"load.{run}.{Interlocked.Increment(ref conversations)}@{options.Domain}", 0);
        return (
            $"turn {conversation.Turns + 1}",
            await TryAsync(() => ConverseAsync(conversation, cancellationToken), cancellationToken)
        );
    }

    private async Task<string?> TryAsync(Func<Task<string?>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException exception)
        {
            return $"no connection: {exception.HttpRequestError}";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"no answer within {options.Patience.TotalSeconds:0} s";
        }
        catch (JsonException)
        {
            return "an answer that is no JSON";
        }
    }

    private async Task<string?> ConverseAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var (said, heard) = Turn(conversation);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account")
        {
            Content = JsonContent.Create(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["UserEmail"] = conversation.Email,
                    ["UserName"] = "Load",
                    ["UserLastname"] = "Test",
                    ["UserInput"] = said,
                }
            ),
        };
        request.Headers.Add("x-api-key", options.ApiKey);
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return $"status {(int)response.StatusCode}";
        }

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        if (
            answer.TryGetProperty("response", out var reply)
            && reply.GetString()?.Contains(heard, StringComparison.OrdinalIgnoreCase) == true
        )
        {
            if (conversation.Turns < LastTurn)
            {
                between.Enqueue(conversation with { Turns = conversation.Turns + 1 });
            }

            return null;
        }

        return $"an answer to \"{said}\" that does not say \"{heard}\"";
    }

    // What is said, and a word that must be in the answer. The last answer asks whether it is to be done, and nobody
    // says yes.
    private (string Said, string Heard) Turn(Conversation conversation) =>
        conversation.Turns switch
        {
            0 => ("Hi, I would like a new account please!", "account type"),
            1 => (options.AccountType, "email"),
            2 => (conversation.Email, "OU"),
            _ => (options.Ou, conversation.Email),
        };

    private sealed record Conversation(string Email, int Turns);
}
