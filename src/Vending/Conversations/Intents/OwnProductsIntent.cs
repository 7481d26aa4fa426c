using System.Text;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>"What have I ordered?": what the speaker has, until when, and what can be done with each; then what is still under way.</summary>
public sealed class OwnProductsIntent(OwnRequests own, IRequestStore store, TimeProvider time) : IIntentHandler
{
    /// <summary>The intent's name in the definition.</summary>
    public const string Name = "OwnProducts";

    // Lex's limit for a message, less what is said at its end.
    private const int Room = 850;

    /// <inheritdoc/>
    public string IntentName => Name;

    /// <inheritdoc/>
    public async Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken)
    {
        if (!call.IsFulfillment)
        {
            return call.Delegate();
        }

        var name = call.Speaker.FirstName;
        var product = call.Slots.GetValueOrDefault(ProductVendingIntent.Product);
        var things = (await own.ThingsAsync(call.Speaker, cancellationToken)).Where(thing => product is null || thing.Product?.Name == product).ToList();
        var open = (await own.OpenAsync(call.Speaker, cancellationToken)).Where(request => product is null || request.Product?.Name == product).ToList();
        if (things.Count + open.Count == 0)
        {
            return call.Fulfilled(product is null
                ? $"{name}, you have nothing at the moment. Say \"I would like a new account\" or \"what can I order?\" to ask for something."
                : $"{name}, you have no {product}. Say \"I need {Article.Before(product)}\" to ask for one.");
        }

        var text = new StringBuilder(things.Count > 0 ? $"{name}, this is yours:" : $"{name}, you have nothing yet.");
        var left = things.Count + open.Count;
        foreach (var thing in things)
        {
            left -= Add(text, await LineAsync(thing, cancellationToken));
        }

        foreach (var request in open)
        {
            left -= Add(text, $"• {request.Id} {ProductKind.Of(request).Title(request)}: {ProductKind.Of(request).Standing(request)}");
        }

        text.Append(left > 0 ? $"\nThere are {left} more: name a product to see only those." : string.Empty);
        text.Append(things.Count > 0 ? $"\nSay for example \"terminate {things[0].Id}\"." : string.Empty);
        return call.Fulfilled(text.ToString());
    }

    private static int Add(StringBuilder text, string line)
    {
        if (text.Length + line.Length > Room)
        {
            return 0;
        }

        text.Append('\n').Append(line);
        return 1;
    }

    private async Task<string> LineAsync(AccountRequest thing, CancellationToken cancellationToken)
    {
        var what = ChangeWords.Particulars(thing) is { Length: > 0 } particulars ? $" ({particulars})" : string.Empty;
        var until = ChangeWords.End(thing, time.GetUtcNow()) is { Length: > 0 } end ? $", {end}" : string.Empty;
        var state = await store.HolderAsync(RequestHolds.ProductChange(thing.Id), cancellationToken) is { } holder
            ? $"; {holder} is about it"
            : $"; you can {Sentence.Or(Actions(thing))} it";
        return $"• {thing.Id} {ProductKind.Of(thing).Title(thing)}{what}{until}{state}";
    }

    private static IEnumerable<string> Actions(AccountRequest thing) =>
        [.. thing.Product is null ? Array.Empty<string>() : ["change"], .. thing.LeaseEndsAt is null ? Array.Empty<string>() : ["extend"], "terminate"];
}
