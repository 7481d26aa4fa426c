using ChatOps.Application;
using ChatOps.Application.Slack;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using ChatOps.Languages;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;

namespace ChatOps.Slack.People;

/// <summary>Identifies people by their profile; no message changes who they are.</summary>
internal sealed class SlackPeople(
    SlackOptions options,
    StageOptions stage,
    SlackWeb web,
    SlackRecords records,
    TimeProvider time
)
{
    // A profile is read again after an hour, so a person who has left the company can still ask for up to an hour.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Returns the person, or the sentence that refuses them.</summary>
    public async Task<SlackWho> FindAsync(string teamId, string userId, CancellationToken cancellationToken)
    {
        if (teamId != options.TeamId)
        {
            return Stranger();
        }

        if (await records.ProfileAsync(userId, cancellationToken) is { } known && IsFresh(known))
        {
            return WhoOf(known);
        }

        var profile = await ReadAsync(userId, cancellationToken);
        await records.KnowAsync(userId, profile, cancellationToken);
        return WhoOf(profile);
    }

    /// <summary>Returns the last known result without a call to Slack, for immediate answers. Null for a new person,
    /// and for an old refusal, whose reason may be gone.</summary>
    public async Task<SlackWho?> RecallAsync(string teamId, string userId, CancellationToken cancellationToken)
    {
        if (teamId != options.TeamId)
        {
            return Stranger();
        }

        var known = await records.ProfileAsync(userId, cancellationToken);
        return known is not null && (known.Refusal is null || IsFresh(known)) ? WhoOf(known) : null;
    }

    /// <summary>Returns their language as far as it is known, without a call to Slack.</summary>
    public async Task<Words> RecallWordsAsync(string teamId, string userId, CancellationToken cancellationToken) =>
        WordsOf(await RecallAsync(teamId, userId, cancellationToken));

    /// <summary>Returns their language; the stage's own for a new person.</summary>
    public Words WordsOf(SlackWho? who) => who?.Words ?? stage.Spoken[0];

    private bool IsFresh(SlackProfile profile) => time.GetUtcNow() - profile.At < Fresh;

    private Words WordsOf(string? locale) =>
        SpokenLanguages.Find(locale) is { } words && stage.Spoken.Contains(words) ? words : stage.Spoken[0];

    private SlackWho Stranger() => new(null, stage.Spoken[0].Slack.Stranger, stage.Spoken[0]);

    private SlackWho WhoOf(SlackProfile profile) =>
        profile switch
        {
            { IsMachine: true } => new SlackWho(null, null, WordsOf(profile.Locale)),
            { Refusal: { } refusal } => new SlackWho(null, refusal, WordsOf(profile.Locale)),
            _ => new SlackWho(
                new Person(profile.Email, IncomingText.Name(profile.FirstName), IncomingText.Name(profile.LastName)),
                null,
                WordsOf(profile.Locale)
            ),
        };

    // Slack sets is_stranger to false for members of other workspaces in a shared channel, so check the workspace, too.
    // In an organization, team_id is one of a member's workspaces, or missing, and enterprise_user names all of them.
    private bool IsMember(SlackUser user) =>
        !user.IsStranger
        && (user.TeamId == options.TeamId || user.EnterpriseUser?.Teams?.Contains(options.TeamId) == true);

    private async Task<SlackProfile> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            return ProfileOf(await web.UserAsync(userId, cancellationToken));
        }
        catch (SlackRefusalException exception) when (exception.ErrorCode is "user_not_found" or "user_not_visible")
        {
            return Refused(null, words => words.Stranger);
        }
    }

    private SlackProfile ProfileOf(SlackUser user)
    {
        var email = user.Profile?.Email?.Trim() ?? string.Empty;
        var (first, last) = SlackNames.Split(
            user.Profile?.FirstName,
            user.Profile?.LastName,
            user.Profile?.RealName ?? user.RealName,
            user.Profile?.DisplayName,
            user.Name ?? string.Empty
        );
        return user switch
        {
            { IsBot: true } or { Id: SlackApp.Slackbot } => new SlackProfile(
                string.Empty,
                string.Empty,
                string.Empty,
                null,
                time.GetUtcNow(),
                user.Locale,
                IsMachine: true
            ),
            _ when !IsMember(user) => Refused(user.Locale, words => words.Stranger),
            { Deleted: true } => Refused(user.Locale, words => words.Deactivated),
            _ when email.Length == 0 => Refused(user.Locale, words => words.NoEmail),
            _ when !EmailAddress.IsValid(email) => Refused(
                user.Locale,
                words => words.UnusableEmail(EmailAddress.MinimumLength, EmailAddress.MaximumLength)
            ),
            _ => new SlackProfile(email, first, last, null, time.GetUtcNow(), user.Locale),
        };
    }

    private SlackProfile Refused(string? locale, Func<SlackWords, string> sentence) =>
        new(string.Empty, string.Empty, string.Empty, sentence(WordsOf(locale).Slack), time.GetUtcNow(), locale);
}

/// <summary>A person, or a refusal, or neither for a bot.</summary>
/// <param name="Person">Null for a refusal.</param>
/// <param name="Refusal">In their language; null for a person.</param>
/// <param name="Words">Their language in Slack's client.</param>
internal sealed record SlackWho(Person? Person, string? Refusal, Words Words)
{
    /// <summary>True for another bot, which gets no answer: the two bots could reply to each other forever.</summary>
    public bool IsMachine => Person is null && Refusal is null;
}
