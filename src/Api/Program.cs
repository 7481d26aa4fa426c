using ChatOps.Api;
using ChatOps.Api.Keys;
using ChatOps.Vending.Aws;
using ChatOps.Vending.Health;
using ChatOps.Vending.Secrets;

// As a Lambda function behind API Gateway's HTTP API; anywhere else Kestrel serves, with the same adapters to AWS.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders();
builder.Services.AddAwsHost(builder.Configuration, AwsSettings.OfApp);
builder.Services.AddSingleton(provider => new ApiKeys(provider.GetRequiredService<ISecrets>()));
builder.Services.AddApi();
builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store", timeout: StoreHealth.Limit);
builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi);

var app = builder.Build();
var secrets = app.Services.GetRequiredService<ISecrets>();
await secrets.RefreshIfOldAsync(CancellationToken.None);
app.Use(async (context, next) =>
{
    await secrets.RefreshIfOldAsync(context.RequestAborted);
    await next(context);
});
app.MapApi();
await app.RunAsync();
return 0;
