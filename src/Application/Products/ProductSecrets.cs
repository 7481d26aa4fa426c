using ChatOps.Application.Requests;
using ChatOps.Application.Work;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;

namespace ChatOps.Application.Products;

/// <summary>Checks, seals and stores secret parameters, which people must not type in chat.</summary>
public sealed class ProductSecrets(
    IRequestStore store,
    KnownProducts products,
    SecretText sealing,
    RequestWaker waker,
    TimeProvider time
)
{
    /// <summary>Returns the secret parameters that a request still lacks.</summary>
    public async Task<IReadOnlyList<ProductParameter>> MissingAsync(
        Request request,
        CancellationToken cancellationToken
    )
    {
        if (!request.Subject.LacksSecrets)
        {
            return [];
        }

        var known = await products.FindAsync(request.Subject.Resource().Type, cancellationToken);
        return
        [
            .. request
                .Subject.Values.Where(value => value is { IsSecret: true, Text: null })
                .Select(value =>
                    known?.Parameters.FirstOrDefault(parameter => parameter.Key == value.Key)
                    ?? new ProductParameter
                    {
                        Key = value.Key,
                        Label = value.Label,
                        Type = "String",
                        IsNoEcho = true,
                    }
                ),
        ];
    }

    /// <summary>Stores all missing secrets, or none if one is wrong.</summary>
    /// <param name="request">The request.</param>
    /// <param name="given">The values by parameter.</param>
    /// <param name="channel">The channel of the values.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<SecretsResult> GiveAsync(
        Request request,
        IReadOnlyDictionary<string, string> given,
        string channel,
        CancellationToken cancellationToken
    )
    {
        var errors = new Dictionary<string, Reason>(StringComparer.Ordinal);
        var sealedValues = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in await MissingAsync(request, cancellationToken))
        {
            var answer = ParameterAnswer.Check(parameter, given.GetValueOrDefault(parameter.Key) ?? string.Empty);
            if (answer.Value is { } value)
            {
                sealedValues[parameter.Key] = sealing.Seal(request.Id, parameter.Key, value);
            }
            else
            {
                errors[parameter.Key] = new StandaloneReason(answer.Objection!);
            }
        }

        if (errors.Count > 0)
        {
            return new SecretsResult(new Change(request, null, false), errors);
        }

        var change = await store.ChangeAsync(
            request.Id,
            current => current.SecretsGiven(sealedValues, channel, time.GetUtcNow()),
            cancellationToken
        );
        if (change is { Moved: true, Request: { } moved })
        {
            await waker.WakeAsync(moved, cancellationToken);
        }

        return new SecretsResult(change, errors);
    }
}

/// <summary>The result of storing secrets.</summary>
/// <param name="Change">The request afterwards, or why it didn't change.</param>
/// <param name="Errors">The errors by parameter; empty if there are none.</param>
public sealed record SecretsResult(Change Change, IReadOnlyDictionary<string, Reason> Errors);
