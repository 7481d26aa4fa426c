using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Creation;
using ChatOps.Application.Products;
using ChatOps.Domain.Products;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// "I need a PostgreSQL database", "what can I order?": asks for the product's parameters one by one, and creates the
/// request after the confirmation. Lex has a slot only for the product; the answers are kept in session attributes.
/// </summary>
internal sealed class ProductVendingIntent(ProductCheck products, RequestCreation requests) : IIntentHandler
{
    /// <summary>The intent's name in the bot definition.</summary>
    public const string Name = "ProductVending";

    /// <summary>The slot for the product; its values are the policy's products.</summary>
    public const string Product = "ProductName";

    /// <summary>The slot that takes the answer for any parameter.</summary>
    public const string Value = "ParameterValue";

    // Same as the prompts in the bot definition.
    private const int Retries = 2;

    /// <inheritdoc/>
    public string IntentName => Name;

    /// <inheritdoc/>
    public Task<LexHookResponse> HandleAsync(IntentCall call, CancellationToken cancellationToken) =>
        call.IsFulfillment ? FulfillAsync(call, cancellationToken)
        : call.IsConfirmedOrDenied ? Task.FromResult(call.Delegate())
        : AskAsync(call, cancellationToken);

    private async Task<LexHookResponse> AskAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var name = call.Speaker.FirstName;
        if (call.Slots.GetValueOrDefault(Product) is not { } product)
        {
            return await AskWhichAsync(call, cancellationToken);
        }

        var offered = await products.FindAsync(product, call.Speaker, cancellationToken);
        if (offered.Objection is { } objection)
        {
            return call.Failed(call.Words.Conversation.Sorry(name, objection.In(call.Words)));
        }

        var answers = ProductAnswers.Of(call, offered.Product!.Name);
        var questions = ProductCheck.Questions(offered);
        if (
            call.Slots.GetValueOrDefault(Value) is not null
            && !call.Transcript.IsOneOf(call.Words.Back)
            && !call.IsLanguageWish
            && questions.FirstOrDefault(question => question.Key == answers.Asked) is { } asked
        )
        {
            var answer = ParameterAnswer.Read(asked, call.Transcript, call.Words);
            if (answer.Value is not { } value)
            {
                return Again(call, asked, call.Words.Conversation.To(name, answer.Objection!.In(call.Words)));
            }

            answers = answers.With(asked.Key, value);
            call[SessionKeys.Attempts + Value] = null;
        }

        var isConfirming = answers.IsConfirming;
        if (call.Transcript.IsOneOf(call.Words.Back))
        {
            isConfirming = false;
            answers = answers.WithoutLast();
        }

        answers.Keep(call);
        return questions.FirstOrDefault(question => !answers.Values.ContainsKey(question.Key)) is { } next
            ? Ask(call, offered, questions, answers, next)
            : Confirm(call, offered, questions, answers, isAgain: isConfirming && !call.IsLanguageWish);
    }

    private async Task<LexHookResponse> AskWhichAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var name = call.Speaker.FirstName;
        var offers = await products.OfferedToAsync(call.Speaker, cancellationToken);
        if (offers.Count == 0)
        {
            return call.Failed(call.Words.Product.OnlyAccounts(name));
        }

        var choices = offers.Select(offer => offer.LabelIn(call.Words.Code)).ToList();
        if (!call.IsRepeatedQuestion || call.IsLanguageWish)
        {
            return call.ElicitSlot(Product, call.Words.Product.WhichProduct(name, choices));
        }

        return Count(call, Product) > Retries
            ? call.Failed(call.Words.Product.GiveUp(name))
            : call.ElicitSlot(Product, call.Words.Product.UnknownProduct(name, choices));
    }

    private static LexHookResponse Ask(
        IntentCall call,
        OfferedProduct offered,
        IReadOnlyList<ProductParameter> questions,
        ProductAnswers answers,
        ProductParameter next
    )
    {
        answers.Asking(call, next.Key);
        var words = call.Words.Product;
        var opening =
            answers.Values.Count > 0
                ? $"{words.ThankYou(call.Speaker.FirstName)} "
                : $"{words.Opening(call.Speaker.FirstName, offered.Rules!.Name, questions.Count)}\n";
        return call.ElicitSlot(Value, $"{opening}{Question(next, call.Words)}");
    }

    private static string Question(ProductParameter parameter, Words words) =>
        words.Product.Question(
            parameter.Label,
            parameter.AllowedValues,
            parameter.AllowedValues.Count > 0 ? string.Empty : ParameterLimits.Of(parameter, words),
            parameter.Default
        );

    private static LexHookResponse Confirm(
        IntentCall call,
        OfferedProduct offered,
        IReadOnlyList<ProductParameter> questions,
        ProductAnswers answers,
        bool isAgain
    )
    {
        answers.Asking(call, null);
        return call.ConfirmIntent(
            call.Words.Product.ShallRequest(
                call.Speaker.FirstName,
                offered.Rules!.Name,
                [.. questions.Select(question => KeyValuePair.Create(question.Label, answers.Values[question.Key]))],
                [
                    .. offered
                        .Product!.Parameters.Where(parameter => parameter.IsNoEcho)
                        .Select(parameter => parameter.Label),
                ],
                isAgain
            )
        );
    }

    private async Task<LexHookResponse> FulfillAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var product = call.Slots.GetValueOrDefault(Product) ?? string.Empty;
        var proposal = new ProductProposal(call.Speaker, product, ProductAnswers.Of(call, product).Values);
        var result = await requests.CreateAsync(proposal, call.Origin, cancellationToken);
        return result.Request is { } request
            ? call.Fulfilled(call.Words.Conversation.Requested(CreatedSentence.Of(request, call.Words)))
            : call.Failed(
                $"{call.Words.Conversation.NothingRequested(
                    call.Speaker.FirstName,
                    [.. result.Objections.Select(objection => objection.Says(call.Words))]
                )} {call.Words.Product.HowToStartAgain}"
            );
    }

    private static LexHookResponse Again(IntentCall call, ProductParameter parameter, string message) =>
        Count(call, Value) > Retries
            ? call.Failed($"{message} {call.Words.Conversation.LeaveIt} {call.Words.Product.HowToStartAgain}")
            : call.ElicitSlot(Value, $"{message}\n{Question(parameter, call.Words)}");

    private static int Count(IntentCall call, string slot)
    {
        var key = SessionKeys.Attempts + slot;
        var attempts = int.TryParse(call[key], out var earlier) ? earlier + 1 : 1;
        call[key] = attempts > Retries ? null : attempts.ToString();
        return attempts;
    }
}
