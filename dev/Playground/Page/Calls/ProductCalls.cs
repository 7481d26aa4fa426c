using System.Text;
using ChatOps.LocalCloud.Functions;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.Playground.Page.Calls;

/// <summary>The product's use of services without a stand-in: SQLite replaces DynamoDB and SQS, a method call replaces
/// Lambda.</summary>
internal sealed class ProductCalls(TimeProvider time)
{
    private const int Ok = 200;
    private const int Refused = 400;
    private const int Failed = 500;

    public CallJournal Journal { get; } = new();

    public void Record(string service, string operation, string request, string response, int status = Ok) =>
        Journal.Record(
            new RecordedCall(0, time.GetUtcNow(), service, operation, status, Fault: null, request, response)
        );

    public void RecordRefused(string service, string operation, string request, string response) =>
        Record(service, operation, request, response, Refused);

    /// <summary>Wraps a function, with a line for each invocation.</summary>
    public FunctionHandler Watch(string service, string operation, FunctionHandler function) =>
        async (payload, cancellationToken) =>
        {
            var request = Encoding.UTF8.GetString(payload.Span);
            try
            {
                var answer = await function(payload, cancellationToken);
                Record(service, operation, request, Encoding.UTF8.GetString(answer.Span));
                return answer;
            }
            catch (Exception exception)
            {
                Record(service, operation, request, exception.Message, Failed);
                throw;
            }
        };
}
