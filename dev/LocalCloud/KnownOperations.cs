using ChatOps.LocalCloud.Models;
using ChatOps.LocalCloud.Operations;
using ChatOps.LocalCloud.Slack;
using ChatOps.LocalCloud.Slack.Delivery;
using ChatOps.LocalCloud.Sns;

namespace ChatOps.LocalCloud;

/// <summary>The operations of each service. A fault for an unknown one would wait without end, and its test would prove
/// nothing.</summary>
internal sealed class KnownOperations(IEnumerable<AwsService> services, SnsOperations sns, SlackWebApi slack)
{
    private static readonly string[] Lex = ["lexv2-models", "lexv2-runtime"];

    private readonly Dictionary<string, IReadOnlyCollection<string>> all = services
        .Select(service => (service.Name, service.Operations.Keys))
        .Concat(Lex.Select(service => (service, ApiModel.Load(service).Operations.Keys)))
        .Append(("sns", sns.All.Keys))
        .Append(("slack", slack.Methods.Append(SlackWebApi.ResponseUrl).Append(SlackDispatcher.Operation)))
        .ToDictionary(
            known => known.Item1,
            known => (IReadOnlyCollection<string>)known.Item2.Order(StringComparer.Ordinal).ToList(),
            StringComparer.Ordinal
        );

    /// <summary>Returns a service's operations in the API's spelling; Slack's also include <c>response_url</c> and
    /// <c>event_callback</c>.</summary>
    public IReadOnlyCollection<string> Of(string service) => all[service];
}
