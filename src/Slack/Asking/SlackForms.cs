using ChatOps.Application.Conversations;
using ChatOps.Application.Products;
using ChatOps.Domain.People;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Inbound;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Asking;

/// <summary>The forms, and the modal with the menu of products that leads to them.</summary>
internal sealed class SlackForms(SlackRequestForm account, SlackProductForm product, ProductCheck products)
{
    /// <summary>The action ID of buttons, and the callback ID of the shortcut, that open the menu of
    /// products.</summary>
    public const string OrderAction = "order";

    /// <summary>The action ID of the menu.</summary>
    public const string ChooseAction = "choose-product";

    private const string Account = "account";
    private const string ProductPrefix = "product:";

    /// <summary>Returns the submitted form; null if it is none of these.</summary>
    public ISlackForm? Of(SlackViewSubmission submission) =>
        submission.CallbackId == SlackRequestForm.AccountCallback ? account
        : submission.CallbackId == product.Callback ? product
        : null;

    /// <summary>Returns the modal with the menu of products, or the account form if there is nothing else to
    /// order.</summary>
    public async Task<ModalViewDefinition> ChoiceAsync(
        Person? requester,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var offers = await products.OfferedToAsync(requester, cancellationToken);
        if (offers.Count == 0)
        {
            return await account.ViewAsync(words, cancellationToken);
        }

        IEnumerable<Choice> choices =
        [
            new Choice(Words.Capital(words.Request.Account), Account),
            .. offers.Select(offer => new Choice(offer.LabelIn(words.Code), ProductPrefix + offer.Name)),
        ];
        return new ModalViewDefinition
        {
            CallbackId = OrderAction,
            Title = words.Slack.OrderSomething,
            Close = words.Slack.Cancel,
            Blocks =
            {
                SlackFormView.Text(words.Slack.WhatDoYouNeed),
                new ActionsBlock
                {
                    BlockId = OrderAction,
                    Elements = { SlackReplies.Menu(ChooseAction, words.Slack.ChooseOne, choices) },
                },
            },
        };
    }

    /// <summary>Returns the form for the chosen product.</summary>
    public Task<ModalViewDefinition> ChosenAsync(
        string value,
        Person? requester,
        Words words,
        CancellationToken cancellationToken
    ) =>
        value.StartsWith(ProductPrefix, StringComparison.Ordinal)
            ? product.ViewAsync(value[ProductPrefix.Length..], requester, words, cancellationToken)
            : account.ViewAsync(words, cancellationToken);
}
