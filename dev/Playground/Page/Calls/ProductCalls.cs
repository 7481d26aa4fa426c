using System.Text;
using ChatOps.LocalCloud.Functions;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.Playground.Page.Calls;

/// <summary>What the product does with services that have no stand-in of their own here: SQLite plays DynamoDB and SQS,
/// a method call plays Lambda.</summary>
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

    /// <summary>The same function, with a line for each invocation.</summary>
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
