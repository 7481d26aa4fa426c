using System.Diagnostics;
using ChatOps.Application.Requests;
using ChatOps.Domain.People;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Products;

/// <summary>
/// Checks a change against the resource, the policy and the catalog: before the first
/// question, and again when the request is created.
/// </summary>
public sealed class ChangeCheck(VendingPolicy policy, KnownProducts products, IRequestStore requests, TimeProvider time)
{
    /// <summary>Checks a change again, including its new values.</summary>
    public async Task<CheckedProposal> CheckAsync(
        ChangeProposal proposal,
        string id,
        RequestOrigin origin,
        CancellationToken cancellationToken
    )
    {
        var target = await FindAsync(proposal.Of, proposal.Owner, proposal.Action, cancellationToken);
        if (target.Objection is { } refused)
        {
            return CheckedProposal.Refuse(refused);
        }

        if (proposal.Action == ChangeAction.Update)
        {
            (target, var objections) = WithValues(target, proposal.Values);
            if (objections.Count > 0)
            {
                return ProductCheck.Refuse(objections);
            }
        }

        var made = target.Made!;
        return CheckedProposal.Accept(
            new NewRequest
            {
                Id = id,
                Subject = target.Change! with { ConfirmedBy = proposal.Operator },
                AccountId = made.AccountId,
                OperatorChannel = proposal.OperatorChannel,
                Outputs = made.Outputs,
                Requester = made.Requester,
                Origin = origin,
                Terms = policy.TermsFor(
                    proposal.Operator is null ? target.Approvals : 0,
                    made.Terms.OpenRequestsPerRequester,
                    lease: null
                ),
            }
        );
    }

    /// <summary>Finds the resource that a request created, or an objection to the action.</summary>
    /// <param name="id">The request that created the resource.</param>
    /// <param name="owner">The person who must own it; others get "not found". Null for operators.</param>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
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

        if (made.Subject is ResourceChange other)
        {
            return Refused(RefusalKind.Conflict, new ChangeReason.IsAChange(id, other.Of));
        }

        var order = made.Orders.LastOrDefault(candidate => candidate.Outcome == OrderOutcome.Succeeded);
        if (!made.HasProduct || order?.ProvisionedProductId is not { } provisioned)
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

