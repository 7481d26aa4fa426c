using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using ChatOps.Api.Bodies;
using ChatOps.Api.Problems;
using ChatOps.Bodies;
using ChatOps.Domain.Requests;

namespace ChatOps.Api.Approvals;

/// <summary>A decision, from the page's form or as JSON.</summary>
public sealed record DecisionInput
{
    /// <summary>The form's media type.</summary>
    public const string FormType = FormFields.MediaType;

    /// <summary>Approves the request.</summary>
    public const string Approve = "approve";

    /// <summary>Denies the request; needs a reason.</summary>
    public const string Deny = "deny";

    /// <summary><c>approve</c> or <c>deny</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>The reason; required with <c>deny</c>. Control characters are removed.</summary>
    [StringLength(RequestTransitions.LongestReason)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Returns the decision; null if there is none.</summary>
    public Decision? Meant() =>
        Decision switch
        {
            Approve => ChatOps.Domain.Requests.Decision.Approve,
            Deny => ChatOps.Domain.Requests.Decision.Deny,
            _ => null,
        };

    /// <summary>Reads the body. An empty body holds no decision.</summary>
    /// <exception cref="ProblemException">415: the body is neither a form nor JSON.</exception>
    /// <exception cref="BodyException">The body is malformed, or has unknown fields.</exception>
    public static async Task<DecisionInput> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(context, cancellationToken);
        if (RequestBody.Is(context.Request, MediaTypeNames.Application.Json))
        {
            return FromJson(body);
        }

        return body.Length == 0 || RequestBody.Is(context.Request, FormType)
            ? FromForm(body)
            : throw RequestBody.WrongType($"a form ({FormType}) or JSON (application/json)");
    }

    private static DecisionInput FromJson(byte[] body)
    {
        var fields = JsonFields.Parse(body);
        fields.RefuseOthersThan("decision", "reason");
        var input = new DecisionInput
        {
            Decision = fields.Exact("decision") ?? string.Empty,
            Reason = fields.Text("reason")?.Lines ?? string.Empty,
        };
        fields.ThrowIfRefused();
        return input;
    }

    private static DecisionInput FromForm(byte[] body)
    {
        var form = FormFields.Parse(body);
        return new DecisionInput { Decision = form.Text("decision").Cleaned, Reason = form.Text("reason").Lines };
    }
}
