using ChatOps.Application.Products;
using ChatOps.Domain.Products;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Asking;

/// <summary>A product's form within the limits of a modal.</summary>
internal static class SlackProductView
{
    public const string Callback = "order-product";

    // Leaves room for three other blocks: the product's name, and up to two notes at the end.
    private const int MostFields = SlackLimits.BlocksPerView - 3;

    private const char Separator = '|';

    /// <summary>Returns the form, or a modal that says why there is none.</summary>
    /// <param name="name">The name that the person asked for.</param>
    /// <param name="offered">The product, or the reason for a refusal.</param>
    /// <param name="spoken">The person's language; English by default.</param>
    public static ModalViewDefinition Of(string name, OfferedProduct offered, Words? spoken = null)
    {
        var words = spoken ?? Words.English;
        if (offered.Objection is { } objection)
        {
            return SlackFormView.Saying(name, words.Slack.Sorry(objection.In(words)), words);
        }

        var (rules, product) = (offered.Rules!, offered.Product!);
        var questions = ProductCheck.Questions(offered);
        var label = rules.LabelIn(words.Code);
        return Fitting(questions) is { } shown
            ? SlackFormView.Of(
                Callback,
                label,
                [SlackFormView.Text($"{label}. {words.Slack.Approvals(rules.Approvals)}")],
                shown.Select(question => SlackProductField.Of(question, words)),
                Notes(product, questions.Count - shown.Count, words),
                words,
                $"{product.ArtifactId}{Separator}{rules.Name}"
            )
            : SlackFormView.Saying(label, words.Slack.TooMuchForForm(label), words);
    }

    /// <summary>Returns the artifact and the product of the form.</summary>
    public static (string ArtifactId, string Name) Read(string privateMetadata) =>
        privateMetadata.Split(Separator, 2) is [var artifact, var name]
            ? (artifact, name)
            : (string.Empty, string.Empty);

    // If there are too many fields, those with a default are left out.
    private static List<ProductParameter>? Fitting(IReadOnlyList<ProductParameter> questions)
    {
        var free = MostFields - questions.Count(question => question.Default is null);
        return free < 0 ? null : [.. questions.Where(question => question.Default is null || free-- > 0)];
    }

    private static IEnumerable<Block> Notes(CatalogProduct product, int left, Words words)
    {
        if (left > 0)
        {
            yield return SlackFormView.Text(words.Slack.DefaultsKept(left));
        }

        var secrets = product
            .Parameters.Where(parameter => parameter.IsNoEcho)
            .Select(parameter => parameter.Label)
            .ToList();
        if (secrets.Count > 0)
        {
            yield return SlackFormView.Text(words.Slack.AskedElsewhere(secrets));
        }
    }
}
