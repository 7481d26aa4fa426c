using ChatOps.Vending.Requests;

namespace ChatOps.Vending.Approvals;

/// <summary>The e-mails to approvers: plain text with everything that a decision needs.</summary>
public sealed class ApproverMail(ApprovalLinks links, StageOptions stage)
{
    /// <summary>Asks.</summary>
    public (string Subject, string Body) Ask(AccountRequest request, string approver) => (
        Subject("Approve?", request),
        $"""
        {request.Requester.FullName} ({request.Requester.Email}) asks for an AWS account, and you are one of the people who may approve it.

        {Facts(request)}
        Why you are asked: policy wants {Approvals(request)} for {request.AccountType} accounts.

        To see the request, and to approve or deny it, open this page. Opening it decides nothing:
        {links.LinkFor(request, approver)}

        The link is yours alone: whoever has it decides in your name. Please do not forward this message.
        """);

    /// <summary>Reminds.</summary>
    public (string Subject, string Body) Remind(AccountRequest request, string approver) => (
        Subject("Reminder: approve?", request),
        $"""
        {request.Requester.FullName} ({request.Requester.Email}) still waits for a decision about an AWS account.

        {Facts(request)}
        To see the request, and to approve or deny it, open this page. Opening it decides nothing:
        {links.LinkFor(request, approver)}

        The link is yours alone: whoever has it decides in your name. Please do not forward this message.
        """);

    /// <summary>Says that it expired undecided.</summary>
    public (string Subject, string Body) Expired(AccountRequest request) => (
        Subject("Expired:", request),
        $"""
        Nobody decided about the AWS account that {request.Requester.FullName} ({request.Requester.Email}) asked for, and the request has expired. There is nothing to do.

        {Facts(request)}
        """);

    private static string Approvals(AccountRequest request) =>
        request.Terms.RequiredApprovals == 1 ? "one approval" : $"approvals by {request.Terms.RequiredApprovals} different people";

    private static string Facts(AccountRequest request) =>
        $"""
          Request:      {request.Id}
          Account type: {request.AccountType}
          OU:           {request.Ou.Label}
          Account name: {request.AccountName}
          Root e-mail:  {request.RootEmail}
          Administrator of the account will be: {request.Requester.Email}
          Decide until: {request.ExpiresAt.UtcDateTime:d MMMM yyyy HH:mm} UTC

        """;

    private string Subject(string what, AccountRequest request) =>
        MailSubject.From($"{(stage.Stage is "Prod" or "Local" ? string.Empty : $"{stage.Stage}: ")}{what} {request.AccountType} account in {request.Ou.Label} for {request.Requester.FullName}, {request.Id}");
}
