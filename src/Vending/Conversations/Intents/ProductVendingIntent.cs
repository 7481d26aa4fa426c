using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>
/// "I need a PostgreSQL database", "what can I order?": asks the product's parameters one by one, as the catalogue describes them, and makes the request once
/// everything is confirmed. Lex knows the product; the answers, whose names differ from product to product, are kept beside it in the session.
/// </summary>
public sealed class ProductVendingIntent(ProductCheck products, AccountRequests requests) : IIntentHandler
{
    /// <summary>The intent's name in the definition.</summary>
    public const string Name = "ProductVending";

    /// <summary>The slot of the product; its values are the policy's products.</summary>
    public const string Product = "ProductName";

    /// <summary>The slot that takes the answer to whichever parameter is asked for.</summary>
    public const string Value = "ParameterValue";

    // As many as the definition's prompts allow.
    private const int Retries = 2;

    private static readonly HashSet<string> StopWords = new(StringComparer.OrdinalIgnoreCase) { "stop", "cancel", "quit", "exit", "abort", "never mind", "nevermind", "forget it", "cancel that", "stop it" };
    private static readonly HashSet<string> BackWords = new(StringComparer.OrdinalIgnoreCase) { "back", "go back", "undo", "previous" };

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
            return call.Failed($"Sorry {name}, {objection}");
        }

        var answers = ProductAnswers.Of(call, offered.Product!.Name);
        var questions = ProductCheck.Questions(offered);
        if (call.Slots.GetValueOrDefault(Value) is not null)
        {
            if (StopWords.Contains(Said(call)))
            {
                return call.Failed($"Okay {name}. Nothing was requested.");
            }

            if (!BackWords.Contains(Said(call)) && questions.FirstOrDefault(question => question.Key == answers.Asked) is { } asked)
            {
                var answer = ParameterAnswer.Read(asked, call.Transcript);
                if (answer.Value is not { } value)
                {
                    return Again(call, asked, $"{name}, {answer.Objection}");
                }

                answers = answers.With(asked.Key, value);
                call[SessionKeys.Attempts + Value] = null;
            }
        }

        var isConfirming = answers.IsConfirming;
        if (BackWords.Contains(Said(call)))
        {
            isConfirming = false;
            answers = answers.WithoutLast();
        }

        answers.Keep(call);
        return questions.FirstOrDefault(question => !answers.Values.ContainsKey(question.Key)) is { } next
            ? Ask(call, offered, questions, answers, next)
            : Confirm(call, offered, questions, answers, isAgain: isConfirming);
    }

    private async Task<LexHookResponse> AskWhichAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var name = call.Speaker.FirstName;
        var offers = await products.OfferedToAsync(call.Speaker, cancellationToken);
        if (offers.Count == 0)
        {
            return call.Failed($"{name}, you can order AWS accounts: say \"I would like a new account\". There is no other product for you.");
        }

        var choices = Sentence.Or(offers.Select(offer => Article.Before(offer.Name)));
        if (!call.IsRepeatedQuestion)
        {
            return call.ElicitSlot(Product, $"{name}, you can order {choices}. Which one do you need? (For an AWS account, say \"new account\".)");
        }

        return Count(call, Product) > Retries
            ? call.Failed($"{name}, I know no product like that. Let us leave it at that for now: nothing was requested. To start again, say \"What can I order?\".")
            : call.ElicitSlot(Product, $"{name}, I know no product like that. You can order {choices}. Which one?");
    }

    private static LexHookResponse Ask(IntentCall call, OfferedProduct offered, IReadOnlyList<ProductParameter> questions, ProductAnswers answers, ProductParameter next)
    {
        answers.Asking(call, next.Key);
        var opening = answers.Values.Count > 0 ? $"Thank you, {call.Speaker.FirstName}. " : Opening(call, offered, questions.Count);
        return call.ElicitSlot(Value, $"{opening}{Question(next)}");
    }

    private static string Opening(IntentCall call, OfferedProduct offered, int questions) =>
        $"{call.Speaker.FirstName}, {Article.Before(offered.Rules!.Name)}: {(questions == 1 ? "one question" : $"{questions} questions")}. Say \"back\" to change the last answer, or \"stop\".\n";

    private static string Question(ProductParameter parameter)
    {
        var choices = parameter.AllowedValues.Count > 0 ? $" {Sentence.Or(parameter.AllowedValues)}?" : ParameterLimits.Of(parameter) is { Length: > 0 } limits ? $" ({limits})" : string.Empty;
        var standard = parameter.Default switch
        {
            null => string.Empty,
            "" => " Say \"skip\" for none.",
            var value => $" Say \"keep\" for {value}.",
        };
        return $"{parameter.Label}?{choices}{standard}";
    }

    private static LexHookResponse Confirm(IntentCall call, OfferedProduct offered, IReadOnlyList<ProductParameter> questions, ProductAnswers answers, bool isAgain)
    {
        answers.Asking(call, null);
        var lines = questions.Select(question => $"• {question.Label}: {(answers.Values[question.Key] is { Length: > 0 } value ? value : "none")}");
        var secrets = offered.Product!.Parameters.Where(parameter => parameter.IsNoEcho).Select(parameter => parameter.Label).ToList();
        var later = secrets.Count == 0 ? string.Empty : $"\nI do not ask for this here, but on a page of your own: {Sentence.And(secrets)}.";
        var question = isAgain ? "everything is answered, so I need a yes or a no now, or \"back\" to change the last answer. Shall I request" : "shall I request";
        return call.ConfirmIntent($"{call.Speaker.FirstName}, {question} {Article.Before(offered.Rules!.Name)}?\n{string.Join('\n', lines)}{later}");
    }

    private async Task<LexHookResponse> FulfillAsync(IntentCall call, CancellationToken cancellationToken)
    {
        var product = call.Slots.GetValueOrDefault(Product) ?? string.Empty;
        var wish = new ProductWish(call.Speaker, product, ProductAnswers.Of(call, product).Values);
        var result = await requests.CreateAsync(wish, call.Origin, cancellationToken);
        return result.Request is { } request
            ? call.Fulfilled($"New request created. {Describe(request)}")
            : call.Failed($"Sorry {call.Speaker.FirstName}, nothing was requested: {string.Join(" Also, ", result.Objections.Select(objection => objection.Sentence))} To start again, say \"What can I order?\".");
    }

    private static string Describe(AccountRequest request) =>
        request.Product?.LacksSecrets == true ? CreatedSentence.OfSecrets(request) : CreatedSentence.Of(request, ProductKind.Of(request).Title(request));

    private static LexHookResponse Again(IntentCall call, ProductParameter parameter, string message) => Count(call, Value) > Retries
        ? call.Failed($"{message} Let us leave it at that for now: nothing was requested. To start again, say \"What can I order?\".")
        : call.ElicitSlot(Value, $"{message}\n{Question(parameter)}");

    private static int Count(IntentCall call, string slot)
    {
        var key = SessionKeys.Attempts + slot;
        var attempts = int.TryParse(call[key], out var earlier) ? earlier + 1 : 1;
        call[key] = attempts > Retries ? null : attempts.ToString();
        return attempts;
    }

    private static string Said(IntentCall call) => call.Transcript.Trim(' ', '.', '!');
}
