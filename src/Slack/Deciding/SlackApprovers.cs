using ChatOps.Application;
using ChatOps.Domain.People;
using ChatOps.Slack.People;

namespace ChatOps.Slack.Deciding;

/// <summary>Finds the stage's approver for a Slack user, by the configured user ID or else by the email address of the
/// profile.</summary>
internal sealed class SlackApprovers(StageOptions stage, SlackPeople people)
{
    public async Task<Approver?> FindAsync(string teamId, string userId, CancellationToken cancellationToken)
    {
        if (ById(userId) is { } approver)
        {
            return approver;
        }

        return stage.Approvers.Any(candidate => candidate.SlackUserId is null)
            ? ByEmail(await people.FindAsync(teamId, userId, cancellationToken))
            : null;
    }

    /// <summary>Finds the approver without a call to Slack, for immediate answers.</summary>
    /// <returns>Whether the answer is certain, and the approver if there is one.</returns>
    public async Task<(bool IsCertain, Approver? Approver)> RecallAsync(
        string teamId,
        string userId,
        CancellationToken cancellationToken
    )
    {
        if (ById(userId) is { } approver)
        {
            return (true, approver);
        }

        if (stage.Approvers.All(candidate => candidate.SlackUserId is not null))
        {
            return (true, null);
        }

        var who = await people.RecallAsync(teamId, userId, cancellationToken);
        return (who is not null, who is null ? null : ByEmail(who));
    }

    private Approver? ById(string userId) =>
        stage.Approvers.FirstOrDefault(candidate => candidate.SlackUserId == userId);

    private Approver? ByEmail(SlackWho who) =>
        who.Person is { } person
            ? stage.Approvers.FirstOrDefault(candidate =>
                candidate.SlackUserId is null && EmailAddress.IsSamePerson(candidate.Email, person.Email)
            )
            : null;
}
