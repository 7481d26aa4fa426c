namespace ChatOps.Api.SignIn;

/// <summary>Everything that is said to somebody whose token is not enough.</summary>
internal static class SignInSentences
{
    public const string NoToken =
        "A token of this stage's sign-in is needed, as Authorization: Bearer. Tokens are checked by the HTTP API in front; one that was not is worth nothing here.";

    public const string NotAnOperator =
        "You are signed in, but you are not in the group of operators. The platform team can put you there.";

    public const string UnverifiedEmail =
        "The sign-in says that your e-mail address has not been verified, so that it does not prove who you are. Verify it there, and sign in again.";

    public static string NoEmail(string claim) =>
        $"Your token does not say who you are: its claim {claim} is missing, or is no e-mail address that can be used here. The platform team sets which claim it is.";

    public static string TooFast(int limit, int seconds) =>
        $"You may say {limit} things a minute, and have said them. Please try again in {seconds} seconds.";

    public static string NoName(string claim) =>
        $"Your token does not say what you are called: its claim {claim} is missing. The platform team sets which claim it is.";
}
