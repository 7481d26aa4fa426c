using ChatOps.Api.Pages;

namespace ChatOps.Api.Approvals;

/// <summary>What everybody sees whose link is not genuine, whatever the reason: it says what to do and nothing of any request.</summary>
public static class BadLinkPage
{
    /// <summary>For callers who want JSON.</summary>
    public const string Sentence = "This link does not work. Open the whole link from the e-mail again; if that does not help, ask the platform team.";

    /// <summary>The page.</summary>
    public static Html Page { get; } = Pages.Page.Of("This link does not work", Html.Of($"""
        <div class="stack">
        <h1>This link does not work</h1>
        <div class="note warn"><p>It may have been cut off on its way, it may be too old, or it is not yours to use: perhaps the list of approvers has changed, and you are not on it any more.</p><p>Nothing was decided.</p></div>
        <section class="card stack">
        <h2>What you can do</h2>
        <ul>
        <li>Go back to the e-mail and open the link there, or copy the whole of it, to its very end.</li>
        <li>If you have a later e-mail about the same request, use the link in that one.</li>
        <li>If it still does not work, ask your platform team, or ask whoever wants the account to make a new request.</li>
        </ul>
        </section>
        </div>
        """));
}
