using ChatOps.Application;
using ChatOps.Application.Slack;
using ChatOps.Domain.Incoming;
using ChatOps.Domain.People;
using ChatOps.Languages;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;

namespace ChatOps.Slack.People;

/// <summary>Who is asking, by the profile alone: nothing that a person writes changes who he is.</summary>
internal sealed class SlackPeople(
    SlackOptions options,
    StageOptions stage,
    SlackWeb web,
    SlackRecords records,
    TimeProvider time
)
{
    // Who leaves the company can ask for this much longer at most.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>The person, or the sentence with which he is refused.</summary>
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

    /// <summary>
    /// Whom the product knew the last time, without asking Slack: for what must be answered at once. Null for a person
    /// who is new, and for one who was refused some time ago: the reason may be gone.
    /// </summary>
    public async Task<SlackWho?> RecallAsync(string teamId, string userId, CancellationToken cancellationToken)
    {
        if (teamId != options.TeamId)
        {
            return Stranger();
        }

        var known = await records.ProfileAsync(userId, cancellationToken);
        return known is not null && (known.Refusal is null || IsFresh(known)) ? WhoOf(known) : null;
    }

    /// <summary>His language as far as it is known, without asking Slack.</summary>
    public async Task<Words> RecallWordsAsync(string teamId, string userId, CancellationToken cancellationToken) =>
        WordsOf(await RecallAsync(teamId, userId, cancellationToken));

    /// <summary>His language; the stage's own where he is new.</summary>
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

    // Members of other workspaces in a shared channel are strangers though Slack does not call them so. In an
    // organization of several workspaces, team_id is one of a member's workspaces, or missing, and enterprise_user
    // names all of them.
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

/// <summary>A person, or why they are refused: one of the two, or none for a machine.</summary>
/// <param name="Person">Null where they are refused.</param>
/// <param name="Refusal">In their language; null where they are not.</param>
/// <param name="Words">Their language, as Slack's client shows it to them.</param>
internal sealed record SlackWho(Person? Person, string? Refusal, Words Words)
{
    /// <summary>A bot, an app: it is not answered at all, since the two could go on for ever.</summary>
    public bool IsMachine => Person is null && Refusal is null;
}
