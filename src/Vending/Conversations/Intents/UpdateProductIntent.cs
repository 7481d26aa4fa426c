using System.Text.Json;
using ChatOps.Vending.Conversations.Lex;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests;
using ChatOps.Vending.Requests.Policy;

namespace ChatOps.Vending.Conversations.Intents;

/// <summary>"Change my database": asks only for the parameters that shall change, each with what it is now, and shows what becomes of them before it asks.</summary>
public sealed class UpdateProductIntent(OwnRequests own, ChangeCheck check, AccountRequests requests) : ChangeIntent(own, check, requests)
{
    /// <summary>The intent's name in the definition.</summary>
    public const string Name = "UpdateProduct";

    /// <summary>The question which parameter shall change. Any other question's name is that of the parameter whose value is asked for.</summary>
    public const string WhichParameter = "which parameter";

    /// <summary>Says that nothing else shall change.</summary>
    public const string Done = "done";

    private static readonly HashSet<string> DoneWords = new(StringComparer.OrdinalIgnoreCase) { Done, "no", "nothing", "nothing else", "that is all", "that's all", "that is it", "finished", "ready", "none" };

    /// <inheritdoc/>
    public override string IntentName => Name;

    /// <inheritdoc/>
    protected override ChangeAction Action => ChangeAction.Update;

    /// <inheritdoc/>
    protected override string Verb => "change";

    /// <inheritdoc/>
    protected override ChangeWish Wish(IntentCall call, string of) => base.Wish(call, of) with { Values = AnswersOf(call) };

    /// <inheritdoc/>
    protected override LexHookResponse Ask(IntentCall call, ChangeTarget target, bool isAnswer)
    {
        var parameters = ChangeCheck.Changeable(target);
        if (parameters.Count == 0)
        {
            return call.Failed($"{call.Speaker.FirstName}, there is nothing about the {ChangeWords.Thing(target.Made!)} that you could change.");
        }

        if (!isAnswer)
        {
            return AskParameter(call, target, parameters);
        }

        var question = call[SessionKeys.ChangeQuestion];
        if (question == WhichParameter)
        {
            return DoneWords.Contains(Said(call)) ? Summary(call, target, parameters) : Chosen(call, target, parameters);
        }

        if (SaysBack(call))
        {
            return AskParameter(call, target, parameters);
        }

        return parameters.FirstOrDefault(parameter => parameter.Key == question) is { } asked
            ? Answered(call, target, parameters, asked)
            : Summary(call, target, parameters, "I need a yes or a no; say \"back\" to change something else. ");
    }

    private static LexHookResponse AskParameter(IntentCall call, ChangeTarget target, IReadOnlyList<ProductParameter> parameters, string? noted = null)
    {
        call[SessionKeys.ChangeQuestion] = WhichParameter;
        var name = call.Speaker.FirstName;
        if (AnswersOf(call) is { Count: > 0 } answers)
        {
            return call.ElicitSlot(Answer, $"{name}, {noted ?? $"so far you change {Sentence.And(answers.Keys.Select(key => Label(parameters, key)))}."} What else? Say \"{Done}\" if that is all.");
        }

        var lines = parameters.Select(parameter => $"• {parameter.Label}: {Now(target, parameter)}");
        return call.ElicitSlot(Answer, $"{name}, {noted}what shall I change about the {ChangeWords.Thing(target.Made!)}? This is what it has now:\n{string.Join('\n', lines)}");
    }

