namespace ChatOps.Languages.English;

internal sealed class EnglishNewsWords : NewsWords
{
    public override string Request => "Request";

    public override string AskedFor => "requested";

    public override string ApprovedByPolicy => "approved: no approval needed";

    public override string AnotherAttempt => "an operator started another attempt";

    public override string Waiting => "waiting: AWS is busy with another operation";

    private static EnglishWords Words => EnglishWords.Instance;

    public override string Step(DateTimeOffset at, string step) => $"{at.UtcDateTime:HH:mm} UTC: {step}";

    public override string Approved(string by, string? reason, int missing, bool awaitsOperator)
    {
        var open =
            missing > 0 ? $"{missing} more needed"
            : awaitsOperator ? "an operator must still confirm it"
            : null;
        var notes = string.Join("; ", new[] { reason, open }.Where(note => note is not null));
        return notes.Length == 0 ? $"approved by {by}" : $"approved by {by} ({notes})";
    }

    public override string Confirmed(string by) => $"confirmed by an operator: {by}";

    public override string DeniedBy(string by, string reason) => $"denied by {by}: {reason}";

    public override string NotDecided(int hours) => $"expired: no decision within {hours} hours";

    public override string CancelledBy(string by) => $"cancelled by {by}";

    public override string CancelledFor(string reason) => $"cancelled: {reason}";

    public override string Ordered(string supplier, string usualTime) => $"ordered from {supplier}; {usualTime}";

    public override string HasToWait(string name, string id) =>
        $"{name}, {id} has to wait: AWS is busy with another operation. I'll keep trying and tell you "
        + "when it's done. There's nothing you need to do.";

    public override string Ready(string what) => $"ready: {what}";

    public override string Done(string what) => $"done: {what}";

    public override string FailedFor(string reason) => $"failed: {reason}";

    public override string AccountReady(string name) => $"{name}, your account is ready.";

    public override string ProductReady(string name, string product) => $"{name}, your {product} is ready.";

    public override string ChangeDone(string name, string change) => $"{name}, {change} is done.";

    public override string Account(string id, string accountId, string accountName, string ou, string? signInUrl) =>
        $"{id}: account {accountId} ({accountName}) in "
        + $"{ou}.{(signInUrl is null ? string.Empty : $" Sign in at {signInUrl}")}";

    public override string Result(string id, string result) => $"{id}: {result}";

    public override string Failed(string name, string id, string reason, string howToAsk) =>
        $"{name}, I'm sorry, {id} has failed. AWS says: {reason}\nThe operators have been told and can "
        + $"try again. There's nothing you need to do. To ask for something else, say \"{howToAsk}\".";

    public override string Denied(string name, string by, string id, string reason, string howToAsk) =>
        $"{name}, {by} has denied {id}: {reason}\nIf you can change that, say \"{howToAsk}\" to ask again.";

    public override string Expired(string name, string id, int hours, string howToAsk) =>
        $"{name}, {id} has expired: there was no decision within {hours} hours. To ask again, say \"{howToAsk}\".";

    public override string Cancelled(string name, string id, string by) =>
        $"{name}, {id} was cancelled by {by}. Nothing was ordered.";

    public override string TimeEnded(string name, string what, string id) =>
        $"{name}, the lease of your {what} ({id}) has ended. An operator will decide what happens to it. "
        + $"To keep it, say \"extend {id}\".";

    public override string SecretsNeeded(string name, string wish, string id, DateTimeOffset until, string link) =>
        $"{name}, {id} ({wish}) needs secret values, which don't belong in chat. Please enter them by "
        + $"{Words.Moment(until)} on this page, which is only for you: {link}";
}
