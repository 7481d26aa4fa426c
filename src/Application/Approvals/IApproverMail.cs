using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>Writes the emails to approvers: plain text with everything that a decision needs.</summary>
public interface IApproverMail
{
    /// <summary>Asks.</summary>
    (string Subject, string Body) Ask(Request request, string approver);

    /// <summary>Reminds.</summary>
    (string Subject, string Body) Remind(Request request, string approver);

    /// <summary>Says that it expired undecided.</summary>
    (string Subject, string Body) Expired(Request request);
}
