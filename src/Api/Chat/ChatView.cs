using ChatOps.Application.SignIn;
using ChatOps.Languages;

namespace ChatOps.Api.Chat;

/// <summary>The model of the web chat page.</summary>
/// <param name="SignIn">The issuer's settings.</param>
/// <param name="Words">The reader's language.</param>
public sealed record ChatView(SignInOptions SignIn, Words Words);
