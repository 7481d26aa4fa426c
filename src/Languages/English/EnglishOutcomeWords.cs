using ChatOps.Domain.Requests;

namespace ChatOps.Languages.English;

internal sealed class EnglishOutcomeWords : OutcomeWords
{
    public override string NotYours => "This is not yours to decide any more";

    public override string AfterFailure =>
        "The operators have been told and can order it once more; your approval stays good. There is nothing for you to do.";

    public override string YourReason => "Your reason";

    public override string Withdrawn => "Withdrawn";

    public override FormattableString TakenOff(object? at) =>
        at is null
            ? $"You were taken off the list of approvers. Whoever is on it decides."
            : (FormattableString)$"You were taken off the list of approvers on {at}. Whoever is on it decides.";

    public override string YouDecided(Decision decision) =>
        $"You {(decision == Decision.Approve ? "approved" : "denied")} this request.";

    public override string ApprovalIn(int missing) =>
        $"Your approval is in; {(missing == 1 ? "one more is" : $"{missing} more are")} needed";

    public override FormattableString MustFollow(int missing, object? title, bool isChange, object until) =>
        $"{(missing == 1 ? "One more person" : $"{missing} more people")} must approve before the {title ?? "account"} is {Ordered(isChange)}, until {until}. There is nothing more for you to do.";

    public override FormattableString InTurn(object? title, bool isChange, object name) =>
        $"The {title ?? "account"} is {Ordered(isChange)} as soon as it is its turn{(title is null ? ", and is usually there within half an hour" : string.Empty)}. {name} hears of it. There is nothing more for you to do.";

    public override FormattableString Mistake(object name) =>
        $"A mistake? Until the order goes out, {name} or an operator can still cancel it.";

    public override string UnderWay(string? title, bool isChange, string underWay) =>
        $"Approved; the {title ?? "account"} {underWay}";

    public override FormattableString HearsWhenReady(string usualTime, object name) =>
        $"{usualTime} {name} hears when it is ready. There is nothing more for you to do.";

    public override string Stands(string? title, bool isChange, string standing) =>
        $"The {title ?? "account"} {standing}";

    public override FormattableString Made(object accountId, object ou, object name) =>
        $"Account {accountId} is in {ou}, and {name} can sign in. There is nothing more for you to do.";

    public override FormattableString Told(object name) =>
        $"{name} has been told what came of it. There is nothing more for you to do.";

    public override string Failed(string? title, bool isChange) =>
        title is null ? "The account could not be created" : $"The {title} failed";

    public override FormattableString Said(string maker, object reason) => $"{maker} said: {reason}";

    public override FormattableString DeniedIt(object approver) => $"{approver} denied it";

    public override FormattableString AfterDenial(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} can read the reason and ask again.";

    public override FormattableString Expired(string nothing, object name) =>
        $"Too few people decided in time, so the request has expired and {nothing}. {name} can ask again.";

    public override FormattableString WithdrawnBy(object name, string nothing) =>
        $"{name} withdrew the request before anything was ordered, so {nothing}. There is nothing for you to do.";

    public override FormattableString CancelledFor(object reason) =>
        $"The request was cancelled, for what it asks for cannot be had any more: {reason}";

    public override FormattableString AfterCancellation(string nothing, object name) =>
        $"{Words.Capital(nothing)}. {name} was told and can ask again. There is nothing for you to do.";

    public override string CancelledByOperator(string nothing) =>
        $"The request was cancelled by an operator before anything was ordered, so {nothing}. There is nothing for you to do.";

    private static string Ordered(bool isChange) => isChange ? "carried out" : "ordered";
}
