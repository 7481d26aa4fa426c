using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Functions;

namespace ChatOps.LocalCloud.CloudFormation;

/// <summary>Sends a request to a custom resource's function and waits for the answer at the ResponseURL. A crashed
/// function is invoked twice more with the same RequestId. Unlike CloudFormation, which waits for ServiceTimeout, it
/// fails at once when the function has ended without a valid answer.</summary>
internal sealed class CustomResourceCaller(LocalFunctions functions, ResponseUrls urls, TimeProvider time)
{
    private const int Invocations = 3;
    private static readonly TimeSpan LongestFunction = TimeSpan.FromMinutes(15);

    /// <summary>Makes the request.</summary>
    /// <param name="requestType">Create, Update or Delete.</param>
    /// <param name="stackId">The stack's ARN.</param>
    /// <param name="resource">The resource in the current template.</param>
    /// <param name="physicalId">Null on Create.</param>
    /// <param name="oldProperties">Only on Update.</param>
    /// <param name="baseUrl">This process's address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ResourceAnswer> CallAsync(
        string requestType,
        string stackId,
        CustomResource resource,
        string? physicalId,
        string? oldProperties,
        string baseUrl,
        CancellationToken cancellationToken
    )
    {
        if (!functions.Exists(resource.ServiceToken))
        {
            return new ResourceAnswer(
                IsSuccess: false,
                $"No function is registered for ServiceToken '{resource.ServiceToken}'.",
                physicalId,
                Data: null
            );
        }

        var place = urls.Open(stackId, AwsFrontDoor.NewRequestId(), resource.LogicalResourceId);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var invocation = InvokeAsync(
            resource.ServiceToken,
            Event(requestType, resource, physicalId, oldProperties, place, baseUrl),
            stop.Token
        );
        var limit = Task.Delay(resource.Timeout(), time, stop.Token);
        try
        {
            var first = await Task.WhenAny(place.Answer.Task, invocation, limit);
            cancellationToken.ThrowIfCancellationRequested();
            if (place.Answer.Task.IsCompleted)
            {
                // A handler may have work to finish after its answer, and isn't cut off.
                await Task.WhenAny(invocation, limit);
                return await place.Answer.Task;
            }

            var reason =
                first == limit
                    ? "CloudFormation did not receive a response from your Custom Resource within "
                        + $"{resource.Timeout().TotalSeconds} seconds (ServiceTimeout)."
                    : "The function ended without a response; CloudFormation would wait for it until "
                        + $"ServiceTimeout. {await invocation}";
            return new ResourceAnswer(IsSuccess: false, $"{reason} {place.LastRefusal}".Trim(), physicalId, Data: null);
        }
        finally
        {
            urls.Close(place);
            await stop.CancelAsync();
        }
    }

    // Returns the last error; null for none.
    private async Task<string?> InvokeAsync(string serviceToken, byte[] payload, CancellationToken cancellationToken)
    {
        string? error = null;
        for (var attempt = 0; attempt < Invocations; attempt++)
        {
            var result = await functions.InvokeAsync(serviceToken, payload, LongestFunction, cancellationToken);
            if (!result.IsError)
            {
                return null;
            }

            error = Encoding.UTF8.GetString(result.Payload.Span);
        }

        return error;
    }

    private static byte[] Event(
        string requestType,
        CustomResource resource,
        string? physicalId,
        string? oldProperties,
        ResponseUrls.Place place,
        string baseUrl
    )
    {
        var request = new JsonObject
        {
            ["RequestType"] = requestType,
            ["RequestId"] = place.RequestId,
            ["ResponseURL"] = $"{baseUrl}/_local/cloudformation/responses/{place.Token}",
            ["ResourceType"] = resource.ResourceType,
            ["LogicalResourceId"] = resource.LogicalResourceId,
            ["StackId"] = place.StackId,
            ["ServiceToken"] = resource.ServiceToken,
            ["ResourceProperties"] = JsonNode.Parse(resource.Properties),
        };
        if (physicalId is not null)
        {
            request["PhysicalResourceId"] = physicalId;
        }

        if (oldProperties is not null)
        {
            request["OldResourceProperties"] = JsonNode.Parse(oldProperties);
        }

        return JsonSerializer.SerializeToUtf8Bytes(request);
    }
}
