using ChatOps.Domain.People;
using ChatOps.Domain.Policy;

namespace ChatOps.Infra.Configuration;

/// <summary>A stage needs as many approvers as its policy's highest number of approvals; otherwise requests could never
/// be approved.</summary>
internal static class ApproverRule
{
    /// <summary>Checks the stage's approvers against the policy that it ships.</summary>
    /// <exception cref="ConfigurationException">There are too few.</exception>
    public static void Check(StageConfiguration configuration, VendingPolicy policy)
    {
        var people = new List<string>();
        foreach (
            var approver in configuration.Approvers.Where(approver =>
                !people.Exists(known => EmailAddress.IsSamePerson(known, approver.Email))
            )
        )
        {
            people.Add(approver.Email);
        }

        var strictest = policy.AccountTypes.MaxBy(type => type.Approvals)!;
        if (people.Count < strictest.Approvals)
        {
            throw new ConfigurationException(
                configuration.Stage,
                [
                    $"approvers: must be at least {strictest.Approvals} different people, since the policy "
                        + $"needs that many for {strictest.Name}; there are {people.Count}.",
                ]
            );
        }
    }
}
