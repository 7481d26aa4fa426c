using ChatOps.Domain.Requests;

namespace ChatOps.Languages.English;

internal sealed class EnglishRequestWords : RequestWords
{
    public override string AnAccount => "an AWS account";

    public override string Account => "AWS account";

    public override AccountLabels AccountLabels { get; } =
        new(
            "Account type",
            "OU",
            "Account name",
            "Root email",
            "Account ID",
            "Sign in",
            "The account's administrator will be"
        );

    public override string AccountUsualTime => "It usually takes up to 30 minutes.";

    public override string ProductUsualTime => "It usually takes a few minutes.";

    public override string BeingCreated => "is being created";

    public override string NoAccount => "no account is created";

    public override string NothingCreated => "nothing is created";

    public override string NothingToDo => "there's nothing more to do.";

    public override string ProductLabel => "Product";

    public override string NotAnApprover => "You're not an approver of this request.";

    public override string OwnRequest => "You can't decide your own request.";

    public override string NoLongerAnApprover => "You're no longer an approver of this request.";

    public override string ReasonMissing => "Please give a reason, so that the requester knows what to change.";

    public override string AlreadyCarriedOut => "It's already being carried out.";

    public override string AlreadyOrdered => "It has already been ordered, and an order can't be withdrawn.";

    public override string SecretsGiven => "The secret values have already been entered.";

    public override string EveryValue => "Please enter every value.";

    public override string NothingToConfirm => "This request doesn't need an operator's confirmation.";

    public override string AlreadyConfirmed => "It has already been confirmed.";

    public override string NothingToCorrect =>
        "This request isn't for a new account, so it has no root email or OU to correct.";

    public override string WaitingForAws => "is approved and waiting for AWS";

    private static EnglishWords Words => EnglishWords.Instance;

    public override string Standing(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "is waiting for approval",
            RequestStatus.Approved => "is approved and waiting to be ordered",
            RequestStatus.Provisioning => "is being created",
            RequestStatus.Ready => "is ready",
            RequestStatus.Failed => "has failed",
            RequestStatus.Denied => "was denied",
            RequestStatus.Expired => "has expired",
            RequestStatus.Cancelled => "was cancelled",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    public override string Terminated(DateTimeOffset on) => $"was terminated on {Words.Day(on)}";

    public override string WaitsForSecrets(string what, string? path, DateTimeOffset until) =>
        $"{what} is waiting for you. Please enter its secret values by {Words.Moment(until)} on "
        + $"{(path is null ? "the page that I sent you a link to." : $"this page, which is only for you: {path}")}";

    public override string WaitsForApproval(
        string what,
        IReadOnlyList<string> approvers,
        int given,
        int needed,
        bool alsoOperator,
        DateTimeOffset expires
    )
    {
        var left = needed - given;
        var also = alsoOperator ? ", and for an operator to confirm it" : string.Empty;
        var waits = left switch
        {
            <= 0 when needed == 0 => "is waiting for an operator to confirm it",
            <= 0 => $"is waiting for an operator to confirm it: {given} of {needed} approvals given",
            _ when approvers.Count < left => $"needs {left} more approvals, but only "
                + $"{(approvers.Count == 1 ? "1 person" : $"{approvers.Count} people")} can give one. "
                + "Please tell your "
                + "platform team",
            1 => $"is waiting for {Words.Or(approvers)} to approve it{also}: {given} of {needed} approvals given",
            _ when approvers.Count == left =>
                $"is waiting for {Words.And(approvers)} to approve it{also}: {given} of {needed} approvals given",
            _ => $"is waiting for {left} of {Words.And(approvers)} to approve it{also}: {given} of {needed} approvals "
                + "given",
        };
        return $"{what} {waits}. It expires on {Words.Moment(expires)}.";
    }

    public override string InLine(string what, int place, int minutes) =>
        $"{what} is approved. It's {Ordinal(place)} in line to be ordered and takes about {minutes} minutes.";

    public override string WaitsForAws(string what, DateTimeOffset next) =>
        $"{what} is approved, but AWS is busy with another operation. I'll try again on "
        + $"{Words.Moment(next)}. There's nothing you need to do.";

    public override string ApprovedSoon(string what, bool isChange) =>
        $"{what} is approved and will be {(isChange ? "carried out" : "ordered")} in a moment.";

    public override string ReadyWith(string what, string done, string result, DateTimeOffset? leaseEnds) =>
        $"{what} {done}: {result}{(leaseEnds is { } end ? $" It's yours until {Words.Day(end)}." : string.Empty)}";

    public override string FailedFor(string what, string reason) =>
        $"{what} has failed: {reason} The operators have been told and can try again.";

    public override string DeniedBy(string what, string approver, string reason) =>
        $"{what} was denied by {approver}: {reason}";

    public override string CancelledFor(string what, string reason) => $"{what} was cancelled: {reason}";

    public override string AccountTitle(string type, string ou) => $"{type} account in {ou}";

    public override string AccountInShort(string type, string ou, string rootEmail) =>
        $"{AccountTitle(type, ou)}, root email {rootEmail}";

    public override string AccountInFull(string type, string ou, string rootEmail) =>
        $"{type} account in the OU {ou} with the root email {rootEmail}";

    public override string AccountOfType(string type) => $"a {type} account";

    public override string AccountsOfType(string type) => $"{type} accounts";

    public override string AccountResult(string accountId, string? signInUrl) =>
        $"the account's ID is {accountId}.{(signInUrl is null ? string.Empty : $" Sign in at {signInUrl}")}";

    public override string TheProduct(string name) => $"the product {name}";

    public override string AlreadyDecided(Decision decision) =>
        $"You've already {(decision == Decision.Approve ? "approved" : "denied")} this request.";

    public override string TooLateToDecide(RequestStatus status) =>
        $"It's too late to decide: the request {Standing(status)}.";

    public override string TooEarlyToDecide(string requester) =>
        $"It's too early to decide: {requester} hasn't entered the secret values yet.";

    public override string ReasonTooLong(int longest) =>
        $"The reason is too long. It can have at most {longest} characters.";

    public override string CannotBeCancelled(RequestStatus status) =>
        $"It can't be cancelled because it {Standing(status)}.";

    public override string TooLate(RequestStatus status) => $"It's too late: the request {Standing(status)}.";

    public override string OnlyFailedRetried(RequestStatus status) =>
        $"Only a failed request can be retried. This one {Standing(status)}.";

    public override string Held(string hold) =>
        hold switch
        {
            "root-email" => "Another request already uses the root email.",
            "account-name" => "Another request already uses the account name.",
            "open-requests" => "The requester has too many open requests of this type.",
            "product-change" => "Another request about the same resource is still open.",
            "order-slot" => "Too many orders are running. Please try again later.",
            _ => "Another request already uses it.",
        };

    public override string LeaseEnds(string name, string what, string id, DateTimeOffset on) =>
        $"{name}, your {what} ({id}) is yours until {Words.Day(on)}. "
        + $"To keep it longer, say \"extend {id}\". If you no longer need it, say \"terminate {id}\". When "
        + "the lease ends, an operator decides: nothing is terminated automatically.";

    private static string Ordinal(int number) =>
        (number % 100, number % 10) switch
        {
            (11 or 12 or 13, _) => $"{number}th",
            (_, 1) => $"{number}st",
            (_, 2) => $"{number}nd",
            (_, 3) => $"{number}rd",
            _ => $"{number}th",
        };
}
