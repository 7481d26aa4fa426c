using ChatOps.Api.Pages;
using ChatOps.Languages;

namespace ChatOps.Api.Approvals;

/// <summary>What everybody sees whose link is not genuine, whatever the reason: it says what to do and nothing of any request.</summary>
internal static class BadLinkPage
{
    /// <summary>For callers who want JSON.</summary>
    public const string Sentence = "This link does not work. Open the whole link from the e-mail again; if that does not help, ask the platform team.";

    /// <summary>The page.</summary>
    public static Html Of(Words words) => Page.Of(
        words.Page.BadLink,
        Html.Of($"""
            <div class="stack">
            <h1>{words.Page.BadLink}</h1>
            <div class="note warn"><p>{words.ApprovalPage.WhyBadLink}</p><p>{words.ApprovalPage.NothingDecided}</p></div>
            <section class="card stack">
            <h2>{words.ApprovalPage.WhatYouCanDo}</h2>
            <ul>
            {words.ApprovalPage.AfterBadLink.Select(step => Html.Of($"<li>{step}</li>"))}
            </ul>
            </section>
            </div>
            """),
        new PageFrame { Words = words });
}
