using ChatOps.Domain.Organizations;
using ChatOps.Domain.Requests;

namespace ChatOps.Api.RequestsPage;

/// <summary>The model of a request's page for operators.</summary>
/// <param name="Options">The host's settings.</param>
/// <param name="Request">The request.</param>
/// <param name="Ous">The OUs that its account may be in.</param>
/// <param name="Refused">The operation that was refused; null if none was.</param>
public sealed record RequestDetailView(
    RequestsPageOptions Options,
    Request Request,
    IReadOnlyList<TargetOu> Ous,
    RefusedOperation? Refused
);

/// <summary>An operation that was refused.</summary>
/// <param name="Form">The form's name.</param>
/// <param name="Sentence">The reason.</param>
/// <param name="RootEmail">The root email that they entered.</param>
/// <param name="Ou">The OU that they chose.</param>
public sealed record RefusedOperation(string Form, string Sentence, string? RootEmail = null, string? Ou = null);
