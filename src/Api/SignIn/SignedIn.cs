using ChatOps.Domain.People;

namespace ChatOps.Api.SignIn;

/// <summary>The person whom the token identifies.</summary>
/// <param name="Person">The person.</param>
/// <param name="IsOperator">True if they are in the stage's group of operators.</param>
internal sealed record SignedIn(Person Person, bool IsOperator)
{
    /// <summary>Returns the person of this call.</summary>
    /// <exception cref="InvalidOperationException">The route doesn't require a token.</exception>
    public static SignedIn Of(HttpContext context) =>
        context.Features.Get<SignedIn>() ?? throw new InvalidOperationException("The route doesn't require a token.");
}
