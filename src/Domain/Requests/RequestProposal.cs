namespace ChatOps.Domain.Requests;

/// <summary>
/// A proposed request, before the policy is checked. The kinds are a closed set,
/// each with a check in <c>Application</c>.
/// </summary>
public abstract record RequestProposal
{
    private protected RequestProposal() { }
}
