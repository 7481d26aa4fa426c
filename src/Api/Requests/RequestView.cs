using System.Text.Json.Serialization;
using ChatOps.Domain.Requests;

namespace ChatOps.Api.Requests;

/// <summary>A request as callers see it: its own shape, so that nothing of the inside gets out by being added
/// there.</summary>
public sealed record RequestView
{
    /// <summary><c>REQ-</c> and 8 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required RequestStatus Status { get; init; }

    /// <summary>The type's name in the policy.</summary>
    public required string AccountType { get; init; }

    /// <summary>The e-mail address of the account's root user.</summary>
    public required string RootEmail { get; init; }

    /// <summary>The OU, as people say it.</summary>
    public required string AccountOu { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountName { get; init; }

    /// <summary>What is asked of the catalogue; left out where it is an account. Where it is not, the four members
    /// before are empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProductView? Product { get; init; }

    /// <summary>What is done with something that is there; left out where something new is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChangeView? Change { get; init; }

    /// <summary>When what it made shall end; left out where it has no end.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LeaseEndsAt { get; init; }

    /// <summary>When what it made was terminated; left out while it is there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who asked; becomes the account's administrator.</summary>
    public required RequesterView Requester { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it expires undecided.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who was asked to approve, and what they said.</summary>
    public required IReadOnlyList<ApprovalView> Approvals { get; init; }

    /// <summary>The orders to Account Factory, oldest first.</summary>
    public required IReadOnlyList<OrderView> Orders { get; init; }

    /// <summary>The account's 12 digits; null until it exists.</summary>
    public string? AccountId { get; init; }

    /// <summary>The catalogue's own words, where the last order failed.</summary>
    public string? FailureReason { get; init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public required IReadOnlyList<HistoryView> History { get; init; }

    /// <summary>What may be seen of a request.</summary>
    public static RequestView Of(Request request) =>
        new()
        {
            Id = request.Id,
            Status = request.Status,
            AccountType = request.AccountType,
            RootEmail = request.RootEmail,
            AccountOu = request.Ou.Label,
            AccountName = request.AccountName,
            Product = ProductView.Of(request),
            Change = ChangeView.Of(request),
            LeaseEndsAt = request.LeaseEndsAt,
            EndedAt = request.EndedAt,
            Requester = new RequesterView(
                request.Requester.Email,
                request.Requester.FirstName,
                request.Requester.LastName
            ),
            CreatedAt = request.CreatedAt,
            ExpiresAt = request.ExpiresAt,
            Approvals = [.. request.Approvals.Select(ApprovalView.Of)],
            Orders = [.. request.Orders.Select(OrderView.Of)],
            AccountId = request.AccountId,
            FailureReason = request.FailureReason,
            History =
            [
                .. request.History.Select(entry => new HistoryView(
                    entry.At,
                    entry.Actor,
                    entry.Channel,
                    entry.Event,
                    entry.Detail
                )),
            ],
        };
}

/// <summary>What is done with something that is there.</summary>
/// <param name="Action">What.</param>
/// <param name="Made">The request that made it.</param>
/// <param name="Before">Of a change: what the changed parameters were; those that are secret without their
/// value.</param>
/// <param name="EndsAt">Of an extension: the new end.</param>
/// <param name="NeedsOperator">True where an operator must confirm it.</param>
/// <param name="ConfirmedBy">The operator who did; null until then.</param>
public sealed record ChangeView(
    ChangeAction Action,
    [property: JsonPropertyName("of")] string Made,
    IReadOnlyList<ProductParameterView> Before,
    DateTimeOffset? EndsAt,
    bool NeedsOperator,
    string? ConfirmedBy
)
{
    /// <summary>What may be seen of it; null where something new is asked for.</summary>
    public static ChangeView? Of(Request request) =>
        request.Change is not { } change
            ? null
            : new(
                change.Action,
                change.Of,
                [
                    .. change.Before.Select(value => new ProductParameterView(
                        value.Key,
                        value.IsSecret ? null : value.Text,
                        value.IsSecret
                    )),
                ],
                change.EndsThen,
                change.NeedsOperator,
                change.ConfirmedBy
            );
}

/// <summary>A product of the catalogue.</summary>
/// <param name="Name">Its name in the policy and in Service Catalog.</param>
/// <param name="Parameters">The answers; those that are secret without their value.</param>
/// <param name="Outputs">What the catalogue said about it; empty until it is ready.</param>
public sealed record ProductView(
    string Name,
    IReadOnlyList<ProductParameterView> Parameters,
    IReadOnlyList<ProductOutputView> Outputs
)
{
    /// <summary>What may be seen of it; null of an account.</summary>
    public static ProductView? Of(Request request) =>
        request.Product is not { } product
            ? null
            : new(
                product.Name,
                [
                    .. product.Values.Select(value => new ProductParameterView(
                        value.Key,
                        value.IsSecret ? null : value.Text,
                        value.IsSecret
                    )),
                ],
                [.. (request.Outputs ?? []).Select(output => new ProductOutputView(output.Key, output.Text))]
            );
}

/// <summary>The answer to a parameter.</summary>
/// <param name="Key">The parameter.</param>
/// <param name="Value">The answer; null where it is secret.</param>
/// <param name="Secret">True where nobody is shown it.</param>
public sealed record ProductParameterView(string Key, string? Value, bool Secret);

/// <summary>An output.</summary>
/// <param name="Key">Which.</param>
/// <param name="Value">Its value.</param>
public sealed record ProductOutputView(string Key, string Value);

/// <summary>Who asked.</summary>
/// <param name="Email">As the channel knows it.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name; may be empty.</param>
public sealed record RequesterView(string Email, string FirstName, string LastName);

/// <summary>One approver's part.</summary>
/// <param name="Approver">The e-mail address.</param>
/// <param name="AskedAt">When the mail to him was accepted; null until then.</param>
/// <param name="Decision">What he said; null until then.</param>
/// <param name="DecidedAt">When he said it.</param>
/// <param name="Reason">Why; always there where he denied.</param>
/// <param name="Channel">Through what: <c>link</c>, <c>slack</c>.</param>
/// <param name="RemovedAt">When he was found to be no approver of the stage any more, undecided; null while he may
/// decide.</param>
public sealed record ApprovalView(
    string Approver,
    DateTimeOffset? AskedAt,
    Decision? Decision,
    DateTimeOffset? DecidedAt,
    string? Reason,
    string? Channel,
    DateTimeOffset? RemovedAt
)
{
    /// <summary>What may be seen of an approval.</summary>
    public static ApprovalView Of(Approval approval) =>
        new(
            approval.Approver,
            approval.AskedAt,
            approval.Decision,
            approval.DecidedAt,
            approval.Reason,
            approval.Channel,
            approval.RemovedAt
        );
}

/// <summary>One order to Account Factory.</summary>
/// <param name="Attempt">1 for the first.</param>
/// <param name="ProductId">Service Catalog's product.</param>
/// <param name="ArtifactId">The product's version.</param>
/// <param name="ProvisionedProductName">The name under which it was ordered.</param>
/// <param name="ProvisionedProductId">Service Catalog's provisioned product; null until the order was taken.</param>
/// <param name="RecordId">Service Catalog's record; null until the order was taken.</param>
/// <param name="PlannedAt">When it was written down.</param>
/// <param name="EndedAt">When it ended; null until then.</param>
/// <param name="Outcome">How it ended; null until then.</param>
/// <param name="FailureReason">Account Factory's own words, where it failed.</param>
public sealed record OrderView(
    int Attempt,
    string ProductId,
    string ArtifactId,
    string ProvisionedProductName,
    string? ProvisionedProductId,
    string? RecordId,
    DateTimeOffset PlannedAt,
    DateTimeOffset? EndedAt,
    OrderOutcome? Outcome,
    string? FailureReason
)
{
    /// <summary>What may be seen of an order.</summary>
    public static OrderView Of(Order order) =>
        new(
            order.Attempt,
            order.ProductId,
            order.ArtifactId,
            order.ProvisionedProductName,
            order.ProvisionedProductId,
            order.RecordId,
            order.PlannedAt,
            order.EndedAt,
            order.Outcome,
            order.FailureReason
        );
}

/// <summary>One thing that happened.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">An e-mail address, an API key's name, or <c>ChatOps</c>.</param>
/// <param name="Channel">Through what: <c>rest</c>, <c>slack</c>, <c>web</c>, <c>link</c>, <c>page</c>,
/// <c>system</c>.</param>
/// <param name="Event">What.</param>
/// <param name="Detail">For people.</param>
public sealed record HistoryView(DateTimeOffset At, string Actor, string Channel, RequestEvent Event, string Detail);

/// <summary>One page of requests.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="NextCursor">For the next page; null on the last.</param>
internal sealed record RequestPageView(IReadOnlyList<RequestView> Items, string? NextCursor);

/// <summary>What an operator may correct when he retries.</summary>
internal sealed record RetryInput
{
    /// <summary>Another root e-mail address; left out or null leaves it.</summary>
    public string? RootEmail { get; init; }

    /// <summary>Another OU, as people say it; left out or null leaves it.</summary>
    public string? AccountOu { get; init; }
}
