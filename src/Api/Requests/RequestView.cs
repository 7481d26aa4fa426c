using System.Diagnostics;
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

    /// <summary>What it is about.</summary>
    public required SubjectKind Subject { get; init; }

    /// <summary>The type of the new account, as policy spells it; null for other subjects.</summary>
    public string? AccountType { get; init; }

    /// <summary>The root email address of the new account; null for other subjects.</summary>
    public string? RootEmail { get; init; }

    /// <summary>The OU of the new account, as people say it; null for other subjects.</summary>
    public string? AccountOu { get; init; }

    /// <summary>The name of the new account; null for other subjects.</summary>
    public string? AccountName { get; init; }

    /// <summary>The product that is made or changed; left out where it is an account.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProductView? Product { get; init; }

    /// <summary>The change of a resource; left out for other subjects.</summary>
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
    public static RequestView Of(Request request)
    {
        var account = request.Subject as NewAccount;
        return new RequestView
        {
            Id = request.Id,
            Status = request.Status,
            Subject = KindOf(request.Subject),
            AccountType = account?.Type,
            RootEmail = account?.RootEmail,
            AccountOu = account?.Ou.Label,
            AccountName = account?.Name,
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
    /// <summary>A new account: the members <c>accountType</c>, <c>rootEmail</c>, <c>accountOu</c> and
    /// <c>accountName</c> say which.</summary>
    NewAccount,

    /// <summary>A new product: the member <c>product</c> says which.</summary>
    NewProduct,

    /// <summary>A change of a resource: the member <c>change</c> says which.</summary>
    ResourceChange,
}

/// <summary>A change of a resource.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Made">The request that made the resource.</param>
/// <param name="Account">The account that is changed; null where it is a product.</param>
/// <param name="Before">What the parameters of an update were; secret ones without their value.</param>
/// <param name="EndsAt">The new end of an extension.</param>
/// <param name="NeedsOperator">True where an operator must confirm it.</param>
/// <param name="ConfirmedBy">The operator who did; null until then.</param>
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
    /// <summary>Returns what may be seen of it; null for other subjects.</summary>
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
/// <param name="Parameters">The answers, of an update the new ones; secret ones without their value.</param>
/// <param name="Outputs">Its outputs; empty until it is ready.</param>
public sealed record ProductView(
    string Name,
    IReadOnlyList<ProductParameterView> Parameters,
    IReadOnlyList<ProductOutputView> Outputs
)
{
    /// <summary>Returns what may be seen of it; null for accounts.</summary>
    public static ProductView? Of(Request request) =>
        request.Subject.Resource() is not NewProduct product
            ? null
            : new(
                product.Name,
                [.. ((request.Subject as ResourceUpdate)?.After ?? product.Values).Select(ProductParameterView.Of)],
                [.. (request.Outputs ?? []).Select(output => new ProductOutputView(output.Key, output.Text))]
            );
}

/// <summary>The answer to a parameter.</summary>
/// <param name="Key">The parameter.</param>
/// <param name="Value">The answer; null where it is secret.</param>
/// <param name="Secret">True where nobody is shown it.</param>
public sealed record ProductParameterView(string Key, string? Value, bool Secret)
{
    /// <summary>Returns what may be seen of a value.</summary>
    public static ProductParameterView Of(ProductValue value) =>
        new(value.Key, value.IsSecret ? null : value.Text, value.IsSecret);
}

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
