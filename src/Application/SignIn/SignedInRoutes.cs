namespace ChatOps.Application.SignIn;

/// <summary>
/// The routes behind the JWT authorizer, in the HTTP API's form. The stack and the tests share this list; any other
/// route never gets claims and refuses tokens.
/// </summary>
public static class SignedInRoutes
{
    /// <summary>One turn of a conversation.</summary>
    public const string Conversations = "/conversations";

    /// <summary>The requests of the signed-in person.</summary>
    public const string OwnRequests = "/conversations/requests";

    /// <summary>The data and actions of the operators' pages.</summary>
    public const string OperatorData = "/requests/ui/data";

    /// <summary>
    /// The method and path of each route. There is no preflight route, so other origins can't call them.
    /// </summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        $"POST {Conversations}",
        $"GET {OwnRequests}",
        $"GET {OperatorData}",
        $"GET {OperatorData}/{{proxy+}}",
        $"POST {OperatorData}/{{proxy+}}",
    ];
}
