using ChatOps.Application.Creation;
using ChatOps.Application.Products;
using ChatOps.Domain.People;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Inbound;
using SlackNet;

namespace ChatOps.Slack.Asking;

/// <summary>The form for a product of the catalog. It has a field for each parameter that the bot asks for in a
/// conversation, and none for secrets.</summary>
internal sealed class SlackProductForm(ProductCheck products, RequestCreation requests) : ISlackForm
{
    /// <inheritdoc/>
    public string Callback => SlackProductView.Callback;

    /// <summary>Returns the product's form, or a modal that says why there is none.</summary>
    public async Task<ModalViewDefinition> ViewAsync(
        string name,
        Person? requester,
        Words words,
        CancellationToken cancellationToken
    ) => SlackProductView.Of(name, await products.FindAsync(name, requester, cancellationToken), words);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> ErrorsAsync(
        SlackViewSubmission submission,
        Person? requester,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var (artifact, name) = SlackProductView.Read(submission.PrivateMetadata);
        var offered = await products.FindAsync(name, requester, cancellationToken);
        if (offered.Objection is { } objection)
        {
            return AtFirst(submission, Words.Capital(objection.In(words)));
        }

        if (offered.Product!.ArtifactId != artifact)
        {
            return AtFirst(submission, words.Slack.ProductChanged);
        }

        foreach (var question in ProductCheck.Questions(offered))
        {
            if (
                submission.Values.TryGetValue(question.Key, out var given)
                && SlackProductField.Read(question, given, words).TextIn(words) is { } text
            )
            {
                errors[question.Key] = text;
            }
        }

        return errors;
    }

    /// <inheritdoc/>
    public async Task<CreateResult> CreateAsync(
        SlackViewSubmission submission,
        Person requester,
        RequestOrigin origin,
        CancellationToken cancellationToken
    )
    {
        var words = SpokenLanguages.Of(origin.Language);
        var (_, name) = SlackProductView.Read(submission.PrivateMetadata);
        var offered = await products.FindAsync(name, requester, cancellationToken);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in ProductCheck.Questions(offered))
        {
            if (submission.Values.TryGetValue(question.Key, out var given))
            {
                answers[question.Key] = SlackProductField.Read(question, given, words).Value ?? given.Lines;
            }
        }

        return await requests.CreateAsync(new ProductProposal(requester, name, answers), origin, cancellationToken);
    }

    // Shows an error that belongs to no field at the first one. A form without fields shows none; the check at the
    // request's creation reports the error instead.
    private static Dictionary<string, string> AtFirst(SlackViewSubmission submission, string sentence) =>
        submission.Values.Keys.Take(1).ToDictionary(block => block, _ => sentence, StringComparer.Ordinal);
}
