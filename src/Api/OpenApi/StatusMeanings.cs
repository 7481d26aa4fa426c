namespace ChatOps.Api.OpenApi;

/// <summary>Descriptions of the error statuses in the OpenAPI document.</summary>
internal static class StatusMeanings
{
    /// <summary>Returns the description of a status; null for a success.</summary>
    /// <param name="status">The status as the document writes it.</param>
    /// <param name="isLink">True for approvers' links, which need no key.</param>
    public static string? Of(string status, bool isLink) =>
        status switch
        {
            "400" when isLink => "The decision is missing, or a denial has no reason.",
            "400" => "The body or a parameter isn't valid. `errors` has a message for each field.",
            "401" => "The API key or the token is missing or unknown.",
            "403" when isLink => "The link isn't valid. The answer is the same whether or not the request exists.",
            "403" =>
                "The API key lacks the scope or can't act for this person, or the token doesn't identify a person.",
            "404" => "The request or resource doesn't exist.",
            "409" when isLink => "The approver has already decided, or the request is closed.",
            "409" => "The current status doesn't allow it. `detail` says why.",
            "413" => "The body is larger than 64 KiB.",
            "415" => "The media type of the body isn't supported.",
            "422" => "The policy refuses a value. `detail` says why.",
            "429" => "Too many calls within a minute by this API key or person. `Retry-After` has the seconds to wait.",
            "500" => "Something went wrong on the server. `traceId` identifies the call in the logs.",
            "503" => "Temporarily unavailable. `Retry-After` has the seconds to wait.",
            "504" => "The server took too long to answer.",
            _ => null,
        };
}
