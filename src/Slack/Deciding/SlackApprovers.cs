using ChatOps.Application;
using ChatOps.Domain.People;
using ChatOps.Slack.People;

namespace ChatOps.Slack.Deciding;

/// <summary>Who of the stage's approvers a Slack user is: by his user id where the stage names one, otherwise by the
/// e-mail address in his profile.</summary>
internal sealed class SlackApprovers(StageOptions stage, SlackPeople people)
{
    /// <summary>The approver, or null.</summary>
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

    /// <summary>The same without asking Slack, for what must be answered at once.</summary>
    /// <returns>Whether the answer is certain; the approver where he is one.</returns>
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
