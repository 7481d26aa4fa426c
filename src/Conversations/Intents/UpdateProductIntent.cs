using System.Text.Json;
using ChatOps.Application;
using ChatOps.Application.Conversations;
using ChatOps.Application.Conversations.Lex;
using ChatOps.Application.Creation;
using ChatOps.Application.Products;
using ChatOps.Application.Resources;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Conversations.Intents;

/// <summary>
/// "Change my database": asks only for the parameters to change, with their current values, and lists the
/// changes before it asks for confirmation.
/// </summary>
internal sealed class UpdateProductIntent(OwnResources own, ChangeCheck check, RequestCreation requests)
    : ChangeIntent(own, check, requests)
{
    public const string Name = "UpdateProduct";

    /// <summary>
    /// The name of the question which parameter to change. Every other question is named after its parameter.
    /// </summary>
    public const string WhichParameter = "which parameter";

    /// <inheritdoc/>
    public override string IntentName => Name;

    /// <inheritdoc/>
    protected override ChangeAction Action => ChangeAction.Update;

    /// <inheritdoc/>
    protected override ChangeProposal ProposalOf(IntentCall call, string of) =>
        base.ProposalOf(call, of) with
        {
            Values = AnswersOf(call),
        };

    /// <inheritdoc/>
    protected override LexHookResponse Ask(IntentCall call, ChangeTarget target, bool isAnswer)
    {
        var parameters = ChangeCheck.Changeable(target);
        if (parameters.Count == 0)
        {
            return call.Failed(call.Words.Change.NothingToChange(call.Speaker.FirstName, Thing(call, target)));
        }

        if (!isAnswer)
        {
            return AskParameter(call, target, parameters);
        }

        var question = call[SessionKeys.ChangeQuestion];
        var asked = parameters.FirstOrDefault(parameter => parameter.Key == question);
        if (call.IsLanguageWish)
        {
            return question == WhichParameter ? AskParameter(call, target, parameters)
                : asked is null ? Summary(call, target, parameters)
                : AskValue(call, target, asked);
        }

        if (question == WhichParameter)
        {
            return call.Transcript.IsOneOf(call.Words.Done)
                ? Summary(call, target, parameters)
                : Chosen(call, target, parameters);
        }

        if (SaysBack(call))
        {
            return AskParameter(call, target, parameters);
        }

        return asked is null
            ? Summary(call, target, parameters, isAgain: true)
            : Answered(call, target, parameters, asked);
    }

    private static LexHookResponse AskParameter(
        IntentCall call,
        ChangeTarget target,
        IReadOnlyList<ProductParameter> parameters,
        string? noted = null
    )
    {
        call[SessionKeys.ChangeQuestion] = WhichParameter;
        var (name, words) = (call.Speaker.FirstName, call.Words.Change);
        if (AnswersOf(call) is { Count: > 0 } answers)
        {
            return call.ElicitSlot(
                Answer,
                noted is null
                    ? words.WhatElse(name, [.. answers.Keys.Select(key => Label(parameters, key))])
                    : words.WhatElse(name, noted)
            );
        }

        var lines = parameters.Select(parameter => $"• {parameter.Label}: {Now(call, target, parameter)}");
        return call.ElicitSlot(
            Answer,
            words.WhatToChange(name, noted ?? string.Empty, Thing(call, target), [.. lines])
        );
    }

    private static LexHookResponse Chosen(
        IntentCall call,
        ChangeTarget target,
        IReadOnlyList<ProductParameter> parameters
    )
    {
        if (Meant(call.Transcript, parameters) is not { } parameter)
        {
            return Again(
                call,
                call.Words.Change.UnknownParameter(
                    call.Speaker.FirstName,
                    [.. parameters.Select(candidate => candidate.Label)]
                )
            );
        }

        call[SessionKeys.Attempts + Answer] = null;
        if (parameter.IsNoEcho)
        {
            Keep(call, parameter.Key, null);
            return AskParameter(call, target, parameters, call.Words.Change.NotAskedHere(parameter.Label));
        }

        return AskValue(call, target, parameter);
    }

    private static LexHookResponse AskValue(IntentCall call, ChangeTarget target, ProductParameter parameter)
    {
        call[SessionKeys.ChangeQuestion] = parameter.Key;
        return call.ElicitSlot(
            Answer,
            call.Words.Conversation.To(call.Speaker.FirstName, Question(call, target, parameter))
        );
    }

    private static LexHookResponse Answered(
        IntentCall call,
        ChangeTarget target,
        IReadOnlyList<ProductParameter> parameters,
        ProductParameter asked
    )
    {
        // "keep" means the current value. An empty value is allowed only if the catalog's default is empty.
        var answer = ParameterAnswer.Read(asked, call.Transcript, call.Words);
        if (answer.Value is not { } value)
        {
            return Again(
                call,
                $"{call.Words.Conversation.To(call.Speaker.FirstName, answer.Objection!.In(call.Words))}\n"
                    + Words.Capital(Question(call, target, asked))
            );
        }

        call[SessionKeys.Attempts + Answer] = null;
        var now = target.Present!.ValueOf(asked.Key);
        if (value == now)
        {
            Forget(call, asked.Key);
            return AskParameter(
                call,
                target,
                parameters,
                call.Words.Change.Stays(asked.Label, Now(call, target, asked))
            );
        }

        Keep(call, asked.Key, value);
        return AskParameter(
            call,
            target,
            parameters,
            call.Words.Change.Noted(
                $"{asked.Label}: {Now(call, target, asked)} → {(value.Length == 0 ? call.Words.Product.None : value)}"
            )
        );
    }

    private static LexHookResponse Summary(
        IntentCall call,
        ChangeTarget target,
        IReadOnlyList<ProductParameter> parameters,
        bool isAgain = false
    )
    {
        var answers = AnswersOf(call);
        if (answers.Count == 0)
        {
            return call.Failed(call.Words.Change.NothingChanged(call.Speaker.FirstName, Thing(call, target)));
        }

        var lines = answers.Select(answer =>
            $"• {Label(parameters, answer.Key)}: {(answer.Value is null
            ? call.Words.Change.AnotherOnPage
            : $"{Now(call, target, parameters.First(parameter => parameter.Key == answer.Key))} → "
            + $"{(answer.Value.Length == 0 ? call.Words.Product.None : answer.Value)}")}"
        );
        return Confirm(
            call,
            call.Words.Change.ShallChange(
                call.Speaker.FirstName,
                Thing(call, target),
                [.. lines],
                Approvals(call, target),
                isAgain
            )
        );
    }

    private static string Question(IntentCall call, ChangeTarget target, ProductParameter parameter) =>
        call.Words.Change.Question(
            parameter.Label,
            parameter.AllowedValues,
            parameter.AllowedValues.Count > 0 ? string.Empty : ParameterLimits.Of(parameter, call.Words),
            Now(call, target, parameter)
        );

    private static string Thing(IntentCall call, ChangeTarget target) => ChangeText.Thing(target.Made!, call.Words);

    private static ProductParameter? Meant(IncomingText answer, IReadOnlyList<ProductParameter> parameters)
    {
        var said = answer.CommandForm;
        var exact = parameters.FirstOrDefault(parameter =>
            answer.Means(parameter.Label) || answer.Means(parameter.Key)
        );
        var parts = parameters
            .Where(parameter =>
                said.Length > 2
                && (
                    parameter.Label.Contains(said, StringComparison.OrdinalIgnoreCase)
                    || parameter.Key.Contains(said, StringComparison.OrdinalIgnoreCase)
                )
            )
            .ToList();
        return exact ?? (parts.Count == 1 ? parts[0] : null);
    }

    private static string Now(IntentCall call, ChangeTarget target, ProductParameter parameter) =>
        parameter.IsNoEcho ? call.Words.Change.Hidden
        : target.Present!.ValueOf(parameter.Key) is { Length: > 0 } value ? value
        : call.Words.Product.None;

    private static string Label(IReadOnlyList<ProductParameter> parameters, string key) =>
        parameters.FirstOrDefault(parameter => parameter.Key == key)?.Label ?? key;

    // Session attributes can't be null: a value has a prefix, and a secret parameter,
    // whose value is entered on a page, has none.
    private static Dictionary<string, string?> AnswersOf(IntentCall call) =>
        ProductAnswers
            .Read(call[SessionKeys.ChangeAnswers])
            .ToDictionary(
                answer => answer.Key,
                answer => answer.Value.Length == 0 ? null : answer.Value[1..],
                StringComparer.Ordinal
            );

    private static void Keep(IntentCall call, string key, string? value) =>
        Write(call, [.. AnswersOf(call).Where(answer => answer.Key != key), KeyValuePair.Create(key, value)]);

    private static void Forget(IntentCall call, string key) =>
        Write(call, [.. AnswersOf(call).Where(answer => answer.Key != key)]);

    private static void Write(IntentCall call, IReadOnlyList<KeyValuePair<string, string?>> answers)
    {
        IReadOnlyList<KeyValuePair<string, string>> marked =
        [
            .. answers.Select(answer =>
                KeyValuePair.Create(answer.Key, answer.Value is null ? string.Empty : $"={answer.Value}")
            ),
        ];
        call[SessionKeys.ChangeAnswers] = JsonSerializer.Serialize(
            marked,
            VendingJson.Default.IReadOnlyListKeyValuePairStringString
        );
    }
}
