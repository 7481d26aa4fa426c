using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Products;

/// <summary>Holds a wish to do something with what is there against its state, policy and catalogue: before the first
/// question, and again when the request is made.</summary>
public sealed class ChangeCheck(VendingPolicy policy, KnownProducts products, IRequestStore requests, TimeProvider time)
{
    /// <summary>What is there, or why that cannot be done with it.</summary>
    /// <param name="id">The request that made it.</param>
    /// <param name="owner">Whose it must be; others' things do not exist for him. Null for operators.</param>
    /// <param name="action">What shall be done.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public async Task<ChangeTarget> FindAsync(
        string id,
        Person? owner,
        ChangeAction action,
        CancellationToken cancellationToken
    )
    {
        var made = await requests.FindAsync(id, cancellationToken);
        if (made is null || (owner is not null && !EmailAddress.IsSamePerson(made.Requester.Email, owner.Email)))
        {
            return Refused(
                RefusalKind.NotFound,
                owner is null ? new ChangeReason.NoRequest(id) : new ChangeReason.NotYours(id)
            );
        }

        if (made.Change is { } other)
        {
            return Refused(RefusalKind.Conflict, new ChangeReason.IsAChange(id, other.Of));
        }

        if (
            !made.HasProduct
            || made.Orders.LastOrDefault(order => order.Outcome == OrderOutcome.Succeeded)?.ProvisionedProductId
                is not { } provisioned
        )
        {
            return Refused(
                RefusalKind.Conflict,
                made.Status == RequestStatus.Ready && made.EndedAt is null
                    ? new ChangeReason.NotInCatalog(id)
                    : new ChangeReason.NothingThere(made, action)
            );
        }

        if (await requests.HolderAsync(RequestConstraints.ResourceChange(id), cancellationToken) is { } holder)
        {
            return Refused(RefusalKind.Conflict, new ChangeReason.Busy(id, holder));
        }

        var order = made.Orders.Last(candidate => candidate.Outcome == OrderOutcome.Succeeded);
        var target = new ChangeTarget(made, null)
        {
            Change = new ResourceChange
            {
                Action = action,
                Of = id,
                ProvisionedProductId = provisioned,
                ProductId = order.ProductId,
                ArtifactId = made.Product?.ArtifactId ?? order.ArtifactId,
            },
        };
        return action switch
        {
            ChangeAction.Update => await UpdateAsync(target, owner, cancellationToken),
            ChangeAction.Extend => await ExtendAsync(target, isOperator: owner is null, cancellationToken),
            _ => await TerminateAsync(target, isOperator: owner is null, cancellationToken),
        };
    }

    /// <summary>The parameters of what is there that its owner may change, each with its present value as the default;
    /// secret ones last.</summary>
    public static IReadOnlyList<ProductParameter> Changeable(ChangeTarget target)
    {
        var offered = new OfferedProduct(target.Rules, target.Product, null);
        return
        [
            .. ProductCheck
                .Questions(offered)
                .Select(parameter =>
                    parameter with
                    {
                        Default = target.Made!.Product!.ValueOf(parameter.Key) ?? parameter.Default,
                    }
                ),
            .. target.Product!.Parameters.Where(parameter =>
                parameter.IsNoEcho && target.Rules!.FixedValue(parameter.Key) is null
            ),
        ];
    }

    /// <summary>The change to order with its new values; objections where a value is wrong or nothing would
    /// change.</summary>
    public static (ChangeTarget Target, IReadOnlyList<Reason> Objections) WithValues(
        ChangeTarget target,
        IReadOnlyDictionary<string, string?> wanted
    )
    {
        var made = target.Made!.Product!;
        var changeable = Changeable(target);
        var objections = wanted
            .Keys.Where(key => changeable.All(parameter => parameter.Key != key))
            .Select(Reason (key) => new ParameterReason.About(key, new ChangeReason.NoSuchParameter()))
            .ToList();
        var values = new List<ProductValue>();
        foreach (var parameter in changeable.Where(parameter => wanted.ContainsKey(parameter.Key)))
        {
            if (parameter.IsNoEcho)
            {
                if (wanted[parameter.Key] is not null)
                {
                    objections.Add(new ParameterReason.About(parameter.Label, new ChangeReason.SecretSaid()));
                }

                values.Add(new ProductValue(parameter.Key, parameter.Label, null, IsSecret: true));
                continue;
            }

            // Not the present value: what the catalogue takes for granted decides whether it may be empty.
            var answer = ParameterAnswer.Check(
                target.Product!.Parameters.First(own => own.Key == parameter.Key),
                wanted[parameter.Key] ?? string.Empty
            );
            if (answer.Value is not { } value)
            {
                objections.Add(new ParameterReason.About(parameter.Label, answer.Objection!));
            }
            else if (value != made.ValueOf(parameter.Key))
            {
                values.Add(new ProductValue(parameter.Key, parameter.Label, value));
            }
        }

        if (objections.Count == 0 && values.Count == 0)
        {
            objections.Add(new ChangeReason.NothingWouldChange());
        }

        // What the product has gained since falls back to its default; what it has lost cannot be kept.
        var kept = target
            .Product!.Parameters.Select(parameter => parameter.Key)
            .Where(key => made.Values.Any(value => value.Key == key) && values.TrueForAll(value => value.Key != key));
        return (
            target with
            {
                Values = values,
                Change = target.Change! with
                {
                    Kept = [.. kept],
                    Before =
                    [
                        .. values.Select(value =>
                            made.Values.FirstOrDefault(old => old.Key == value.Key) ?? value with { Text = null }
                        ),
                    ],
                },
            },
            objections
        );
    }

    private async Task<ChangeTarget> UpdateAsync(
        ChangeTarget target,
        Person? owner,
        CancellationToken cancellationToken
    )
    {
        if (target.Made!.Product is not { } product)
        {
            return Refused(RefusalKind.Policy, new ChangeReason.AccountsDoNotChange());
        }

        if (
            await products.RulesAsync(product.Name, cancellationToken) is not { } rules
            || (owner is not null && !Domains.Allow(rules.RequesterDomains, owner.Email))
        )
        {
            return Refused(RefusalKind.Policy, new ChangeReason.NotOffered(product.Name, target.Made.Id));
        }

        return await products.FindAsync(product.Name, cancellationToken) is { } known
            ? target with
            {
                Rules = rules,
                Product = known,
                Approvals = rules.Update?.Approvals ?? rules.Approvals,
            }
            : Refused(RefusalKind.Policy, new ChangeReason.ProductNotInCatalog(product.Name));
    }

    private async Task<ChangeTarget> ExtendAsync(
        ChangeTarget target,
        bool isOperator,
        CancellationToken cancellationToken
    )
    {
        var made = target.Made!;
        if (made.LeaseEndsAt is not { } end)
        {
            return Refused(RefusalKind.Conflict, new ChangeReason.NoEnd(made.Id));
        }

        var lease = made.Product is { } product
            ? (await products.RulesAsync(product.Name, cancellationToken))?.Lease
            : policy.TypeNamed(made.AccountType)?.Lease;
        if (lease?.Extend is null && !isOperator)
        {
            return Refused(RefusalKind.Policy, new ChangeReason.NotExtendable(made.Id));
        }

        var now = time.GetUtcNow();
        var days = lease?.Extend?.Days ?? made.Terms.Lease?.Days ?? 0;
        return target with
        {
            Change = target.Change! with { EndsNow = end, EndsThen = (end > now ? end : now).AddDays(days) },
            Approvals = lease?.Extend?.Approvals ?? 0,
        };
    }

    private async Task<ChangeTarget> TerminateAsync(
        ChangeTarget target,
        bool isOperator,
        CancellationToken cancellationToken
    )
    {
        var made = target.Made!;
        return made.Product is { } product
            ? target with
            {
                Approvals = await products.RulesAsync(product.Name, cancellationToken) is { } rules
                    ? rules.Terminate?.Approvals ?? 0
                    : made.Terms.RequiredApprovals,
            }
            : target with
            {
                Approvals = policy.TypeNamed(made.AccountType) is { } type
                    ? type.Terminate?.Approvals ?? type.Approvals
                    : made.Terms.RequiredApprovals,
                Change = target.Change! with { NeedsOperator = !isOperator },
            };
    }

    private static ChangeTarget Refused(RefusalKind kind, Reason reason) =>
        new(null, new Objection(nameof(ChangeCheck), RequestField.Requester, reason) { Kind = kind });
}

/// <summary>Something that is there and what shall be done with it, or why not.</summary>
/// <param name="Made">The request that made it; null where it cannot be done.</param>
/// <param name="Objection">Follows the name of who asks; null where it can.</param>
public sealed record ChangeTarget(Request? Made, Objection? Objection)
{
    /// <summary>What is done; null where it cannot be.</summary>
    public ResourceChange? Change { get; init; }

    /// <summary>How many must approve.</summary>
    public int Approvals { get; init; }

    /// <summary>Of a change: the policy's rules.</summary>
    public ProductPolicy? Rules { get; init; }

    /// <summary>Of a change: the product as the catalogue has it.</summary>
    public CatalogProduct? Product { get; init; }

    /// <summary>Of a change: the new values.</summary>
    public IReadOnlyList<ProductValue> Values { get; init; } = [];
}
