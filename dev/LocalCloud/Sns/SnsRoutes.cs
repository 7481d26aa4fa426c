using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatOps.LocalCloud.Sns;

/// <summary><c>/_local/mailbox</c> lists the mails; <c>about</c> is a part of their subject. <c>/_local/sns/confirm</c>
/// follows an address's confirmation links. <c>/_local/sns/subscriptions</c> lists subscriptions with the tokens of
/// those links.</summary>
internal static class SnsRoutes
{
    public static void Map(IEndpointRouteBuilder controls)
    {
        controls.MapGet(
            "/mailbox",
            (Mailbox mailbox, string? about) =>
                ControlRoutes.Answer(
                    mailbox.All().Where(mail => about is null || mail.Subject.Contains(about, StringComparison.Ordinal))
                )
        );
        controls.MapGet("/sns/subscriptions", (SnsTopics topics) => ControlRoutes.Answer(topics.AllSubscriptions()));
        controls.MapPost("/sns/confirm", ConfirmAsync);
    }

    private static async Task<IResult> ConfirmAsync(HttpContext context, SnsTopics topics, LocalState state)
    {
        var (email, topicArn) = await ControlRoutes.ReadAsync(
            context,
            ["email", "topicArn"],
            fields => (fields.FilledIn("email"), fields.Exact("topicArn"))
        );
        var confirmed = state.Transact(() =>
        {
            var mine = topics
                .AllSubscriptions()
                .Where(subscription =>
                    subscription.Endpoint.Equals(email, StringComparison.OrdinalIgnoreCase)
                    && (topicArn is null || subscription.TopicArn == topicArn)
                )
                .ToList();
            mine.ForEach(subscription => topics.Save(subscription with { IsConfirmed = true }));
            return mine;
        });
        return confirmed.Count > 0
            ? ControlRoutes.Answer(confirmed.Select(subscription => subscription.Arn))
            : throw new ControlException("email", $"'{email}' has no subscription.", StatusCodes.Status404NotFound);
    }
}
