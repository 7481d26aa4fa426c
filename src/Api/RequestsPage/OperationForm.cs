using ChatOps.Api.Pages;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.RequestsPage;

/// <summary>An operation that a request's status allows, with a confirmation.</summary>
/// <param name="Name">The last segment of its URL.</param>
/// <param name="Title">The title that opens the form.</param>
/// <param name="Explanation">What the operation does.</param>
/// <param name="Button">The button that carries it out.</param>
internal sealed record OperationForm(string Name, string Title, FormattableString Explanation, string Button)
{
    public const string Retry = "retry";
    public const string Cancel = "cancel";
    public const string Confirm = "confirm";
    public const string Terminate = "terminate";
    public const string Extend = "extend";

    /// <summary>True if the operation can't be undone.</summary>
    public bool IsDanger => Name is Cancel or Confirm or Terminate;

    /// <summary>Returns the operations that a request allows.</summary>
    public static IReadOnlyList<OperationForm> Of(Request request) =>
        request switch
        {
            { Status: RequestStatus.Failed } => [RetryOf(request)],
            { Status: RequestStatus.PendingApproval, Subject.LacksOperator: true } =>
            [
                ConfirmOf(request),
                CancelOf(request),
            ],
            { Status: RequestStatus.PendingApproval or RequestStatus.Approved } => [CancelOf(request)],
            { Status: RequestStatus.Ready, HasProduct: true, LeaseEndsAt: { } end } =>
            [
                ExtendOf(request, end),
                TerminateOf(request),
            ],
            { Status: RequestStatus.Ready, HasProduct: true } => [TerminateOf(request)],
            _ => [],
        };

    private static OperationForm RetryOf(Request request)
    {
        var correct =
            request.Subject is NewAccount
                ? " If the root email or the OU made the last one fail, correct it here."
                : null;
        return new OperationForm(
            Retry,
            "Order again",
            $"Another order goes to {request.Subject.Resource().Maker}. The approvals still count.{correct}",
            "Yes, order again"
        );
    }

    private static OperationForm CancelOf(Request request) =>
        new(
            Cancel,
            "Cancel the request",
            $"{Nothing(request)}, and {Requester(request)} is told. This is final, but a new request is possible.",
            $"Yes, cancel {request.Id}"
        );

    private static OperationForm ConfirmOf(Request request)
    {
        var isApproved = request.ApprovalsGiven >= request.Terms.RequiredApprovals;
        return new OperationForm(
            Confirm,
            "Confirm the termination",
            $"{Lost(request)}. It is carried out {(isApproved ? "right away." : "once it has its approvals.")}",
            $"Yes, confirm {request.Id}"
        );
    }

    private static OperationForm TerminateOf(Request request) =>
        new(
            Terminate,
            "Terminate the resource",
            $"{Lost(request)}. It needs no further approval, and {Requester(request)} is told.",
            $"Yes, terminate the resource of {request.Id}"
        );

    private static OperationForm ExtendOf(Request request, DateTimeOffset end) =>
        new(
            Extend,
            "Extend the lease",
            $"The lease ends on {Day(end)}. It's extended by the days in the policy, and {Requester(request)} is told.",
            "Yes, extend it"
        );

    private static object Lost(Request request) => Inline.Foreign(ChangeText.Lost(request, Words.English));

    private static string Nothing(Request request) => Words.Capital(ProductText.Of(request).Nothing(request));

    private static string Day(DateTimeOffset end) => ChangeText.Day(end, Words.English);

    private static object Requester(Request request) => Inline.Foreign(request.Requester.FirstName);
}
