namespace ChatOps.Api.OpenApi;

/// <summary>What the statuses of refusals mean here, for the description.</summary>
internal static class StatusMeanings
{
    /// <summary>The sentence; null where the status says it all.</summary>
    /// <param name="status">As the document has it.</param>
    /// <param name="isLink">True for approvers' links, which need no key.</param>
    public static string? Of(string status, bool isLink) =>
        status switch
        {
            "400" when isLink => "No decision, or a denial without a reason.",
            "400" => "The body or a parameter is wrong: errors names each field.",
            "401" => "No key or token, or one that is not known.",
            "403" when isLink => "The link is not genuine, whether or not the request exists.",
            "403" =>
                "The key does not have the scope, or may not speak for this person; the token does not say who he is.",
            "404" => "There is no such request.",
            "409" when isLink => "The approver has decided before, or the request has ended.",
            "409" => "The request is not in a state that allows it; detail says why.",
            "413" => "The body has more than 64 KiB.",
            "415" => "The body has a media type that is not taken here.",
            "422" => "The policy has something against a correction; detail says what.",
            "429" =>
                "The key, or the person, has made all calls of this minute; Retry-After says when the next one begins.",
            "500" => "Something went wrong on our side; traceId finds it in the logs.",
            "503" => "Not at the moment; Retry-After says when to try again.",
            "504" => "It took too long to answer.",
            _ => null,
        };
}
