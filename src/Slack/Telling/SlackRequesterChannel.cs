using ChatOps.Application.Work;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using ChatOps.Slack.Blocks;
using ChatOps.Slack.Records;
using ChatOps.Slack.Web;
using Microsoft.Extensions.Logging;
using SlackNet.Blocks;

namespace ChatOps.Slack.Telling;

/// <summary>Sends a requester messages in the place where they asked. The first step posts the status, later ones
/// update it, and the outcome is a post of its own. If the place is gone (archived, the bot removed), they get direct
/// messages.</summary>
internal sealed partial class SlackRequesterChannel(
    SlackTeller teller,
    SlackWeb web,
    SlackFirstPost first,
    SlackRecords records,
    ILogger<SlackRequesterChannel> logger
) : IRequesterChannel, IPrivateChannel
{
    /// <inheritdoc/>
    public string Channel => SlackPlace.Channel;

    /// <inheritdoc/>
    public async Task TellAsync(Request request, HistoryEntry entry, CancellationToken cancellationToken)
    {
        var place = SlackPlace.Parse(request.Origin.Address);
        var told = $"told:{request.Id}:{NameOf(request, entry)}";
        if (await records.IsDoneAsync(told, cancellationToken))
        {
            return;
        }

        await ShowRunningAsync(request, place, hasEnded: SlackStatusMessage.IsEnd(entry.Event), cancellationToken);
        if (SlackStatusMessage.IsNews(entry.Event))
        {
            await teller.SayAsync(place, SlackStatusMessage.News(request, entry), cancellationToken);
        }

        await records.DoneAsync(told, cancellationToken);
    }

    /// <inheritdoc/>
    public Task TellAloneAsync(Request request, PrivateNote note, CancellationToken cancellationToken)
    {
        var content = SlackContents.Of(note.For(request));
        if (
            note is PrivateNote.SecretsNeeded { Link: var link }
            && SlackTexts.Link(request.Id, SpokenLanguages.Of(request.Origin.Language).Slack.GiveMissing, link)
                is { } button
        )
        {
            content = content with { Blocks = [.. content.Blocks, new ActionsBlock { Elements = { button } }] };
        }

        return teller.SayDirectlyAsync(SlackPlace.Parse(request.Origin.Address), content, cancellationToken);
    }

    private async Task ShowRunningAsync(
        Request request,
        SlackPlace place,
        bool hasEnded,
        CancellationToken cancellationToken
    )
    {
        var key = $"status:{request.Id}";
        var content = SlackStatusMessage.Running(request);

        // If no status was posted before the outcome, post only the outcome.
        var known = hasEnded
            ? await records.CopiesAsync(key, cancellationToken)
            : await first.FindOrPostAsync(
                key,
                () => PostRunningAsync(key, place, content, cancellationToken),
                cancellationToken
            );
        if (known is not { Posts: [var shown, ..] })
        {
            return;
        }

        try
        {
            await web.UpdateAsync(shown, content, cancellationToken);
        }
        catch (SlackRefusalException exception)
            when (SlackCodes.IsMessageGone(exception) || SlackCodes.IsUnreachable(exception))
        {
            LogUnreachable(shown.Channel, exception.ErrorCode);
            if (!hasEnded)
            {
                await PostRunningAsync(key, place, content, cancellationToken);
            }
        }
    }

    private async Task PostRunningAsync(
        string key,
        SlackPlace place,
        SlackContent content,
        CancellationToken cancellationToken
    )
    {
        if (await teller.SayAsync(place, content, cancellationToken) is { } post)
        {
            await records.CopiesAsync(key, new SlackCopies([post]), cancellationToken);
        }
    }

    // Names an entry by its index in the request's history. An entry of the resource's history isn't in it, so its
    // event and time are its name.
    private static string NameOf(Request request, HistoryEntry entry)
    {
        for (var index = 0; index < request.History.Count; index++)
        {
            if (ReferenceEquals(request.History[index], entry))
            {
                return index.ToString();
            }
        }

        return request.History.ToList().IndexOf(entry) is >= 0 and var found
            ? found.ToString()
            : $"{entry.Event}:{entry.At.UtcTicks}";
    }

    [LoggerMessage(
        LogEvents.SlackStatusUnreachable,
        LogLevel.Warning,
        "The status message in {Where} can't be kept up to date ({Code})"
    )]
    private partial void LogUnreachable(string where, string code);
}
