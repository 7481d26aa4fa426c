using ChatOps.Api;
using ChatOps.Vending;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddVending();
builder.Services.AddApi();
builder.Services.AddSettings(builder.Configuration);

var app = builder.Build();
app.MapApi();
await app.RunAsync();
