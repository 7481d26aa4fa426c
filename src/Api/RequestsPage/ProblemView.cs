namespace ChatOps.Api.RequestsPage;

/// <summary>A refusal under <c>/requests/ui</c>, for the page that tells it.</summary>
/// <param name="Title">The status in words.</param>
/// <param name="Detail">What is wrong.</param>
/// <param name="TraceId">Under which the logs have the call.</param>
public sealed record ProblemView(string Title, string Detail, string TraceId);
