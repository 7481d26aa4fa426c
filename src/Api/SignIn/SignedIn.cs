using ChatOps.Domain.People;

namespace ChatOps.Api.SignIn;

/// <summary>Who the token says is calling.</summary>
/// <param name="Person">Who.</param>
/// <param name="IsOperator">True where he is in the stage's group of operators.</param>
internal sealed record SignedIn(Person Person, bool IsOperator)
{
    /// <summary>Of this call.</summary>
    /// <exception cref="InvalidOperationException">The route does not ask for a token.</exception>
    public static SignedIn Of(HttpContext context) =>
        context.Features.Get<SignedIn>() ?? throw new InvalidOperationException("The route does not ask for a token.");
}
