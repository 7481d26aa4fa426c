using ChatOps.LocalCloud.Models;
using ChatOps.LocalCloud.Operations;
using Microsoft.AspNetCore.Http;

namespace ChatOps.LocalCloud.Sns;

/// <summary>Handles forms with an <c>Action</c>: SNS is the only service of the query protocol here.</summary>
internal sealed class SnsFrontDoor(OperationPipeline pipeline, SnsOperations operations)
{
    private const string Version = "2010-03-31";
    private readonly ApiModel model = ApiModel.Load("sns");

    public async Task HandleAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(context.RequestAborted)
            : FormCollection.Empty;
        var action = form["Action"].ToString();
        if (!operations.All.TryGetValue(action, out var operation))
        {
            var refusal =
                action.Length == 0
                    ? new ServiceException(
                        "MissingAction",
                        "The request must carry X-Amz-Target or the form field Action."
                    )
                    : new ServiceException(
                        "InvalidAction",
                        $"Could not find operation {action} for version {form["Version"]}."
                    );
            await QueryProtocol.Instance.Render(refusal).WriteAsync(context.Response, context.RequestAborted);
            return;
        }

        await pipeline.RunAsync(
            context,
            "sns",
            action,
            QueryProtocol.Instance,
            _ =>
            {
                AwsAuthorization.Require(context.Request, "sns", codeSuffix: string.Empty);
                if (form["Version"] != Version)
                {
                    throw new ServiceException(
                        "InvalidAction",
                        $"Could not find operation {action} for version {form["Version"]}."
                    );
                }

                var request = QueryProtocol.Read(model, action, form);
                if (
                    new RequestValidator(model).Validate(model.Operations[action], request).FirstOrDefault() is
                    { } problem
                )
                {
                    throw new ServiceException(
                        "InvalidParameter",
                        $"Invalid parameter: {problem.Member} Reason: {problem.Constraint}"
                    );
                }

                return Task.FromResult(QueryProtocol.Answer(action, operation(request)));
            }
        );
    }
}
