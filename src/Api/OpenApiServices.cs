using System.Globalization;
using System.Net.Mime;
using ChatOps.Api.Approvals;
using ChatOps.Api.Keys;
using ChatOps.Api.OpenApi;
using ChatOps.Api.SignIn;
using ChatOps.Application;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChatOps.Api;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>, generated from the routes.</summary>
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
                        // Not from the call: its Host header could be anything.
                        document.Servers =
                        [
                            new OpenApiServer
                            {
                                Url = context
                                    .ApplicationServices.GetRequiredService<StageOptions>()
                                    .PublicUrl.TrimEnd('/'),
                            },
                        ];
                        document.Info = new OpenApiInfo
                        {
                            Title = "ChatOps",
                            Version = "v1",
                            Description =
                                "Request AWS accounts and other products through a conversation, approve them, and "
                                + "look after them. Errors are problem details (RFC 9457); the addresses under "
                                + "/account/confirm return HTML pages by default.",
                            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
                        };
                        document.Tags = DescribedTags.All;
                        document.Components ??= new OpenApiComponents();
                        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(
                            StringComparer.Ordinal
                        );
                        document.Components.SecuritySchemes[ApiKeyAuthentication.SchemeName] = new OpenApiSecurityScheme
                        {
                            Type = SecuritySchemeType.ApiKey,
                            In = ParameterLocation.Header,
                            Name = ApiKeyAuthentication.Header,
                            Description = $"An API key with the operation's scope: {string.Join(", ", ApiScopes.All)}.",
                        };
                        document.Components.SecuritySchemes[BearerAuthentication.SchemeName] = new OpenApiSecurityScheme
                        {
                            Type = SecuritySchemeType.Http,
                            Scheme = "bearer",
                            BearerFormat = "JWT",
                            Description =
                                "An access token of the stage's sign-in, checked by the HTTP API's JWT authorizer.",
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

        if (metadata.OfType<IAcceptsMetadata>().LastOrDefault()?.RequestType is { } input)
        {
            Illustrate(operation.RequestBody?.Content, input);
        }

        // Public, unless the route asks for a key or a token.
        operation.Security = [];
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

        foreach (var answer in context.Description.SupportedResponseTypes)
        {
            if (answer.Type is { } output && operation.Responses?.TryGetValue(Status(answer), out var response) == true)
            {
                Illustrate(response.Content, output);
            }
        }

        return Task.CompletedTask;
    }

    private static string Status(ApiResponseType answer) => answer.StatusCode.ToString(CultureInfo.InvariantCulture);

    private static void Illustrate(IDictionary<string, OpenApiMediaType>? content, Type type)
    {
        foreach (var (name, media) in content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))
        {
            media.Example = OpenApiExamples.Of(type, name);
        }
    }
}
