using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.CloudFormation;

/// <summary>The end of a stack operation: CloudFormation's status, the reason, and the resource's outputs.</summary>
internal sealed record StackOutcome(string Status, string? Reason, string? PhysicalResourceId, JsonNode? Data);

/// <summary>Stacks of one custom resource each. The store has the end of the last successful operation; after a crash
/// the next PUT repeats the interrupted one.</summary>
internal sealed class Stacks(LocalState state, LocalCloudOptions options, CustomResourceCaller caller)
{
    private readonly Collection<Stack> stacks = state.Collection<Stack>("stacks");
    private readonly ConcurrentDictionary<string, bool> busy = new(StringComparer.Ordinal);

    /// <summary>Creates or updates.</summary>
    /// <exception cref="ControlException">Another operation is in progress (409), or the resource has another ID or
    /// type.</exception>
    public Task<StackOutcome> PutAsync(
        string name,
        CustomResource resource,
        string baseUrl,
        CancellationToken cancellationToken
    ) =>
        AloneAsync(
            name,
            async () =>
            {
                var stack = stacks.Get(name);
                if (stack is null)
                {
                    return await CreateAsync(name, resource, baseUrl, cancellationToken);
                }

                if (stack.Resource.LogicalResourceId != resource.LogicalResourceId)
                {
                    throw new ControlException(
                        "logicalResourceId",
                        $"The stack '{name}' has the resource '{stack.Resource.LogicalResourceId}'; delete the "
                            + "stack first."
                    );
                }

                if (stack.Resource.ResourceType != resource.ResourceType)
                {
                    throw new ControlException(
                        "resourceType",
                        "Update of resource type is not permitted; delete the stack first."
                    );
                }

                return JsonNode.DeepEquals(
                    JsonNode.Parse(stack.Resource.Properties),
                    JsonNode.Parse(resource.Properties)
                )
                    ? Outcome(stack, stack.Status, "No updates are to be performed.")
                    : await UpdateAsync(name, stack, resource, baseUrl, cancellationToken);
            }
        );

    /// <summary>Deletes a stack; a missing stack counts as deleted.</summary>
    public Task<StackOutcome> DeleteAsync(string name, string baseUrl, CancellationToken cancellationToken) =>
        AloneAsync(
            name,
            async () =>
            {
                if (stacks.Get(name) is not { } stack)
                {
                    return new StackOutcome("DELETE_COMPLETE", null, null, null);
                }

                var answer = await caller.CallAsync(
                    "Delete",
                    stack.Id,
                    stack.Resource,
                    stack.PhysicalResourceId,
                    oldProperties: null,
                    baseUrl,
                    cancellationToken
                );
                if (!answer.IsSuccess)
                {
                    stacks.Put(name, stack with { Status = "DELETE_FAILED" });
                    return new StackOutcome("DELETE_FAILED", answer.Reason, stack.PhysicalResourceId, null);
                }

                stacks.Remove(name);
                return new StackOutcome("DELETE_COMPLETE", answer.Reason, stack.PhysicalResourceId, null);
            }
        );

    private async Task<StackOutcome> CreateAsync(
        string name,
        CustomResource resource,
        string baseUrl,
        CancellationToken cancellationToken
    )
    {
        var id =
            $"arn:aws:cloudformation:{options.Region}:{options.AccountId}:stack/{name}/{AwsFrontDoor.NewRequestId()}";
        var answer = await caller.CallAsync(
            "Create",
            id,
            resource,
            physicalId: null,
            oldProperties: null,
            baseUrl,
            cancellationToken
        );
        if (answer.IsSuccess)
        {
            var stack = new Stack(id, resource, answer.PhysicalResourceId!, answer.Data, "CREATE_COMPLETE");
            stacks.Put(name, stack);
            return Outcome(stack, stack.Status, answer.Reason);
        }

        // CloudFormation generates an ID for a resource that never returned one, and still sends Delete for it.
        var physicalId =
            answer.PhysicalResourceId
            ?? $"{name}-{resource.LogicalResourceId}-"
                + $"{RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 12)}";
        var rollback = await caller.CallAsync(
            "Delete",
            id,
            resource,
            physicalId,
            oldProperties: null,
            baseUrl,
            cancellationToken
        );
        return rollback.IsSuccess
            ? new StackOutcome("ROLLBACK_COMPLETE", answer.Reason, physicalId, null)
            : new StackOutcome(
                "ROLLBACK_FAILED",
                $"{answer.Reason} The rollback failed: {rollback.Reason}",
                physicalId,
                null
            );
    }

    private async Task<StackOutcome> UpdateAsync(
        string name,
        Stack stack,
        CustomResource resource,
        string baseUrl,
        CancellationToken cancellationToken
    )
    {
        var answer = await caller.CallAsync(
            "Update",
            stack.Id,
            resource,
            stack.PhysicalResourceId,
            stack.Resource.Properties,
            baseUrl,
            cancellationToken
        );
        if (!answer.IsSuccess)
        {
            var rollback = await caller.CallAsync(
                "Update",
                stack.Id,
                stack.Resource,
                stack.PhysicalResourceId,
                resource.Properties,
                baseUrl,
                cancellationToken
            );
            var restored = stack with
            {
                Status = rollback.IsSuccess ? "UPDATE_ROLLBACK_COMPLETE" : "UPDATE_ROLLBACK_FAILED",
            };
            stacks.Put(name, restored);
            return Outcome(
                restored,
                restored.Status,
                rollback.IsSuccess ? answer.Reason : $"{answer.Reason} The rollback failed: {rollback.Reason}"
            );
        }

        var updated = stack with
        {
            Resource = resource,
            PhysicalResourceId = answer.PhysicalResourceId!,
            Data = answer.Data,
            Status = "UPDATE_COMPLETE",
        };
        stacks.Put(name, updated);
        var reason = answer.Reason;
        if (updated.PhysicalResourceId != stack.PhysicalResourceId)
        {
            // A new ID is a replacement: the cleanup deletes the old one, and its failure doesn't undo the update.
            var cleanup = await caller.CallAsync(
                "Delete",
                stack.Id,
                stack.Resource,
                stack.PhysicalResourceId,
                oldProperties: null,
                baseUrl,
                cancellationToken
            );
            reason = cleanup.IsSuccess
                ? reason
                : $"The replaced resource '{stack.PhysicalResourceId}' could not be deleted: {cleanup.Reason}";
        }

        return Outcome(updated, updated.Status, reason);
    }

    private async Task<StackOutcome> AloneAsync(string name, Func<Task<StackOutcome>> operation)
    {
        if (!busy.TryAdd(name, value: true))
        {
            throw new ControlException(string.Empty, $"Another operation on the stack '{name}' is in progress.", 409);
        }

        try
        {
            return await operation();
        }
        finally
        {
            busy.TryRemove(name, out _);
        }
    }

    private static StackOutcome Outcome(Stack stack, string status, string? reason) =>
        new(status, reason, stack.PhysicalResourceId, stack.Data is null ? null : JsonNode.Parse(stack.Data));

    private sealed record Stack(
        string Id,
        CustomResource Resource,
        string PhysicalResourceId,
        string? Data,
        string Status
    );
}
