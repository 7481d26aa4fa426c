using ChatOps.Bodies;

namespace ChatOps.Playground.Page.Tries;

/// <summary>The next order to Account Factory fails, or, with <c>{"off":true}</c>, does not after all.</summary>
internal sealed class FailNextOrder(TryTools tools) : ITry
{
    private const string Reason =
        "AWS Control Tower could not enroll the account: the AWSControlTowerExecution role is missing.";

    public string Name => "fail-next-order";

    public async Task<TryOutcome> RunAsync(JsonFields input, CancellationToken cancellationToken)
    {
        input.RefuseOthersThan("off");
        var isOff = input.Flag("off") ?? false;
        input.ThrowIfRefused();
        await tools.PutAsync(
            "/_local/settings",
            new { failNextOrders = isOff ? 0 : 1, failureReason = Reason },
            cancellationToken
        );
        return new TryOutcome(
            isOff
                ? "Disarmed: the next order will succeed."
                : "Armed: Account Factory's next order will fail. To see it, ask for an account and approve it."
        );
    }
}
