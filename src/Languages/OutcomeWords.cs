using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>What an approver reads of a request that he can no longer decide. A title is null for a new account; what
/// is done with what is there is a change.</summary>
public abstract class OutcomeWords
{
    /// <summary>"This is not yours to decide any more".</summary>
    public abstract string NotYours { get; }

    /// <summary>"You were taken off the list of approvers on 3 March 2026 at 14:05 UTC. Whoever is on it
    /// decides."</summary>
    /// <param name="at">When; null where that is not known.</param>
    public abstract FormattableString TakenOff(object? at);

    /// <summary>"You approved this request."</summary>
    public abstract string YouDecided(Decision decision);

    /// <summary>"Your approval is in; one more is needed".</summary>
    public abstract string ApprovalIn(int missing);

    /// <summary>"One more person must approve before the account is ordered, until ... There is nothing more for you to
    /// do."</summary>
    public abstract FormattableString MustFollow(int missing, object? title, bool isChange, object until);

    /// <summary>"The account is ordered as soon as it is its turn, and is usually there within half an hour. Ana hears
    /// of it. There is nothing more for you to do."</summary>
    public abstract FormattableString InTurn(object? title, bool isChange, object name);

    /// <summary>"A mistake? Until the order goes out, Ana or an operator can still cancel it."</summary>
    public abstract FormattableString Mistake(object name);

    /// <summary>"Approved; the account is being created".</summary>
    public abstract string UnderWay(string? title, bool isChange, string underWay);

    /// <summary>"It usually takes up to 30 minutes. Ana hears when it is ready. There is nothing more for you to
    /// do."</summary>
    public abstract FormattableString HearsWhenReady(string usualTime, object name);

    /// <summary>"The account is ready".</summary>
    public abstract string Stands(string? title, bool isChange, string standing);

    /// <summary>"Account 123456789012 is in Demos, and Ana can sign in. There is nothing more for you to do."</summary>
    public abstract FormattableString Made(object accountId, object ou, object name);

    /// <summary>"Ana has been told what came of it. There is nothing more for you to do."</summary>
    public abstract FormattableString Told(object name);

    /// <summary>"The account could not be created".</summary>
    public abstract string Failed(string? title, bool isChange);

    /// <summary>"AWS Control Tower said: reason".</summary>
    public abstract FormattableString Said(string maker, object reason);

    /// <summary>"The operators have been told and can order it once more; your approval stays good. There is nothing
    /// for you to do."</summary>
    public abstract string AfterFailure { get; }

    /// <summary>"Your reason".</summary>
    public abstract string YourReason { get; }

    /// <summary>"approver@example.com denied it".</summary>
    public abstract FormattableString DeniedIt(object approver);

    /// <summary>"No account is created. Ana can read the reason and ask again."</summary>
    public abstract FormattableString AfterDenial(string nothing, object name);

    /// <summary>"Too few people decided in time, so the request has expired and no account is created. Ana can ask
    /// again."</summary>
    public abstract FormattableString Expired(string nothing, object name);

    /// <summary>"Withdrawn".</summary>
    public abstract string Withdrawn { get; }

    /// <summary>"Ana withdrew the request before anything was ordered, so no account is created. There is nothing for
    /// you to do."</summary>
    public abstract FormattableString WithdrawnBy(object name, string nothing);

    /// <summary>"The request was cancelled, for what it asks for cannot be had any more: reason"; the reason is a
    /// sentence.</summary>
    public abstract FormattableString CancelledFor(object reason);

    /// <summary>"No account is created. Ana was told and can ask again. There is nothing for you to do."</summary>
    public abstract FormattableString AfterCancellation(string nothing, object name);

    /// <summary>"The request was cancelled by an operator before anything was ordered, so no account is created. There
    /// is nothing for you to do."</summary>
    public abstract string CancelledByOperator(string nothing);
}
