using ChatOps.Api.Pages;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.RequestsPage;

/// <summary>What an operator may do about a request as it stands; each asks once more before it happens.</summary>
/// <param name="Name">Its address under the request's.</param>
/// <param name="Title">What opens it.</param>
/// <param name="Explanation">What happens.</param>
/// <param name="Button">What does it.</param>
internal sealed record OperationForm(string Name, string Title, FormattableString Explanation, string Button)
{
    public const string Retry = "retry";
    public const string Cancel = "cancel";
    public const string Confirm = "confirm";
    public const string Terminate = "terminate";
    public const string Extend = "extend";

    /// <summary>True for what cannot be undone.</summary>
    public bool IsDanger => Name is Cancel or Confirm or Terminate;

    /// <summary>What an operator may do.</summary>
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
        var correct = request.Subject is NewAccount ? " Correct here what made the last one fail." : null;
        return new OperationForm(
            Retry,
            "Order once more",
            $"Another order goes to {request.Subject.Resource().Maker}; the approvals stay good.{correct}",
            "Yes, order once more"
        );
    }

    private static OperationForm CancelOf(Request request) =>
        new(
            Cancel,
            "Cancel the request",
            $"{Nothing(request)}, and {Requester(request)} is told. This cannot be undone; a new request can be made.",
            $"Yes, cancel {request.Id}"
        );

    private static OperationForm ConfirmOf(Request request)
    {
        var isApproved = request.ApprovalsGiven >= request.Terms.RequiredApprovals;
        return new OperationForm(
            Confirm,
            "Confirm the termination",
            $"{Lost(request)}. It is carried out {(isApproved ? "at once." : "once the approvals are in, too.")}",
            $"Yes, confirm {request.Id}"
        );
    }

    private static OperationForm TerminateOf(Request request) =>
        new(
            Terminate,
            "Terminate what it made",
            $"{Lost(request)}. Nobody else is asked, and {Requester(request)} is told.",
            $"Yes, terminate what {request.Id} made"
        );

    private static OperationForm ExtendOf(Request request, DateTimeOffset end) =>
        new(
            Extend,
            "Put its end off",
            $"Its time ends on {Day(end)}. It is put off by as many days as policy says, and {Requester(request)} is told.",
            "Yes, put it off"
        );

    private static object Lost(Request request) => Inline.Foreign(ChangeText.Lost(request, Words.English));

    private static string Nothing(Request request) => Words.Capital(ProductText.Of(request).Nothing(request));

    private static string Day(DateTimeOffset end) => ChangeText.Day(end, Words.English);

    private static object Requester(Request request) => Inline.Foreign(request.Requester.FirstName);
}
