using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Operations;

/// <summary>Runs every operation of every stand-in, records it, and applies faults.</summary>
internal sealed partial class OperationPipeline(Faults faults, CallJournal journal, TimeProvider time)
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    /// <summary>Runs an operation and writes its answer.</summary>
    /// <param name="context">The call with its buffered body.</param>
    /// <param name="service">The AWS CLI's spelling (<c>lexv2-runtime</c>, <c>servicecatalog</c>), or
    /// <c>slack</c>.</param>
    /// <param name="operation">As in the API (<c>RecognizeText</c>, <c>chat.postMessage</c>).</param>
    /// <param name="protocol">Writes the service's errors.</param>
    /// <param name="effect">Runs the operation. Any exception but a <see cref="ServiceException"/> becomes the
    /// service's 500.</param>
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

        // Recorded before it is written, so that a caller with an answer finds the call.
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
            // The client has given up, which is the purpose of this fault.
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