        var resource = new ProvisionedResource(
            id,
            provisioned,
            order.ProductId,
            (made.Subject as NewProduct)?.ArtifactId ?? order.ArtifactId
        );
        return action switch
        {
            ChangeAction.Update => await UpdateAsync(made, resource, owner, cancellationToken),
            ChangeAction.Extend => await ExtendAsync(made, resource, isOperator: owner is null, cancellationToken),
            ChangeAction.Terminate => await TerminateAsync(
                made,
                resource,
                isOperator: owner is null,
                cancellationToken
            ),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>
    /// Returns the parameters that the owner may change, each with its current value as
    /// the default. Secret parameters come last.
    /// </summary>
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
                        Default = target.Present!.ValueOf(parameter.Key) ?? parameter.Default,
                    }
                ),
            .. target.Product!.Parameters.Where(parameter =>
                parameter.IsNoEcho && target.Rules!.FixedValue(parameter.Key) is null
            ),
        ];
    }

    /// <summary>
    /// Returns the change with its new values, or objections if a value is wrong or nothing would change.
    /// </summary>
    public static (ChangeTarget Target, IReadOnlyList<Reason> Objections) WithValues(
        ChangeTarget target,
        IReadOnlyDictionary<string, string?> wanted
    )
    {
        var made = target.Present!;
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

            // Check with the catalog's own default, which decides whether the value
            // may be empty, not with the current value.
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

        // Parameters that the product gained get their defaults. Those that it lost can't be kept.
        var kept = target
            .Product!.Parameters.Select(parameter => parameter.Key)
            .Where(key => made.Values.Any(value => value.Key == key) && values.TrueForAll(value => value.Key != key));
        return (target with { Change = UpdateOf(target.Change!.Target, made, values, [.. kept]) }, objections);
    }

    private static ResourceUpdate UpdateOf(
        ProvisionedResource resource,
        NewProduct product,
        IReadOnlyList<ProductValue> after,
        IReadOnlyList<string> kept
    ) =>
        new()
        {
            Target = resource,
            Product = product.WithValues([
                .. after.Select(value =>
                    product.Values.FirstOrDefault(old => old.Key == value.Key) ?? value with { Text = null }
                ),
            ]),
            After = after,
            Kept = kept,
        };

    private async Task<ChangeTarget> UpdateAsync(
        Request made,
        ProvisionedResource resource,
        Person? owner,
        CancellationToken cancellationToken
    )
    {
        if (made.Subject is not NewProduct product)
        {
            return Refused(RefusalKind.Policy, new ChangeReason.AccountsDoNotChange());
        }

        if (
            await products.RulesAsync(product.Name, cancellationToken) is not { } rules
            || (owner is not null && !Domains.Allow(rules.RequesterDomains, owner.Email))
        )
        {
            return Refused(RefusalKind.Policy, new ChangeReason.NotOffered(product.Name, made.Id));
        }

        return await products.FindAsync(product.Name, cancellationToken) is { } known
            ? new ChangeTarget(made, null)
            {
                Change = UpdateOf(resource, product, [], []),
                Rules = rules,
                Product = known,
                Approvals = rules.Update?.Approvals ?? rules.Approvals,
            }
            : Refused(RefusalKind.Policy, new ChangeReason.ProductNotInCatalog(product.Name));
    }

    private async Task<ChangeTarget> ExtendAsync(
        Request made,
        ProvisionedResource resource,
        bool isOperator,
        CancellationToken cancellationToken
    )
    {
        if (made.LeaseEndsAt is not { } end)
        {
            return Refused(RefusalKind.Conflict, new ChangeReason.NoEnd(made.Id));
        }

        var lease = made.Subject.Resource() switch
        {
            NewAccount account => policy.TypeNamed(account.Type)?.Lease,
            NewProduct product => (await products.RulesAsync(product.Name, cancellationToken))?.Lease,
            _ => throw new UnreachableException(),
        };
        if (lease?.Extend is null && !isOperator)
        {
            return Refused(RefusalKind.Policy, new ChangeReason.NotExtendable(made.Id));
        }

        var now = time.GetUtcNow();
        var days = lease?.Extend?.Days ?? made.Terms.Lease?.Days ?? 0;
        return new ChangeTarget(made, null)
        {
            Change = new ResourceExtension
            {
                Target = resource,
                Made = made.Subject.Resource().WithoutSecretParameters(),
                EndsNow = end,
                EndsThen = (end > now ? end : now).AddDays(days),
            },
            Approvals = lease?.Extend?.Approvals ?? 0,
        };
    }

    private async Task<ChangeTarget> TerminateAsync(
        Request made,
        ProvisionedResource resource,
        bool isOperator,
        CancellationToken cancellationToken
    )
    {
        var (approvals, needsOperator) = made.Subject.Resource() switch
        {
            NewAccount account => (
                policy.TypeNamed(account.Type) is { } type ? type.Terminate?.Approvals ?? type.Approvals : (int?)null,
                !isOperator
            ),
            NewProduct product => (
                await products.RulesAsync(product.Name, cancellationToken) is { } rules
                    ? rules.Terminate?.Approvals ?? 0
                    : null,
                false
            ),
            _ => throw new UnreachableException(),
        };
        return new ChangeTarget(made, null)
        {
            Change = new ResourceTermination
            {
                Target = resource,
                Made = made.Subject.Resource().WithoutSecretParameters(),
                NeedsOperator = needsOperator,
            },
            Approvals = approvals ?? made.Terms.RequiredApprovals,
        };
    }

    private static ChangeTarget Refused(RefusalKind kind, Reason reason) =>
        new(null, new Objection(nameof(ChangeCheck), RequestField.Requester, reason) { Kind = kind });
}

/// <summary>A resource and a change of it, or an objection.</summary>
/// <param name="Made">The request that created the resource; null with an objection.</param>
/// <param name="Objection">Why the change isn't possible; null if it is.</param>
public sealed record ChangeTarget(Request? Made, Objection? Objection)
{
    /// <summary>The change; null with an objection.</summary>
    public ResourceChange? Change { get; init; }

    /// <summary>The required number of approvals.</summary>
    public int Approvals { get; init; }

    /// <summary>For an update, the policy's rules for the product.</summary>
    public ProductPolicy? Rules { get; init; }

    /// <summary>For an update, the product in the catalog.</summary>
    public CatalogProduct? Product { get; init; }

    /// <summary>The current product; null for accounts.</summary>
    public NewProduct? Present => Made?.Subject as NewProduct;
}
