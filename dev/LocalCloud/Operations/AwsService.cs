using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Models;

namespace ChatOps.LocalCloud.Operations;

/// <summary>A service of the JSON 1.1 protocol: its target prefix, its operations, and its error for a request that
/// breaks the API model.</summary>
internal abstract class AwsService
{
    private readonly ApiModel model;
    private readonly RequestValidator validator;

    protected AwsService(string name, string targetPrefix)
    {
        Name = name;
        TargetPrefix = targetPrefix;
        model = ApiModel.Load(name);
        validator = new RequestValidator(model);
    }

    /// <summary>The AWS CLI's spelling, which is also the signing name.</summary>
    public string Name { get; }

    public string TargetPrefix { get; }

    /// <summary>The operations: a validated request in, an answer out.</summary>
    public abstract IReadOnlyDictionary<string, Func<JsonObject, object>> Operations { get; }

    public object Run(string operation, JsonObject request)
    {
        if (validator.Validate(model.Operations[operation], request).FirstOrDefault() is { } problem)
        {
            throw problem.IsWrongType
                ? new ServiceException("SerializationException", $"{problem.Member}: {problem.Constraint}.")
                : Invalid(problem);
        }

        return Operations[operation](request);
    }

    protected abstract ServiceException Invalid(RequestProblem problem);
}
