namespace ChatOps.Api.SignIn;

/// <summary>What the pages say about signing in.</summary>
internal static class SignInWords
{
    public const string SignIn = "Sign in";

    public const string Failed = "That did not work: nobody was signed in. Please try again.";

    public const string Ended = "Your sign-in has ended. Please sign in again; what you said is kept.";

    public const string NeedsScript = "This page needs JavaScript.";

    public const string Done = "You are signed in";

    public const string DoneHint = "This window closes by itself. If it does not, close it and go back to the page that you came from.";
}
