using System.Diagnostics;
using System.Text.Json.Serialization;
using ChatOps.Domain.Requests;

namespace ChatOps.Api.Requests;

/// <summary>A request.</summary>
public sealed record RequestView
{
    /// <summary><c>REQ-</c> and 8 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The status.</summary>
    public required RequestStatus Status { get; init; }

    /// <summary>The type of the new account, as policy spells it; null for other subjects.</summary>
    public string? AccountType { get; init; }

    /// <summary>The root email address of the new account; null for other subjects.</summary>
    public string? RootEmail { get; init; }

    /// <summary>The OU of the new account, as people say it; null for other subjects.</summary>
    public string? AccountOu { get; init; }

    /// <summary>The name of the new account; null for other subjects.</summary>
    public string? AccountName { get; init; }

    /// <summary>What it is about.</summary>
    public required SubjectKind Subject { get; init; }

    /// <summary>The product, for requests about products; otherwise left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProductView? Product { get; init; }

    /// <summary>The change, for changes of a resource; otherwise left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChangeView? Change { get; init; }

    /// <summary>When the lease of the resource ends; left out without a lease.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LeaseEndsAt { get; init; }

    /// <summary>When the resource was terminated; left out until then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The requester. They become the administrator of a new account.</summary>
    public required RequesterView Requester { get; init; }

    /// <summary>When the request was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the request expires without a decision.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The approvers and their decisions.</summary>
    public required IReadOnlyList<ApprovalView> Approvals { get; init; }

    /// <summary>The orders through Service Catalog, oldest first.</summary>
    public required IReadOnlyList<OrderView> Orders { get; init; }

    /// <summary>The AWS account ID; null until the account exists.</summary>
    public string? AccountId { get; init; }

    /// <summary>AWS's reason, if the last order failed; otherwise null.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The history, oldest first.</summary>
    public required IReadOnlyList<HistoryView> History { get; init; }

