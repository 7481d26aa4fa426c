using System.Text;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>"What have I ordered?": what the speaker has, until when, and what can be done with each; then what is
/// still under way.</summary>
internal sealed class OwnProductsIntent(OwnRequests own, IRequestStore store, TimeProvider time) : IIntentHandler
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

        var (name, words) = (call.Speaker.FirstName, call.Words.Product);
        var product = call.Slots.GetValueOrDefault(ProductVendingIntent.Product);
        var things = (await own.ThingsAsync(call.Speaker, cancellationToken))
            .Where(thing => product is null || thing.Product?.Name == product)
            .ToList();
        var open = (await own.OpenAsync(call.Speaker, cancellationToken))
            .Where(request => product is null || request.Product?.Name == product)
            .ToList();
        if (things.Count + open.Count == 0)
        {
            return call.Fulfilled(product is null ? words.NothingYours(name) : words.NoneYours(name, product));
        }

        var text = new StringBuilder(things.Count > 0 ? words.Yours(name) : words.NothingYet(name));
        var left = things.Count + open.Count;
        foreach (var thing in things)
        {
            left -= Add(text, await LineAsync(thing, call.Words, cancellationToken));
        }

        foreach (var request in open)
        {
            left -= Add(
                text,
                $"• {request.Id} {ProductText.Of(request, call.Words).Title(request)}: {ProductText.Of(request, call.Words).Standing(request)}"
            );
        }

        text.Append(left > 0 ? $"\n{words.More(left)}" : string.Empty);
        text.Append(things.Count > 0 ? $"\n{words.ForExample(things[0].Id)}" : string.Empty);
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

    private async Task<string> LineAsync(Request thing, Words words, CancellationToken cancellationToken)
    {
        var what = ChangeText.Particulars(thing) is { Length: > 0 } particulars ? $" ({particulars})" : string.Empty;
        var until = ChangeText.End(thing, time.GetUtcNow(), words) is { Length: > 0 } end ? $", {end}" : string.Empty;
        var state = await store.HolderAsync(RequestConstraints.ResourceChange(thing.Id), cancellationToken)
            is { } holder
            ? $"; {words.Product.IsAbout(holder)}"
            : $"; {words.Product.YouCan(change: thing.Product is not null, extend: thing.LeaseEndsAt is not null)}";
        return $"• {thing.Id} {ProductText.Of(thing, words).Title(thing)}{what}{until}{state}";
    }
}
