using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>
/// What an approver reads about a request that they can no longer decide. A title is null for a new account.
/// </summary>
public abstract class OutcomeWords
{
    /// <summary>"You can no longer decide this request".</summary>
    public abstract string NotYours { get; }

    /// <summary>"You were taken off the list of approvers on 3 March 2026 at 14:05 UTC. ..."</summary>
    /// <param name="at">The time; null if unknown.</param>
    public abstract FormattableString TakenOff(object? at);

    /// <summary>"You approved this request."</summary>
    public abstract string YouDecided(Decision decision);

    /// <summary>"Your approval is recorded; one more is needed".</summary>
    public abstract string ApprovalIn(int missing);

    /// <summary>
    /// "Before the account is ordered, one more person must approve by ... There's nothing more you need to do."
    /// </summary>
    public abstract FormattableString MustFollow(int missing, object? title, bool isChange, object until);

    /// <summary>
    /// "The account will be ordered when its turn comes. It's usually ready within half an hour. Ana will be told. ..."
    /// </summary>
    public abstract FormattableString InTurn(object? title, bool isChange, object name);

    /// <summary>"Was that a mistake? Until the order goes out, Ana or an operator can still cancel it."</summary>
    public abstract FormattableString Mistake(object name);

    /// <summary>"Approved; the account is being created".</summary>
    public abstract string UnderWay(string? title, bool isChange, string underWay);

    /// <summary>"It usually takes up to 30 minutes. Ana will be told when it's ready. ..."</summary>
    public abstract FormattableString HearsWhenReady(string usualTime, object name);

    /// <summary>"The account is ready".</summary>
    public abstract string Stands(string? title, bool isChange, string standing);

    /// <summary>"Account 123456789012 is in Demos, and Ana can sign in. ..."</summary>
    public abstract FormattableString Made(object accountId, object ou, object name);

    /// <summary>"Ana has been told the outcome. ..."</summary>
    public abstract FormattableString Told(object name);

    /// <summary>"The account couldn't be created".</summary>
    public abstract string Failed(string? title, bool isChange);

    /// <summary>"AWS Control Tower said: reason".</summary>
    public abstract FormattableString Said(string maker, object reason);

    /// <summary>"The operators have been told and can order it again; your approval still counts. ..."</summary>
    public abstract string AfterFailure { get; }

    /// <summary>"Your reason".</summary>
    public abstract string YourReason { get; }

    /// <summary>"approver@example.com denied it".</summary>
    public abstract FormattableString DeniedIt(object approver);

    /// <summary>"No account is created. Ana can read the reason and ask again."</summary>
    public abstract FormattableString AfterDenial(string nothing, object name);

    /// <summary>
    /// "Too few people decided in time, so the request has expired and no account is created. Ana can ask again."
    /// </summary>
    public abstract FormattableString Expired(string nothing, object name);

    /// <summary>"Withdrawn".</summary>
    public abstract string Withdrawn { get; }

    /// <summary>"Ana withdrew the request before anything was ordered, so no account is created. ..."</summary>
    public abstract FormattableString WithdrawnBy(object name, string nothing);

    /// <summary>
    /// "The request was cancelled because what it asks for is no longer available: reason"; the reason is a sentence.
    /// </summary>
    public abstract FormattableString CancelledFor(object reason);

    /// <summary>"No account is created. Ana has been told and can ask again. ..."</summary>
    public abstract FormattableString AfterCancellation(string nothing, object name);

    /// <summary>
    /// "An operator cancelled the request before anything was ordered, so no account is created. ..."
    /// </summary>
    public abstract string CancelledByOperator(string nothing);
}
