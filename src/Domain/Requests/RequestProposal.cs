namespace ChatOps.Domain.Requests;

/// <summary>What a person asks for, before policy has checked it. A closed set, with a check for each kind in
/// <c>Application</c>.</summary>
public abstract record RequestProposal
{
    private protected RequestProposal() { }
}
