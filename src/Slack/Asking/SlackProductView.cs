using ChatOps.Application.Products;
using ChatOps.Domain.Products;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Slack.Asking;

/// <summary>A product's form as Slack shows it, within what a modal can hold.</summary>
internal static class SlackProductView
{
    /// <summary>Its callback id.</summary>
    public const string Callback = "order-product";

    // Beside the fields stand the product's name, and at the end what is not asked here.
    private const int MostFields = SlackLimits.BlocksPerView - 3;

    private const char Separator = '|';

    /// <summary>The form, or why there is none.</summary>
    /// <param name="name">As it was asked for.</param>
    /// <param name="offered">The product, or why this person cannot have it.</param>
    /// <param name="spoken">His language; English where none is given.</param>
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

    /// <summary>For which artifact and product the form was opened.</summary>
    public static (string ArtifactId, string Name) Read(string privateMetadata) =>
        privateMetadata.Split(Separator, 2) is [var artifact, var name]
            ? (artifact, name)
            : (string.Empty, string.Empty);

    // Where there are too many, those that have a default can do without.
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
