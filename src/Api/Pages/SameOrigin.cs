using ChatOps.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace ChatOps.Api.Pages;

/// <summary>Protects a page's forms against cross-site request forgery.</summary>
internal static class SameOrigin
{
    /// <summary>
    /// Returns true if Sec-Fetch-Site, or else Origin, says that the call comes from a page of this host.
    /// </summary>
    public static bool IsFrom(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site])
        {
            return site == "same-origin";
        }

        return request.Headers[HeaderNames.Origin] is [{ } origin]
            && origin == $"{request.Scheme}://{request.Host.Value}";
    }

    /// <summary>Refuses calls from elsewhere.</summary>
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
