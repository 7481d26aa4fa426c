using ChatOps.Api.Pages;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>The outcome of a request that this approver can no longer decide, and what happens next.</summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Tone">The CSS class.</param>
/// <param name="Sentences">The paragraphs.</param>
internal sealed record Outcome(string Title, string Tone, IReadOnlyList<FormattableString> Sentences)
{
    /// <summary>What the approver can do about a mistaken decision; null once it is too late.</summary>
    public FormattableString? Hint { get; private init; }

    /// <summary>Returns the outcome as this approver sees it.</summary>
    public static Outcome Of(LinkHolder holder, DateTimeOffset now, Words words)
    {
        var request = holder.Request;
        var name = Inline.Foreign(request.Requester.FirstName);
        var kind = ProductText.Of(request, words);
        var account = request.Subject as NewAccount;
        var title = account is null ? kind.Title(request) : null;
        var what = title is null ? null : Inline.Foreign(title);
        var isChange = request.Subject is ResourceChange;
        var says = words.Outcome;
        Outcome Named(RequestStatus status, string tone, params ReadOnlySpan<FormattableString> sentences) =>
            new(words.Page.Status(status), tone, [.. sentences]);
        return holder.StatusAt(now) switch
        {
            RequestStatus.PendingApproval when holder.Approval.Decision is null => new Outcome(
                says.NotYours,
                string.Empty,
                [says.TakenOff(RemovedAt(holder, words))]
            ),
            RequestStatus.PendingApproval => new Outcome(
                says.ApprovalIn(Missing(request)),
                "info",
                [says.MustFollow(Missing(request), what, isChange, Moment.Of(request.ExpiresAt, words))]
            ),
            RequestStatus.Approved => Named(RequestStatus.Approved, "good", says.InTurn(what, isChange, name)) with
            {
                Hint = says.Mistake(name),
            },
            RequestStatus.Provisioning => new Outcome(
                says.UnderWay(title, isChange, kind.UnderWay(request)),
                "good",
                [says.HearsWhenReady(kind.UsualTime(request), name)]
            ),
            RequestStatus.Ready => new Outcome(
                says.Stands(title, isChange, kind.Standing(request)),
                "good",
                [
                    account is null
                        ? says.Told(name)
                        : says.Made(Inline.StrongId(request.AccountId), account.Ou.Label, name),
                ]
            ),
            RequestStatus.Failed => new Outcome(
                says.Failed(title, isChange),
                "bad",
                [
                    says.Said(request.Subject.Resource().Maker, Inline.Foreign(request.FailureReason)),
                    $"{says.AfterFailure}",
                ]
            ),
            RequestStatus.Denied => Named(
                RequestStatus.Denied,
                "bad",
                [.. Denial(holder, words), says.AfterDenial(kind.Nothing(request), name)]
            ),
            RequestStatus.Expired => Named(
                RequestStatus.Expired,
                string.Empty,
                says.Expired(kind.Nothing(request), name)
            ),
            RequestStatus.Cancelled => Cancelled(request, kind.Nothing(request), name, words),
            var status => throw new ArgumentOutOfRangeException(nameof(holder), status, "Unknown status."),
        };
    }

    private static Outcome Cancelled(Request request, string nothing, object name, Words words)
    {
        var (says, cancelled) = (words.Outcome, words.Page.Status(RequestStatus.Cancelled));
        return Cancellation.Of(request) switch
        {
            { By: CancelledBy.Requester } => new Outcome(
                says.Withdrawn,
                string.Empty,
                [says.WithdrawnBy(name, nothing)]
            ),
            { By: CancelledBy.System, Reason: var reason } => new Outcome(
                cancelled,
                string.Empty,
                [says.CancelledFor(Inline.Foreign(reason)), says.AfterCancellation(nothing, name)]
            ),
            _ => new Outcome(cancelled, string.Empty, [$"{says.CancelledByOperator(nothing)}"]),
        };
    }

    private static object? RemovedAt(LinkHolder holder, Words words) =>
        holder.Approval.RemovedAt is { } at ? Moment.Of(at, words) : null;

    private static IEnumerable<FormattableString> Denial(LinkHolder holder, Words words)
    {
        if (holder.Request.Approvals.FirstOrDefault(approval => approval.Decision == Decision.Deny) is { } denial)
        {
            object whose =
                holder.Approval.Decision == Decision.Deny
                    ? words.Outcome.YourReason
                    : words.Outcome.DeniedIt(Inline.Foreign(denial.Approver));
            yield return words.Page.Colon(whose, Inline.Quote(denial.Reason));
        }
    }

    private static int Missing(Request request) => request.Terms.RequiredApprovals - request.ApprovalsGiven;
}
