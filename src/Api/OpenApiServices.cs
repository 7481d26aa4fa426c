using System.Net.Mime;
using System.Text.Json.Nodes;
using ChatOps.Api.Approvals;
using ChatOps.Api.Keys;
using ChatOps.Api.OpenApi;
using ChatOps.Api.SignIn;
using ChatOps.Application;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChatOps.Api;

/// <summary><c>/openapi/v1.json</c>: the REST surface for programs, made from the routes themselves.</summary>
internal static class OpenApiServices
{
    /// <summary>Adds the document.</summary>
    public static IServiceCollection AddDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.AddDocumentTransformer(
                    (document, context, _) =>
                    {
                        // Made of the call, it would be whatever the call's Host header says.
                        document.Servers =
                        [
                            new OpenApiServer
                            {
                                Url = context.ApplicationServices.GetRequiredService<StageOptions>().PublicUrl,
                            },
                        ];
                        document.Info = new OpenApiInfo
                        {
                            Title = "ChatOps",
                            Version = "v1",
                            Description =
                                "AWS accounts through a conversation. Every refusal is problem details (RFC 9457); pages under /account/confirm answer people with HTML.",
                        };
                        document.Components ??= new OpenApiComponents();
                        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(
                            StringComparer.Ordinal
                        );
                        document.Components.SecuritySchemes[ApiKeyAuthentication.SchemeName] = new OpenApiSecurityScheme
                        {
                            Type = SecuritySchemeType.ApiKey,
                            In = ParameterLocation.Header,
                            Name = ApiKeyAuthentication.Header,
                            Description = $"A key with the route's scope: {string.Join(", ", ApiScopes.All)}.",
                        };
                        document.Components.SecuritySchemes[BearerAuthentication.SchemeName] = new OpenApiSecurityScheme
                        {
                            Type = SecuritySchemeType.Http,
                            Scheme = "bearer",
                            BearerFormat = "JWT",
                            Description = "A token of the stage's sign-in, checked by the HTTP API's JWT authorizer.",
                        };
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(DescribeAsync);
            }
        );

    private static Task DescribeAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var header in metadata.OfType<HeaderMetadata>())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = header.Name,
                    In = ParameterLocation.Header,
                    Description = header.Description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Example = header.Example,
                }
            );
        }

        if (
            metadata.OfType<ExampleMetadata>().FirstOrDefault() is { } example
            && operation.RequestBody?.Content?.TryGetValue(MediaTypeNames.Application.Json, out var body) == true
        )
        {
            body.Example = JsonNode.Parse(example.Json);
        }

        if (metadata.OfType<ScopeMetadata>().FirstOrDefault() is { } scope)
        {
            operation.Security =
            [
                new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.SchemeName, context.Document)] =
                    [
                        scope.Scope,
                    ],
                },
            ];
        }

        if (metadata.OfType<TokenMetadata>().FirstOrDefault() is { } token)
        {
            operation.Security =
            [
                new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(token.Scheme, context.Document)] = [],
                },
            ];
        }

        var isLink =
            context.Description.RelativePath?.StartsWith(ConfirmRoute.Prefix.TrimStart('/'), StringComparison.Ordinal)
            == true;
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (isLink && response.Content is { } content)
            {
                content[MediaTypeNames.Text.Html] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                };
            }

            if (StatusMeanings.Of(status, isLink) is { } meaning)
            {
                response.Description = meaning;
            }
        }

        return Task.CompletedTask;
    }
}
