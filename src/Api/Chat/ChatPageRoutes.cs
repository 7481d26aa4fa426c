using ChatOps.Api.Pages;
using ChatOps.Api.SignIn;
using ChatOps.Application.SignIn;

namespace ChatOps.Api.Chat;

/// <summary>
/// <c>/chat</c>: the web chat, for browsers and for portals that frame it. A portal can set its user's language with
/// <c>?language=de</c>. The page holds no data until a person signs in.
/// </summary>
internal static class ChatPageRoutes
{
    public const string Url = "/chat";

    private const string Language = "language";

    public static Asset Style { get; } = Own("chat.css");

    public static Asset Script { get; } = Own("chat.js");

    /// <summary>Maps the page; only for stages with an issuer.</summary>
    public static void MapChatPage(this IEndpointRouteBuilder routes, SignInOptions signIn)
    {
        var policy = SignInPages.PolicyOf(signIn) with { FrameAncestors = signIn.FrameAncestors };
        Style.Map(routes);
        Script.Map(routes);
        routes
            .MapGet(
                Url,
                context =>
                {
                    var words =
                        CallerLanguage.Named(context, context.Request.Query[Language]) ?? CallerLanguage.Of(context);
                    var page = ChatPage.Create(new ChatView(signIn, words));
                    return Page.WriteAsync(context, StatusCodes.Status200OK, page, policy, words);
                }
            )
            .ExcludeFromDescription();
    }

    private static Asset Own(string name) =>
        Asset.Embedded(typeof(ChatPageRoutes).Assembly, $"ChatOps.Api.Chat.Assets.{name}", name);
}
