using System.Text.Json;
using ChatOps.Application.Conversations.Lex;

namespace ChatOps.Conversations.Intents;

/// <summary>The bot's code hook: passes each call to the handler of its intent.</summary>
public sealed class LexHook(IEnumerable<IIntentHandler> handlers)
{
    private readonly Dictionary<string, IIntentHandler> byIntent = handlers.ToDictionary(
        handler => handler.IntentName,
        StringComparer.Ordinal
    );

    /// <summary>The intents that have a handler.</summary>
    public IReadOnlyCollection<string> Intents => byIntent.Keys;

    /// <summary>Answers Lex.</summary>
    /// <exception cref="JsonException">The payload isn't a hook event.</exception>
    /// <exception cref="InvalidDataException">The event names no intent, or one without a
    /// handler. Lex reports a failed hook.</exception>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(
        ReadOnlyMemory<byte> payload,
        CancellationToken cancellationToken
    )
    {
        var hookEvent =
            JsonSerializer.Deserialize(payload.Span, LexJson.Default.LexHookEvent)
            ?? throw new JsonException("The event is null.");
        var call = new IntentCall(hookEvent);
        if (!byIntent.TryGetValue(call.Intent.Name, out var handler))
        {
            throw new InvalidDataException($"No handler for intent '{call.Intent.Name}'.");
        }

        var response = call.IsIntroduced ? await handler.HandleAsync(call, cancellationToken) : call.Unintroduced();
        return JsonSerializer.SerializeToUtf8Bytes(response, LexJson.Default.LexHookResponse);
    }
}
