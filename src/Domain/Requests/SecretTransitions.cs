namespace ChatOps.Domain.Requests;

/// <summary>
/// The transitions of secret parameters: approvers are asked after they are given, and
/// they are removed once they aren't needed.
/// </summary>
public static class SecretTransitions
{
    /// <summary>Stores the secrets and asks the approvers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sealedValues">All missing secrets by parameter, encrypted.</param>
    /// <param name="channel">The channel of the secrets.</param>
    /// <param name="now">The current time.</param>
    public static Transition SecretsGiven(
        this Request request,
        IReadOnlyDictionary<string, string> sealedValues,
        string channel,
        DateTimeOffset now
    )
    {
        if (request is not { Status: RequestStatus.PendingApproval, Subject.LacksSecrets: true })
        {
            return Transition.Refuse(
                RefusalKind.Conflict,
                request.Status == RequestStatus.PendingApproval
                    ? new RequestReason.SecretsGiven()
                    : new RequestReason.TooLate(request.Status)
            );
        }

        if (now >= request.ExpiresAt)
        {
            return Transition.Refuse(RefusalKind.Conflict, new RequestReason.TooLate(RequestStatus.Expired));
        }

        var filled = request.Subject.WithValues([
            .. request.Subject.Values.Select(value =>
                value is { IsSecret: true, Text: null }
                    ? value with
                    {
                        Text = sealedValues.GetValueOrDefault(value.Key),
                    }
                    : value
            ),
        ]);
        if (filled.LacksSecrets)
        {
            return Transition.Refuse(RefusalKind.Invalid, new RequestReason.EveryValue());
        }

        var given = (request with { Subject = filled })
            .Finish(WorkKind.AskSecrets)
            .Log(
                now,
                request.Requester.Email,
                channel,
                RequestEvent.SecretsGiven,
                string.Join(", ", sealedValues.Keys)
            );
        given = given.HasBoard ? given.Leave(WorkKind.ShowApprovers, (given.History.Count - 1).ToString(), now) : given;
        return Transition.To(
            request.Terms.RequiredApprovals == 0 && !request.Subject.LacksOperator
                ? given.Finish(WorkKind.Expire).ApprovedByPolicy(now)
                : given.AskAll(now)
        );
    }

    /// <summary>Returns the request without secrets, after it ended.</summary>
    internal static Request WithoutSecrets(this Request request) =>
        request with
        {
            Subject = request.Subject.WithoutSecrets(),
        };
}
