using ChatOps.Api.RequestsPage;
using ChatOps.Application.SignIn;
using ChatOps.Domain.Requests;
using ChatOps.LocalCloud.Oidc;
using ChatOps.LocalCloud.State;
using ChatOps.Playground.SignIn;
using ChatOps.Tests.Api;
using ChatOps.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOps.Tests.Pages;

/// <summary>The front door with operators' sign-in, behind the stand-ins for the HTTP API and the issuer.</summary>
public sealed class OperatorsDesk : ConfirmTest
{
    private LocalCloudFixture cloud = null!;
    private int asked;

    public string Url => Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public string IssuerOrigin => cloud.BaseAddress.GetLeftPart(UriPartial.Authority);

    public static async Task<OperatorsDesk> OpenAsync()
    {
        var desk = new OperatorsDesk();
        desk.cloud = await LocalCloudFixture.Start(options => options with { ProductUrl = () => desk.Url });
        await desk.InitializeAsync();
        return desk;
    }

    public Task<Request> AskAsync() => PendingAsync($"REQ-{++asked:00000000}", rootEmail: $"lab+{asked}@example.com");

    public Task<Request> FindAsync(string id) => StoredAsync(id);

    public async Task CloseAsync()
    {
        await DisposeAsync();
        await cloud.DisposeAsync();
    }

    protected override void Configure(IServiceCollection services)
    {
        var signIn = new SignInOptions
        {
            Issuer = $"{IssuerOrigin}/oidc",
            Audience = OidcIssuer.Client,
            ClientId = OidcIssuer.Client,
            AuthorizationEndpoint = $"{IssuerOrigin}/oidc/authorize",
            TokenEndpoint = $"{IssuerOrigin}/oidc/token",
            OperatorsGroup = OidcPeople.Operators,
        };
        services.AddSingleton(signIn);
        services.AddJwtAuthorizer(
            signIn.Issuer,
            signIn.Audience,
            new HttpClient(),
            _ => cloud.Services.GetRequiredService<AdjustableTime>()
        );
        services.AddSingleton<IStartupFilter, InFront>();
    }

    protected override void Map(WebApplication application) =>
        application.MapRequestsPage(Services.GetRequiredService<SignInOptions>());

    private sealed class InFront : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.UseHttpApi();
                next(app);
            };
    }
}
