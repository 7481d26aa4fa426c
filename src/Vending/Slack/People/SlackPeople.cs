using ChatOps.Vending.People;
using ChatOps.Vending.Slack.Records;
using ChatOps.Vending.Slack.Web;
using SlackNet;

namespace ChatOps.Vending.Slack.People;

/// <summary>Who is asking, by the profile alone: nothing that a person writes changes who he is.</summary>
internal sealed class SlackPeople(SlackOptions options, SlackWeb web, SlackRecords records, TimeProvider time)
{
    // Who leaves the company can ask for this much longer at most.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>The person, or the sentence with which he is refused.</summary>
    public async Task<SlackWho> FindAsync(string teamId, string userId, CancellationToken cancellationToken)
    {
        if (teamId != options.TeamId)
        {
            return new SlackWho(null, Stranger);
        }

        if (await records.ProfileAsync(userId, cancellationToken) is { } known && time.GetUtcNow() - known.At < Fresh)
        {
            return WhoOf(known);
        }

        var profile = await ReadAsync(userId, cancellationToken);
        await records.KnowAsync(userId, profile, cancellationToken);
        return WhoOf(profile);
    }

    /// <summary>Whom the product knew the last time, without asking Slack: for what must be answered at once. Null where he is new.</summary>
    public async Task<SlackWho?> RecallAsync(string teamId, string userId, CancellationToken cancellationToken) =>
        teamId != options.TeamId ? new SlackWho(null, Stranger)
        : await records.ProfileAsync(userId, cancellationToken) is { } known ? WhoOf(known)
        : null;

    private const string Stranger = "Sorry, I only work for members of this workspace. Please ask somebody in it to make the request.";

    private static SlackWho WhoOf(SlackProfile profile) => profile.Refusal is { } refusal
        ? new SlackWho(null, refusal)
        : new SlackWho(new Person(profile.Email, profile.FirstName, profile.LastName), null);

    private async Task<SlackProfile> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            return ProfileOf(await web.UserAsync(userId, cancellationToken));
        }
        catch (SlackException exception) when (exception.ErrorCode is "user_not_found" or "user_not_visible")
        {
            return Refused(Stranger);
        }
    }

    private SlackProfile ProfileOf(User user)
    {
        var email = user.Profile?.Email?.Trim() ?? string.Empty;
        var (first, last) = SlackNames.Split(user.Profile?.FirstName, user.Profile?.LastName, user.Profile?.RealName ?? user.RealName, user.Profile?.DisplayName, user.Name ?? string.Empty);
        return user switch
        {
            { IsStranger: true } => Refused(Stranger),
            _ when user.TeamId is { Length: > 0 } team && team != options.TeamId => Refused(Stranger),
            { Deleted: true } => Refused("Sorry, your Slack account is deactivated, so I cannot take requests from it."),
            { IsBot: true } => Refused("Sorry, I only take requests from people, not from bots."),
            _ when email.Length == 0 => Refused("Sorry, your Slack profile has no e-mail address, and I need one: it becomes the account's sign-in. Please ask your Slack administrator to add it."),
            _ when !EmailAddress.IsValid(email) =>
                Refused($"Sorry, AWS does not accept the e-mail address in your Slack profile as a sign-in: it takes {EmailAddress.MinimumLength} to {EmailAddress.MaximumLength} plain characters."),
            _ => new SlackProfile(email, first, last, null, time.GetUtcNow()),
        };
    }

    private SlackProfile Refused(string sentence) => new(string.Empty, string.Empty, string.Empty, sentence, time.GetUtcNow());
}

/// <summary>A person, or why he is refused: one of the two.</summary>
internal sealed record SlackWho(Person? Person, string? Refusal);
