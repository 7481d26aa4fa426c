using ChatOps.Domain.Organizations;
using ChatOps.Domain.Requests;

namespace ChatOps.Api.RequestsPage;

/// <summary>What an operator sees of one request.</summary>
/// <param name="Options">How the host serves the page.</param>
/// <param name="Request">The request.</param>
/// <param name="Ous">The OUs that its account may go to.</param>
/// <param name="Refused">What could not be done, and why; null where nothing was tried.</param>
public sealed record RequestDetailView(
    RequestsPageOptions Options,
    Request Request,
    IReadOnlyList<TargetOu> Ous,
    RefusedOperation? Refused
);

/// <summary>What an operator tried, and why it was not done.</summary>
/// <param name="Form">Which form.</param>
/// <param name="Sentence">Why.</param>
/// <param name="RootEmail">What they had typed.</param>
/// <param name="Ou">What they had chosen.</param>
public sealed record RefusedOperation(string Form, string Sentence, string? RootEmail = null, string? Ou = null);
