namespace ChatOps.Application.SignIn;

/// <summary>
/// What lies behind the JWT authorizer, as the HTTP API writes routes. One list for those who put the authorizer there
/// and for those who test it; a route of
/// the application that takes tokens and is not here refuses them, since no claims reach it.
/// </summary>
public static class SignedInRoutes
{
    /// <summary>One turn of a conversation.</summary>
    public const string Conversations = "/conversations";

    /// <summary>One's own requests.</summary>
    public const string OwnRequests = "/conversations/requests";

    /// <summary>What the operators' pages show and do.</summary>
    public const string OperatorData = "/requests/ui/data";

    /// <summary>Method and path of each. No preflight is among them: nothing may be asked from another
    /// origin.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        $"POST {Conversations}",
        $"GET {OwnRequests}",
        $"GET {OperatorData}",
        $"GET {OperatorData}/{{proxy+}}",
        $"POST {OperatorData}/{{proxy+}}",
    ];
}
