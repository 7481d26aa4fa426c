using ChatOps.Vending.Languages;
using ChatOps.Vending.Products;
using ChatOps.Vending.Requests.Policy;
using ChatOps.Vending.Slack.Blocks;
using SlackNet;
using SlackNet.Blocks;

namespace ChatOps.Vending.Slack.Asking;

/// <summary>A product's form as Slack shows it, within what a modal can hold.</summary>
public static class SlackProductView
{
    /// <summary>Its callback id.</summary>
    public const string Callback = "order-product";

    // Beside the fields stand the product's name, and at the end what is not asked here.
    private const int MostFields = SlackLimits.BlocksPerView - 3;

    private const char Separator = '|';

    /// <summary>The form, or why there is none.</summary>
    /// <param name="name">As it was asked for.</param>
    /// <param name="offered">The product, or why this person cannot have it.</param>
    public static ModalViewDefinition Of(string name, OfferedProduct offered)
    {
        if (offered.Objection is { } objection)
        {
            return SlackFormView.Saying(name, $"Sorry, {objection(Words.English)}");
        }

        var (rules, product) = (offered.Rules!, offered.Product!);
        var questions = ProductCheck.Questions(offered);
        return Fitting(questions) is { } shown
            ? SlackFormView.Of(
                Callback,
                rules.Name,
                [SlackFormView.Text($"{rules.Name}. {Approvals(rules)}")],
                shown.Select(SlackProductField.Of),
                Notes(product, questions.Count - shown.Count),
                $"{product.ArtifactId}{Separator}{rules.Name}")
            : SlackFormView.Saying(rules.Name, $"This product asks for more than a form can hold. Please write to me: \"I need {Words.English.Product.One(rules.Name)}\".");
    }

    /// <summary>For which artifact and product the form was opened.</summary>
    public static (string ArtifactId, string Name) Read(string privateMetadata) =>
        privateMetadata.Split(Separator, 2) is [var artifact, var name] ? (artifact, name) : (string.Empty, string.Empty);

    // Where there are too many, those that have a default can do without.
    private static List<ProductParameter>? Fitting(IReadOnlyList<ProductParameter> questions)
    {
        var free = MostFields - questions.Count(question => question.Default is null);
        return free < 0 ? null : [.. questions.Where(question => question.Default is null || free-- > 0)];
    }

    private static IEnumerable<Block> Notes(CatalogProduct product, int left)
    {
        if (left > 0)
        {
            yield return SlackFormView.Text($"{(left == 1 ? "1 more parameter keeps its default" : $"{left} more parameters keep their defaults")}: to change one, write to me instead.");
        }

        var secrets = product.Parameters.Where(parameter => parameter.IsNoEcho).Select(parameter => parameter.Label).ToList();
        if (secrets.Count > 0)
        {
            yield return SlackFormView.Text($"I do not ask for this here, but on a page of your own, to which I send you a link: {Words.English.And(secrets)}.");
        }
    }

    private static string Approvals(ProductPolicy rules) => rules.Approvals switch
    {
        0 => "It needs no approval and is ordered at once.",
        1 => "It needs one approval.",
        var count => $"It needs {count} approvals.",
    };
}
