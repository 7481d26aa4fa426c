using System.Text;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Requests;
using ChatOps.Application.Resources;
using ChatOps.Domain.Requests;
using ChatOps.Domain.Resources;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// "What have I ordered?": lists the person's resources with their leases and possible changes, then the open requests.
/// </summary>
internal sealed class OwnProductsIntent(OwnResources resources, OwnRequests own, IRequestStore store, TimeProvider time)
    : IIntentHandler
{
    public const string Name = "OwnProducts";

    // Lex's limit for a message, minus the closing sentences.
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
        var things = (await resources.ListAsync(call.Speaker, cancellationToken))
            .Where(thing => product is null || (thing.Kind == ResourceKind.Product && thing.Type == product))
            .ToList();
        var open = (await own.OpenAsync(call.Speaker, cancellationToken))
            .Where(request => product is null || IsOf(request, product))
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
                $"• {request.Id} {ProductText.Of(request, call.Words).Title(request)}: "
                    + $"{ProductText.Of(request, call.Words).Standing(request)}"
            );
        }

        text.Append(left > 0 ? $"\n{words.More(left)}" : string.Empty);
        text.Append(things.Count > 0 ? $"\n{words.ForExample(things[0].MadeBy)}" : string.Empty);
        return call.Fulfilled(text.ToString());
    }

    private static bool IsOf(Request request, string product) =>
        request.Subject.Resource() is NewProduct { Name: var name } && name == product;

    private static int Add(StringBuilder text, string line)
    {
        if (text.Length + line.Length > Room)
        {
            return 0;
        }

        text.Append('\n').Append(line);
        return 1;
    }

    private async Task<string> LineAsync(Resource thing, Words words, CancellationToken cancellationToken)
    {
        var what = ResourceText.Particulars(thing) is { Length: > 0 } particulars ? $" ({particulars})" : string.Empty;
        var until = ResourceText.End(thing, time.GetUtcNow(), words) is { Length: > 0 } end ? $", {end}" : string.Empty;
        var state = await store.HolderAsync(RequestConstraints.ResourceChange(thing.MadeBy), cancellationToken)
            is { } holder
            ? $"; {words.Product.IsAbout(holder)}"
            : $"; {words.Product.YouCan(change: thing.Kind == ResourceKind.Product, extend: thing.Lease is not null)}";
        return $"• {thing.MadeBy} {ResourceText.Title(thing, words)}{what}{until}{state}";
    }
}
