using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>The model of the error page under <c>/account/confirm</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="TraceId">The call's trace ID in the logs.</param>
/// <param name="Words">The reader's language.</param>
public sealed record FailedView(int Status, string TraceId, Words Words);
