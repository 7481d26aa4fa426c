using ChatOps.Domain.Requests;

namespace ChatOps.Application.Approvals;

/// <summary>Writes the emails to approvers: plain text with everything needed to decide.</summary>
public interface IApproverMail
{
    /// <summary>Asks for a decision.</summary>
    (string Subject, string Body) Ask(Request request, string approver);

    /// <summary>Reminds the approver of an open decision.</summary>
    (string Subject, string Body) Remind(Request request, string approver);

    /// <summary>Reports that the request expired undecided.</summary>
    (string Subject, string Body) Expired(Request request);
}
