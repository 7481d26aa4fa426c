using ChatOps.Api.Approvals;
using ChatOps.Api.Keys;
using ChatOps.Api.Problems;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChatOps.Api.OpenApi;

/// <summary><c>/openapi/v1.json</c>: the REST surface for programs, made from the routes themselves.</summary>
public static class OpenApiServices
{
    /// <summary>Adds the document.</summary>
    public static IServiceCollection AddDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "ChatOps",
                Version = "v1",
                Description = "AWS accounts through a conversation. Every refusal is problem details (RFC 9457); pages under /account/confirm answer people with HTML.",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[ApiKeyAuthentication.SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyAuthentication.Header,
                Description = $"A key with the route's scope: {string.Join(", ", ApiScopes.All)}.",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeAsync);
    });

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var header in metadata.OfType<HeaderMetadata>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Description = header.Description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        operation.Responses ??= [];
        if (metadata.OfType<ScopeMetadata>().FirstOrDefault() is { } scope)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.SchemeName, context.Document)] = [scope.Scope] }];
            await AddProblemAsync(operation, context, "401", "No key, or one that is not known.", cancellationToken);
            await AddProblemAsync(operation, context, "403", $"The key does not have the scope {scope.Scope}.", cancellationToken);
        }

        if (metadata.OfType<RequestTimeoutAttribute>().Any())
        {
            await AddProblemAsync(operation, context, "504", "It took too long to answer.", cancellationToken);
        }

        var isLink = context.Description.RelativePath?.StartsWith(ConfirmRoute.Prefix.TrimStart('/'), StringComparison.Ordinal) == true;
        if (isLink || metadata.OfType<ScopeMetadata>().Any())
        {
            await AddProblemAsync(operation, context, "500", "Something went wrong on our side.", cancellationToken);
        }

        if (isLink)
        {
            foreach (var content in operation.Responses.Values.Select(response => response.Content).Where(content => content?.ContainsKey(Problem.MediaType) == true))
            {
                content!["text/html"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }
        }
    }

    private static async Task AddProblemAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, string status, string description, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
        operation.Responses![status] = new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Problem.MediaType] = new() { Schema = schema } },
        };
    }
}
