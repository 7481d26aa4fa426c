using ChatOps.Application.SignIn;
using ChatOps.Languages;

namespace ChatOps.Api.Chat;

/// <summary>What the web chat's page holds.</summary>
/// <param name="SignIn">Where people sign in.</param>
/// <param name="Words">The reader's language.</param>
public sealed record ChatView(SignInOptions SignIn, Words Words);
