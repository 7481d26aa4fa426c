using ChatOps.Domain.Requests;

namespace ChatOps.Languages.English;

internal sealed class EnglishPageWords : PageWords
{
    public override string Skip => "Skip to content";

    public override string Pages => "Pages";

    public override string Way => "Progress";

    public override IReadOnlyList<string> Steps { get; } = ["Requested", "Approved", "Created", "Ready"];

    public override string WaitsForApproval => "Waiting for approval";

    public override string WaitsForTurn => "Waiting its turn";

    public override string StepDone => "(done)";

    public override string UnderAMinute => "under a minute";

    public override string Submit => "Submit";

    public override string BadLink => "This link doesn't work";

    public override string SignIn => "Sign in";

    public override string SignInFailed => "That didn't work: you're not signed in. Please try again.";

    public override string SignInEnded => "Your sign-in has expired. Please sign in again; what you wrote is kept.";

    public override string NeedsScript => "This page needs JavaScript.";

    public override string SignedIn => "You're signed in";

    public override string SignedInHint =>
        "This window closes by itself. If it doesn't, close it and go back to the page you came from.";

    public override FormattableString Colon(object left, object right) => $"{left}: {right}";

    public override string Status(RequestStatus status) =>
        status switch
        {
            RequestStatus.PendingApproval => "Waiting for approval",
            RequestStatus.Provisioning => "Being created",
            _ => status.ToString(),
        };

    public override string Days(int number) => number == 1 ? "1 day" : $"{number} days";

    public override string Hours(int number) => number == 1 ? "1 hour" : $"{number} hours";

    public override string Minutes(int number) => number == 1 ? "1 minute" : $"{number} minutes";

    public override string Request(string id) => $"Request {id}";

    public override string PleaseCheck(string id) => $"Please check: request {id}";

    public override string ShownIn(string time, string zone) => $"{time} (shown in {zone})";
}
