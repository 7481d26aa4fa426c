using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>A refusal under <c>/account/confirm</c>, for the page that tells it.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="TraceId">Under which the logs have the call.</param>
/// <param name="Words">The reader's language.</param>
public sealed record FailedView(int Status, string TraceId, Words Words);
