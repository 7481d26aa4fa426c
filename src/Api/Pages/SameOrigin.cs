using ChatOps.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Pages;

/// <summary>Keeps other sites from sending a page's forms in the name of whoever is looking at them.</summary>
internal static class SameOrigin
{
    /// <summary>True where the browser says that the call comes from a page of this very host. A caller that says
    /// nothing is refused.</summary>
    public static bool IsFrom(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site])
        {
            return site == "same-origin";
        }

        return request.Headers[HeaderNames.Origin] is [{ } origin]
            && origin == $"{request.Scheme}://{request.Host.Value}";
    }

    /// <summary>Ends a call that comes from elsewhere.</summary>
    /// <exception cref="ProblemException">403.</exception>
    public static void Require(HttpRequest request)
    {
        if (!IsFrom(request))
        {
            throw new ProblemException(
                StatusCodes.Status403Forbidden,
                "This form was sent from another page. Open its own page again, and send it from there."
            );
        }
    }
}
