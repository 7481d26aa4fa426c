using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Operations;

/// <summary>Every operation of every stand-in runs through here: it is recorded, and it fails where a fault was asked
/// for.</summary>
internal sealed partial class OperationPipeline(Faults faults, CallJournal journal, TimeProvider time)
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    /// <summary>Runs one operation and writes its answer.</summary>
    /// <param name="context">The call; its body has been buffered.</param>
    /// <param name="service">The service as the AWS CLI spells it (<c>lexv2-runtime</c>, <c>servicecatalog</c>), or
    /// <c>slack</c>.</param>
    /// <param name="operation">The operation as in the API (<c>RecognizeText</c>, <c>chat.postMessage</c>).</param>
    /// <param name="protocol">How the service words an error.</param>
    /// <param name="effect">Does the work and returns the answer. Anything but a <see cref="ServiceException"/> that it
    /// throws is answered as the service's 500.</param>
    public async Task RunAsync(
        HttpContext context,
        string service,
        string operation,
        IErrorProtocol protocol,
        Func<CancellationToken, Task<OperationResult>> effect
    )
    {
        var cancellationToken = context.RequestAborted;
        var arrived = time.GetUtcNow();
        var request = await ReadBodyAsync(context.Request, cancellationToken);
        var fault = faults.Take(service, operation);
        RecordedCall Recorded(int status, string response) =>
            new(0, arrived, service, operation, status, fault?.Kind, request, response);

        if (fault?.Kind == FaultKinds.Timeout)
        {
            journal.Record(Recorded(0, string.Empty));
            await StaySilentAsync(context);
            return;
        }

        if (fault?.Kind == FaultKinds.Delay)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), time, cancellationToken);
        }

        var result = fault?.Kind switch
        {
            FaultKinds.Error => Render(protocol, KnownServices.InternalError(service, "This failure was asked for.")),
            FaultKinds.Throttle => Render(protocol, KnownServices.Throttled(service)),
            _ => await PerformAsync(service, protocol, effect, cancellationToken),
        };
        result = fault?.Kind switch
        {
            FaultKinds.ErrorAfterEffect => Render(
                protocol,
                KnownServices.InternalError(service, "This failure was asked for; the effect has happened.")
            ),
            FaultKinds.Garbage => result with { Status = 200, Body = "\u0000<{garbage"u8.ToArray(), Headers = null },
            _ => result,
        };

        if (fault?.Kind == FaultKinds.TimeoutAfterEffect)
        {
            journal.Record(Recorded(0, string.Empty));
            await StaySilentAsync(context);
            return;
        }

        // Recorded before it is written: a caller that has its answer finds the call in the journal.
        journal.Record(Recorded(result.Status, Encoding.UTF8.GetString(result.Body.Span)));
        await result.WriteAsync(context.Response, cancellationToken);
    }

    private static async Task<OperationResult> PerformAsync(
        string service,
        IErrorProtocol protocol,
        Func<CancellationToken, Task<OperationResult>> effect,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await effect(cancellationToken);
        }
        catch (ServiceException exception)
        {
            return Render(protocol, exception);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Render(protocol, KnownServices.InternalError(service, $"The stand-in itself failed: {exception}"));
        }
    }

    private static OperationResult Render(IErrorProtocol protocol, ServiceException exception)
    {
        var result = protocol.Render(exception);
        if (exception.RetryAfter is not { } pause)
        {
            return result;
        }

        var headers = new Dictionary<string, string>(
            result.Headers ?? new Dictionary<string, string>(),
            StringComparer.OrdinalIgnoreCase
        )
        {
            ["Retry-After"] = ((int)Math.Ceiling(pause.TotalSeconds)).ToString(),
        };
        return result with { Headers = headers };
    }

    private async Task StaySilentAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(LongestSilence, time, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client has given up, which is what this fault is for.
            return;
        }

        context.Abort();
    }

    private static async Task<string> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.Body.Position = 0;
        using var reader = new StreamReader(
            request.Body,
            Encoding.UTF8,
            detectEncodingFromByteOrderMarks: false,
            leaveOpen: true
        );
        var body = await reader.ReadToEndAsync(cancellationToken);
        request.Body.Position = 0;

        // Slack's clients may send their token as a form field.
        return request.HasFormContentType ? TokenField().Replace(body, "token=***") : body;
    }

    [GeneratedRegex(
        "(?<=^|&)token=[^&]*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex TokenField();
}
