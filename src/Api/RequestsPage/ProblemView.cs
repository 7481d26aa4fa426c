namespace ChatOps.Api.RequestsPage;

/// <summary>The model of the error page under <c>/requests/ui</c>.</summary>
/// <param name="Title">The status in words.</param>
/// <param name="Detail">The error.</param>
/// <param name="TraceId">The call's trace ID in the logs.</param>
public sealed record ProblemView(string Title, string Detail, string TraceId);
