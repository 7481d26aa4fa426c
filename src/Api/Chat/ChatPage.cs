using ChatOps.Api.Accounts;
using ChatOps.Api.Pages;
using ChatOps.Api.SignIn;
using ChatOps.Application.SignIn;
using ChatOps.Languages;

namespace ChatOps.Api.Chat;

/// <summary>
/// <c>/chat</c>: the web chat, for people in a browser and for portals that show it in a frame, which may name their users' language: <c>?language=de</c>.
/// It holds nobody's data until somebody signs in.
/// </summary>
internal static class ChatPage
{
    /// <summary>Where it is.</summary>
    public const string Url = "/chat";

    private const string Language = "language";

    private static readonly Asset Style = Own("chat.css");
    private static readonly Asset Script = Own("chat.js");

    /// <summary>Maps the page, where the stage has an issuer.</summary>
    public static void Map(IEndpointRouteBuilder routes, SignInOptions signIn)
    {
        var pages = SpokenLanguages.All.ToDictionary(words => words.Code, words => Of(signIn, words), StringComparer.Ordinal);
        var policy = SignInPages.PolicyOf(signIn) with { FrameAncestors = signIn.FrameAncestors };
        Style.Map(routes);
        Script.Map(routes);
        routes.MapGet(Url, context =>
        {
            var words = CallerLanguage.Named(context, context.Request.Query[Language]) ?? CallerLanguage.Of(context);
            return Page.WriteAsync(context, StatusCodes.Status200OK, pages[words.Code], policy, words);
        }).ExcludeFromDescription();
    }

    private static Html Of(SignInOptions signIn, Words words) => Page.Of(
        words.ChatPage.Title,
        Html.Of($"""
            <div class="chat" id="chat" data-words="{ChatWords.ForScript(words)}" data-sign-in="{SignInPages.SettingsOf(signIn)}">
            <section class="card stack talk" aria-labelledby="title">
            <h1 id="title">{words.ChatPage.Title}</h1>
            <p id="who" class="soft small" hidden></p>
            <noscript><p class="note warn">{words.Page.NeedsScript}</p></noscript>
            <div id="signed-out" class="stack">
            <p>{words.ChatPage.SignedOut}</p>
            <p class="actions"><button type="button" id="sign-in" disabled>{words.Page.SignIn}</button></p>
            </div>
            <p id="problem" class="note bad" role="alert" hidden></p>
            <div id="talk" class="stack" hidden>
            <div id="messages" class="messages" role="log" aria-label="{words.ChatPage.Conversation}" tabindex="0"></div>
            <div id="choices" class="actions" role="group" aria-label="{words.ChatPage.Choices}"></div>
            <form id="say" class="say">
            <div class="field"><label for="text">{words.ChatPage.Message}</label><input id="text" name="text" maxlength="{ConversationInput.LongestInput}" autocomplete="off" required></div>
            <button type="submit">{words.ChatPage.Send}</button>
            </form>
            </div>
            </section>
            <section class="card stack" id="own" aria-labelledby="own-title" hidden>
            <h2 id="own-title">{words.ChatPage.Requests}</h2>
            <p id="none" class="soft">{words.ChatPage.NoRequests}</p>
            <ul id="requests" class="own"></ul>
            </section>
            </div>
            """),
        new PageFrame { Words = words, IsWide = true, Styles = [Style], Scripts = [SignInPages.Script, Script] });

    private static Asset Own(string name) => Asset.Embedded(typeof(ChatPage).Assembly, $"ChatOps.Api.Chat.Assets.{name}", name);
}
