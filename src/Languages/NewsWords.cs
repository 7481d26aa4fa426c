namespace ChatOps.Languages;

/// <summary>Later messages to a requester about their request: the steps so far, and the outcome.</summary>
public abstract class NewsWords
{
    /// <summary>"Request": the label of its ID.</summary>
    public abstract string Request { get; }

    /// <summary>"14:05 UTC: requested": a step with its time.</summary>
    public abstract string Step(DateTimeOffset at, string step);

    /// <summary>"requested", a step.</summary>
    public abstract string AskedFor { get; }

    /// <summary>"approved by a@example.com (reason; 1 more needed)", a step.</summary>
    /// <param name="by">The approver.</param>
    /// <param name="reason">The approver's reason; null if none.</param>
    /// <param name="missing">The number of approvals that are still needed.</param>
    /// <param name="awaitsOperator">Whether an operator must still confirm it.</param>
    public abstract string Approved(string by, string? reason, int missing, bool awaitsOperator);

    /// <summary>"approved: no approval needed", a step.</summary>
    public abstract string ApprovedByPolicy { get; }

    /// <summary>"confirmed by an operator: olga", a step.</summary>
    public abstract string Confirmed(string by);

    /// <summary>"denied by a@example.com: reason", a step.</summary>
    public abstract string DeniedBy(string by, string reason);

    /// <summary>"expired: no decision within 72 hours", a step.</summary>
    public abstract string NotDecided(int hours);

    /// <summary>"cancelled by a@example.com", a step.</summary>
    public abstract string CancelledBy(string by);

    /// <summary>"cancelled: reason", a step.</summary>
    public abstract string CancelledFor(string reason);

    /// <summary>"ordered from AWS Control Tower; it usually takes up to 30 minutes", a step.</summary>
    /// <param name="supplier">The AWS service.</param>
    /// <param name="usualTime">The usual time, in lower case and without a full stop.</param>
    public abstract string Ordered(string supplier, string usualTime);

    /// <summary>"waiting: AWS is busy with another operation", a step.</summary>
    public abstract string Waiting { get; }

    /// <summary>"Ana, REQ-... has to wait: AWS is busy with another operation. I'll keep trying ..."</summary>
    public abstract string HasToWait(string name, string id);

    /// <summary>"ready: Account 123456789012", a step.</summary>
    public abstract string Ready(string what);

    /// <summary>"done: Until 3 March 2026", a step of a change.</summary>
    public abstract string Done(string what);

    /// <summary>"failed: reason", a step; the reason in AWS's words.</summary>
    public abstract string FailedFor(string reason);

    /// <summary>"an operator started another attempt", a step.</summary>
    public abstract string AnotherAttempt { get; }

    /// <summary>"Ana, your account is ready."</summary>
    public abstract string AccountReady(string name);

    /// <summary>"Ana, your Storage bucket is ready."</summary>
    public abstract string ProductReady(string name, string product);

    /// <summary>"Ana, the termination of the Storage bucket REQ-... is done."</summary>
    /// <param name="name">The person's first name.</param>
    /// <param name="change">With its article.</param>
    public abstract string ChangeDone(string name, string change);

    /// <summary>"REQ-...: account 123456789012 (name) in Demos. Sign in at url".</summary>
    public abstract string Account(string id, string accountId, string accountName, string ou, string? signInUrl);

    /// <summary>"REQ-...: result".</summary>
    public abstract string Result(string id, string result);

    /// <summary>"Ana, I'm sorry, REQ-... has failed. AWS says: ..."</summary>
    /// <param name="name">The person's first name.</param>
    /// <param name="id">The request's ID.</param>
    /// <param name="reason">In AWS's words.</param>
    /// <param name="howToAsk">What to say to ask again.</param>
    public abstract string Failed(string name, string id, string reason, string howToAsk);

    /// <summary>"Ana, a@example.com has denied REQ-...: reason If you can change that, say ..."</summary>
    public abstract string Denied(string name, string by, string id, string reason, string howToAsk);

    /// <summary>"Ana, REQ-... has expired: there was no decision within 72 hours. ..."</summary>
    public abstract string Expired(string name, string id, int hours, string howToAsk);

    /// <summary>"Ana, REQ-... was cancelled by a@example.com. Nothing was ordered."</summary>
    public abstract string Cancelled(string name, string id, string by);

    /// <summary>"Ana, the lease of your Storage bucket (REQ-...) has ended. An operator will decide ..."</summary>
    public abstract string TimeEnded(string name, string what, string id);

    /// <summary>
    /// "Ana, REQ-... (a Database) needs secret values, which don't belong in chat. Please enter them by ..."
    /// </summary>
    /// <param name="name">The person's first name.</param>
    /// <param name="wish">What the request asks for, with its article.</param>
    /// <param name="id">The request's ID.</param>
    /// <param name="until">When the request expires.</param>
    /// <param name="link">To the page.</param>
    public abstract string SecretsNeeded(string name, string wish, string id, DateTimeOffset until, string link);
}
