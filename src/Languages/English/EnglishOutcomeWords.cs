using ChatOps.Domain.Requests;

namespace ChatOps.Languages.English;

internal sealed class EnglishOutcomeWords : OutcomeWords
{
    private const string NothingMore = "There's nothing more you need to do.";
    private const string AccountTime = "It's usually ready within half an hour.";

    public override string NotYours => "You can no longer decide this request";

    public override string AfterFailure =>
        $"The operators have been told and can order it again; your approval still counts. {NothingMore}";

    public override string YourReason => "Your reason";

    public override string Withdrawn => "Withdrawn";

    public override FormattableString TakenOff(object? at) =>
        at is null
            ? $"You were taken off the list of approvers. The people on the list decide."
            : (FormattableString)$"You were taken off the list of approvers on {at}. The people on the list decide.";

    public override string YouDecided(Decision decision) =>
        $"You {(decision == Decision.Approve ? "approved" : "denied")} this request.";

    public override string ApprovalIn(int missing) =>
        $"Your approval is recorded; {(missing == 1 ? "one more is" : $"{missing} more are")} needed";

    public override FormattableString MustFollow(int missing, object? title, bool isChange, object until) =>
        $"Before the {title ?? "account"} is {Ordered(isChange)}, {MustApprove(missing)} by {until}. {NothingMore}";

    public override FormattableString InTurn(object? title, bool isChange, object name) =>
        title is null
            ? $"The account will be ordered when its turn comes. {AccountTime} {name} will be told. {NothingMore}"
            : (FormattableString)
                $"The {title} will be {Ordered(isChange)} when its turn comes. {name} will be told. {NothingMore}";

    public override FormattableString Mistake(object name) =>
        $"Was that a mistake? Until the order goes out, {name} or an operator can still cancel it.";

    public override string UnderWay(string? title, bool isChange, string underWay) =>
        $"Approved; the {title ?? "account"} {underWay}";

    public override FormattableString HearsWhenReady(string usualTime, object name) =>
        $"{usualTime} {name} will be told when it's ready. {NothingMore}";

    public override string Stands(string? title, bool isChange, string standing) =>
        $"The {title ?? "account"} {standing}";

    public override FormattableString Made(object accountId, object ou, object name) =>
        $"Account {accountId} is in {ou}, and {name} can sign in. {NothingMore}";

    public override FormattableString Told(object name) => $"{name} has been told the outcome. {NothingMore}";

    public override string Failed(string? title, bool isChange) =>
        title is null ? "The account couldn't be created" : $"The {title} failed";

    public override FormattableString Said(string maker, object reason) => $"{maker} said: {reason}";

    public override FormattableString DeniedIt(object approver) => $"{approver} denied it";

    public override FormattableString AfterDenial(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} can read the reason and ask again.";

    public override FormattableString Expired(string nothing, object name) =>
        $"Too few people decided in time, so the request has expired and {nothing}. {name} can ask again.";

    public override FormattableString WithdrawnBy(object name, string nothing) =>
        $"{name} withdrew the request before anything was ordered, so {nothing}. {NothingMore}";

    public override FormattableString CancelledFor(object reason) =>
        $"The request was cancelled because what it asks for is no longer available: {reason}";

    public override FormattableString AfterCancellation(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} has been told and can ask again. {NothingMore}";

    public override string CancelledByOperator(string nothing) =>
        $"An operator cancelled the request before anything was ordered, so {nothing}. {NothingMore}";

    private static string MustApprove(int number) =>
        number == 1 ? "one more person must approve" : $"{number} more people must approve";

    private static string Ordered(bool isChange) => isChange ? "carried out" : "ordered";
}