    private static LexHookResponse Chosen(IntentCall call, ChangeTarget target, IReadOnlyList<ProductParameter> parameters)
    {
        var name = call.Speaker.FirstName;
        if (Meant(Said(call), parameters) is not { } parameter)
        {
            return Again(call, $"{name}, I do not know which one you mean: {Sentence.Or(parameters.Select(candidate => $"\"{candidate.Label}\""))}? Say \"{Done}\" if that is all, or \"stop\".");
        }

        call[SessionKeys.Attempts + Answer] = null;
        if (parameter.IsNoEcho)
        {
            Keep(call, parameter.Key, null);
            return AskParameter(call, target, parameters, $"I do not ask for \"{parameter.Label}\" here, but on a page of your own.");
        }

        call[SessionKeys.ChangeQuestion] = parameter.Key;
        return call.ElicitSlot(Answer, $"{name}, {Question(target, parameter)}");
    }

    private static LexHookResponse Answered(IntentCall call, ChangeTarget target, IReadOnlyList<ProductParameter> parameters, ProductParameter asked)
    {
        // "keep" means what it is now; whether nothing is allowed at all, the catalogue's own default says.
        var answer = ParameterAnswer.Read(asked, call.Transcript);
        if (answer.Value is not { } value)
        {
            return Again(call, $"{call.Speaker.FirstName}, {answer.Objection}\n{Capital(Question(target, asked))}");
        }

        call[SessionKeys.Attempts + Answer] = null;
        var now = target.Made!.Product!.ValueOf(asked.Key);
        if (value == now)
        {
            Forget(call, asked.Key);
            return AskParameter(call, target, parameters, $"\"{asked.Label}\" stays {Now(target, asked)}. ");
        }

        Keep(call, asked.Key, value);
        return AskParameter(call, target, parameters, $"noted: {asked.Label}: {Now(target, asked)} → {(value.Length == 0 ? "none" : value)}.");
    }

    private static LexHookResponse Summary(IntentCall call, ChangeTarget target, IReadOnlyList<ProductParameter> parameters, string again = "")
    {
        var answers = AnswersOf(call);
        if (answers.Count == 0)
        {
            return call.Failed($"Okay {call.Speaker.FirstName}. Nothing was requested: the {ChangeWords.Thing(target.Made!)} stays as it is.");
        }

        var lines = answers.Select(answer => $"• {Label(parameters, answer.Key)}: {(answer.Value is null ? "another one, on a page of your own" : $"{Now(target, parameters.First(parameter => parameter.Key == answer.Key))} → {(answer.Value.Length == 0 ? "none" : answer.Value)}")}");
        return Confirm(
            call,
            $"{call.Speaker.FirstName}, {again}shall I change the {ChangeWords.Thing(target.Made!)}?\n{string.Join('\n', lines)}\nEverything else stays. What cannot be changed in place AWS replaces, and what it held is lost.{Approvals(target)}");
    }

    private static string Question(ChangeTarget target, ProductParameter parameter)
    {
        var choices = parameter.AllowedValues.Count > 0 ? $" {Sentence.Or(parameter.AllowedValues)}?" : ParameterLimits.Of(parameter) is { Length: > 0 } limits ? $" ({limits})" : string.Empty;
        return $"what shall \"{parameter.Label}\" be?{choices} It is {Now(target, parameter)} now; say \"keep\" to leave it.";
    }

    private static ProductParameter? Meant(string said, IReadOnlyList<ProductParameter> parameters)
    {
        var exact = parameters.FirstOrDefault(parameter => string.Equals(parameter.Label, said, StringComparison.OrdinalIgnoreCase) || string.Equals(parameter.Key, said, StringComparison.OrdinalIgnoreCase));
        var parts = parameters.Where(parameter => said.Length > 2 && (parameter.Label.Contains(said, StringComparison.OrdinalIgnoreCase) || parameter.Key.Contains(said, StringComparison.OrdinalIgnoreCase))).ToList();
        return exact ?? (parts.Count == 1 ? parts[0] : null);
    }

    private static string Now(ChangeTarget target, ProductParameter parameter) =>
        parameter.IsNoEcho ? "(hidden)" : target.Made!.Product!.ValueOf(parameter.Key) is { Length: > 0 } value ? value : "none";

    private static string Label(IReadOnlyList<ProductParameter> parameters, string key) => parameters.FirstOrDefault(parameter => parameter.Key == key)?.Label ?? key;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    // The session's attributes hold no null: a value has a mark before it, and a secret one, whose value is asked for on a page, has none.
    private static Dictionary<string, string?> AnswersOf(IntentCall call) =>
        ProductAnswers.Read(call[SessionKeys.ChangeAnswers]).ToDictionary(answer => answer.Key, answer => answer.Value.Length == 0 ? null : answer.Value[1..], StringComparer.Ordinal);

    private static void Keep(IntentCall call, string key, string? value) => Write(call, [.. AnswersOf(call).Where(answer => answer.Key != key), KeyValuePair.Create(key, value)]);

    private static void Forget(IntentCall call, string key) => Write(call, [.. AnswersOf(call).Where(answer => answer.Key != key)]);

    private static void Write(IntentCall call, IReadOnlyList<KeyValuePair<string, string?>> answers)
    {
        IReadOnlyList<KeyValuePair<string, string>> marked = [.. answers.Select(answer => KeyValuePair.Create(answer.Key, answer.Value is null ? string.Empty : $"={answer.Value}"))];
        call[SessionKeys.ChangeAnswers] = JsonSerializer.Serialize(marked, VendingJson.Default.IReadOnlyListKeyValuePairStringString);
    }
}
