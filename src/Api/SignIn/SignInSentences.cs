namespace ChatOps.Api.SignIn;

/// <summary>Problem details for tokens that aren't sufficient.</summary>
internal static class SignInSentences
{
    public const string NoToken =
        "This call needs a token of this stage's sign-in in the header Authorization: "
        + "Bearer, checked by the HTTP API's authorizer.";

    public const string NotAnOperator =
        "You're signed in, but you're not in the operators' group. The platform team can add you.";

    public const string UnverifiedEmail =
        "Your email address isn't verified, so it doesn't prove who you are. Verify it with "
        + "your sign-in provider, then sign in again.";

    public static string NoEmail(string claim) =>
        $"Your token doesn't say who you are: its claim {claim} is missing or isn't an email address that can be used "
        + "here. The platform team configures the claim.";

    public static string TooFast(int limit, int seconds) =>
        $"You've reached the limit of {limit} messages a minute. Please try again in {seconds} seconds.";

    public static string NoName(string claim) =>
        $"Your token doesn't have your name: its claim {claim} is missing. The platform team configures the claim.";
}
