namespace ChatOps.Api;

/// <summary>Event IDs of the front door: 3000 and up.</summary>
internal static class LogEvents
{
    public const int RouteFailed = 3001;
    public const int TurnUnanswered = 3002;
    public const int RequestDecided = 3003;
    public const int KeyTooFast = 3004;
    public const int SlackUnsigned = 3010;
    public const int SlackMalformed = 3011;
    public const int SlackInvocationFailed = 3012;
    public const int ResponseNotStarted = 3013;
}