    /// <summary>Returns the view of a request.</summary>
    public static RequestView Of(Request request)
    {
        var account = request.Subject as NewAccount;
        return new RequestView
        {
            Id = request.Id,
            Status = request.Status,
            AccountType = account?.Type,
            RootEmail = account?.RootEmail,
            AccountOu = account?.Ou.Label,
            AccountName = account?.Name,
            Subject = KindOf(request.Subject),
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

    private static SubjectKind KindOf(RequestSubject subject) =>
        subject switch
        {
            NewAccount => SubjectKind.NewAccount,
            NewProduct => SubjectKind.NewProduct,
            ResourceChange => SubjectKind.ResourceChange,
            _ => throw new UnreachableException(),
        };
}

/// <summary>What a request is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubjectKind>))]
public enum SubjectKind
{
    /// <summary>
    /// A new account: the members <c>accountType</c>, <c>rootEmail</c>,
    /// <c>accountOu</c> and <c>accountName</c> say which.
    /// </summary>
    NewAccount,

    /// <summary>A new product: the member <c>product</c> says which.</summary>
    NewProduct,

    /// <summary>A change of a resource: the member <c>change</c> says which.</summary>
    ResourceChange,
}

/// <summary>A change of a resource.</summary>
/// <param name="Action">The kind of change.</param>
/// <param name="Made">The request that created the resource.</param>
/// <param name="Account">The account, for changes of an account; otherwise null.</param>
/// <param name="Before">The previous values of changed parameters, for updates. Secret values are null.</param>
/// <param name="EndsAt">The new end of the lease, for extensions; otherwise null.</param>
/// <param name="NeedsOperator">True if an operator must confirm it.</param>
/// <param name="ConfirmedBy">The operator who confirmed it; null until then.</param>
public sealed record ChangeView(
    ChangeAction Action,
    [property: JsonPropertyName("of")] string Made,
    ChangedAccountView? Account,
    IReadOnlyList<ProductParameterView> Before,
    DateTimeOffset? EndsAt,
    bool NeedsOperator,
    string? ConfirmedBy
)
{
    /// <summary>Returns the view of a change; null for new accounts and products.</summary>
    public static ChangeView? Of(Request request) =>
        request.Subject is not ResourceChange change
            ? null
            : new(
                change.Action,
                change.Of,
                change.Resource() is NewAccount account
                    ? new(account.Type, account.RootEmail, account.Ou.Label, account.Name)
                    : null,
                [.. ((change as ResourceUpdate)?.Before ?? []).Select(ProductParameterView.Of)],
                (change as ResourceExtension)?.EndsThen,
                change.NeedsOperator,
                change.ConfirmedBy
            );
}

/// <summary>The account that a change is about.</summary>
/// <param name="Type">Its type, as policy spells it.</param>
/// <param name="RootEmail">Its root email address.</param>
/// <param name="Ou">Its OU, as people say it.</param>
/// <param name="Name">Its name.</param>
public sealed record ChangedAccountView(string Type, string RootEmail, string Ou, string Name);

/// <summary>A product of the catalog.</summary>
/// <param name="Name">Its name in the policy and in Service Catalog.</param>
/// <param name="Parameters">The answers, for updates the new ones. Secret values are null.</param>
/// <param name="Outputs">The outputs of the provisioned product; empty until it is ready.</param>
public sealed record ProductView(
    string Name,
    IReadOnlyList<ProductParameterView> Parameters,
    IReadOnlyList<ProductOutputView> Outputs
)
{
    /// <summary>Returns the view of a product; null for accounts.</summary>
    public static ProductView? Of(Request request) =>
        request.Subject.Resource() is not NewProduct product
            ? null
            : new(
                product.Name,
                [.. ((request.Subject as ResourceUpdate)?.After ?? product.Values).Select(ProductParameterView.Of)],
                [.. (request.Outputs ?? []).Select(output => new ProductOutputView(output.Key, output.Text))]
            );
}

/// <summary>A parameter's value.</summary>
/// <param name="Key">The parameter's key.</param>
/// <param name="Value">The value; null if it is secret.</param>
/// <param name="Secret">True if the value is secret.</param>
public sealed record ProductParameterView(string Key, string? Value, bool Secret)
{
    /// <summary>Returns the view of a value.</summary>
    public static ProductParameterView Of(ProductValue value) =>
        new(value.Key, value.IsSecret ? null : value.Text, value.IsSecret);
}

/// <summary>An output of a provisioned product.</summary>
/// <param name="Key">The output's key.</param>
/// <param name="Value">The output's value.</param>
public sealed record ProductOutputView(string Key, string Value);

/// <summary>The requester.</summary>
/// <param name="Email">The email address.</param>
/// <param name="FirstName">The first name.</param>
/// <param name="LastName">The last name; may be empty.</param>
public sealed record RequesterView(string Email, string FirstName, string LastName);

/// <summary>An approver and their decision.</summary>
/// <param name="Approver">The approver's email address.</param>
/// <param name="AskedAt">When the email to them was accepted; null until then.</param>
/// <param name="Decision">Their decision; null until then.</param>
/// <param name="DecidedAt">When they decided; null until then.</param>
/// <param name="Reason">Their reason; always present for a denial.</param>
/// <param name="Channel">The channel of the decision: <c>link</c> or <c>slack</c>.</param>
/// <param name="RemovedAt">When they were removed from the approvers without a decision; otherwise null.</param>
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
    /// <summary>Returns the view of an approval.</summary>
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

/// <summary>One attempt to provision through Service Catalog.</summary>
/// <param name="Attempt">The attempt's number, from 1.</param>
/// <param name="ProductId">The product's ID in Service Catalog.</param>
/// <param name="ArtifactId">The ID of the product's version.</param>
/// <param name="ProvisionedProductName">The name of the provisioned product.</param>
/// <param name="ProvisionedProductId">The ID of the provisioned product; null until Service Catalog has one.</param>
/// <param name="RecordId">The ID of Service Catalog's record; null until Service Catalog has one.</param>
/// <param name="PlannedAt">When the order was planned.</param>
/// <param name="EndedAt">When it ended; null until then.</param>
/// <param name="Outcome">Its outcome; null until then.</param>
/// <param name="FailureReason">AWS's reason, if it failed; otherwise null.</param>
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
    /// <summary>Returns the view of an order.</summary>
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

/// <summary>An entry of the history.</summary>
/// <param name="At">The time.</param>
/// <param name="Actor">An email address, an API key's name, or <c>ChatOps</c>.</param>
/// <param name="Channel">The channel: <c>rest</c>, <c>slack</c>, <c>web</c>,
/// <c>link</c>, <c>page</c>, or <c>system</c>.</param>
/// <param name="Event">The kind of event.</param>
/// <param name="Detail">The details, for people.</param>
public sealed record HistoryView(DateTimeOffset At, string Actor, string Channel, RequestEvent Event, string Detail);

/// <summary>A page of requests.</summary>
/// <param name="Items">The requests, newest first.</param>
/// <param name="NextCursor">The cursor of the next page; null on the last one.</param>
internal sealed record RequestPageView(IReadOnlyList<RequestView> Items, string? NextCursor);

/// <summary>Corrections for a retry.</summary>
internal sealed record RetryInput
{
    /// <summary>A new root email; leave it out to keep the current one.</summary>
    public string? RootEmail { get; init; }

    /// <summary>The label of a new OU; leave it out to keep the current one.</summary>
    public string? AccountOu { get; init; }
}
