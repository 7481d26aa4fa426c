using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Products;

/// <summary>
/// Checks a new product against the policy and the catalog: before the first
/// question, and again when the request is created.
/// </summary>
public sealed class ProductCheck(VendingPolicy policy, KnownProducts products, IRequestStore requests)
{
    /// <summary>
    /// Returns the products that a person may order, in the policy's order; all products if the person is null.
    /// </summary>
    public async Task<IReadOnlyList<ProductPolicy>> OfferedToAsync(
        Person? person,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await products.RulesAsync(cancellationToken)).Where(product =>
                person is null || Domains.Allow(product.RequesterDomains, person.Email)
            ),
        ];

    /// <summary>
    /// Returns a product and its rules, or an objection. Without a person, the rules about people aren't checked.
    /// </summary>
    public async Task<OfferedProduct> FindAsync(string name, Person? person, CancellationToken cancellationToken)
    {
        if (await products.RulesAsync(name, cancellationToken) is not { } rules)
        {
            return OfferedProduct.Refused(new PolicyReason.NoSuchProduct());
        }

        if (person is not null && await ObjectionAsync(rules, person, cancellationToken) is { } objection)
        {
            return OfferedProduct.Refused(objection);
        }

        return await products.FindAsync(rules.Name, cancellationToken) is { } product
            ? new OfferedProduct(rules, product, null)
            : OfferedProduct.Refused(new PolicyReason.ProductNotInCatalog(rules.Name));
    }

    /// <summary>Checks a new product again, including its answers.</summary>
    public async Task<CheckedProposal> CheckAsync(
        ProductProposal proposal,
        string id,
        RequestOrigin origin,
        CancellationToken cancellationToken
    )
    {
        var offered = await FindAsync(proposal.Product, proposal.Requester, cancellationToken);
        if (offered.Objection is { } refused)
        {
            return Refuse([refused]);
        }

        var (values, objections) = Values(offered, proposal.Answers);
        var rules = offered.Rules!;
        return objections.Count > 0
            ? Refuse(objections)
            : CheckedProposal.Accept(
                new NewRequest
                {
                    Id = id,
                    Subject = new NewProduct(rules.Name, offered.Product!.ArtifactId, values),
                    Requester = proposal.Requester,
                    Origin = origin,
                    Terms = policy.TermsFor(rules.Approvals, rules.OpenRequestsPerRequester, rules.Lease),
                }
            );
    }

    /// <summary>Refuses with reasons that belong to no field.</summary>
    internal static CheckedProposal Refuse(IEnumerable<Reason> reasons) =>
        CheckedProposal.Refuse([
            .. reasons.Select(reason => new Objection(nameof(ProductCheck), RequestField.Requester, reason)),
        ]);

    /// <summary>
    /// Returns the parameters to ask for in the conversation, those of the policy
    /// first; none if the product isn't offered.
    /// </summary>
    public static IReadOnlyList<ProductParameter> Questions(OfferedProduct offered) =>
        [
            .. Ordered(offered)
                .Where(parameter => !parameter.IsNoEcho && offered.Rules?.FixedValue(parameter.Key) is null),
        ];

    /// <summary>Returns the checked values of all parameters, or objections to missing or wrong ones.</summary>
    public static (IReadOnlyList<ProductValue> Values, IReadOnlyList<Reason> Objections) Values(
        OfferedProduct offered,
        IReadOnlyDictionary<string, string> answers
    )
    {
        var values = new List<ProductValue>();
        var objections = new List<Reason>();
        foreach (var parameter in Ordered(offered))
        {
            if (parameter.IsNoEcho)
            {
                values.Add(new ProductValue(parameter.Key, parameter.Label, null, IsSecret: true));
                continue;
            }

            var answer = ParameterAnswer.Check(
                parameter,
                offered.Rules!.FixedValue(parameter.Key)
                    ?? answers.GetValueOrDefault(parameter.Key)
                    ?? parameter.Default
                    ?? string.Empty
            );
            if (answer.Value is { } value)
            {
                values.Add(new ProductValue(parameter.Key, parameter.Label, value));
            }
            else
            {
                objections.Add(new ParameterReason.About(parameter.Label, answer.Objection!));
            }
        }

        return (values, objections);
    }

    private async Task<Reason?> ObjectionAsync(ProductPolicy rules, Person person, CancellationToken cancellationToken)
    {
        if (
            !Domains.Allow(policy.RequesterDomains, person.Email)
            || !Domains.Allow(rules.RequesterDomains, person.Email)
        )
        {
            return new PolicyReason.ProductDomains(
                rules.RequesterDomains.Count > 0 ? rules.RequesterDomains : policy.RequesterDomains,
                rules.Name
            );
        }

        var open = await requests.CountAsync(
            RequestConstraints.OpenRequests(person.Email, rules.Name),
            cancellationToken
        );
        return open >= rules.OpenRequestsPerRequester
            ? new PolicyReason.TooManyProducts(open, rules.Name, rules.OpenRequestsPerRequester)
            : null;
    }

    private static IEnumerable<ProductParameter> Ordered(OfferedProduct offered)
    {
        if (offered is not { Rules: { } rules, Product: { } product })
        {
            return [];
        }

        var order = rules.Parameters.Select(parameter => parameter.Key).ToList();
        return product
            .Parameters.Select(parameter =>
                rules.LabelOf(parameter.Key) is { } label ? parameter with { Label = label } : parameter
            )
            .OrderBy(parameter => order.IndexOf(parameter.Key) is >= 0 and var place ? place : order.Count);
    }
}

/// <summary>A product that a person may order, or an objection.</summary>
/// <param name="Rules">The policy's rules; null with an objection.</param>
/// <param name="Product">The product in the catalog; null with an objection.</param>
/// <param name="Objection">Why the person can't order it; null if they can.</param>
public sealed record OfferedProduct(ProductPolicy? Rules, CatalogProduct? Product, Reason? Objection)
{
    /// <summary>Returns an objection without a product.</summary>
    public static OfferedProduct Refused(Reason objection) => new(null, null, objection);
}
