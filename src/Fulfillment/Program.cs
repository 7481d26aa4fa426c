using ChatOps.Application.Observability;
using ChatOps.Fulfillment;

CrashLog.Begin();
return await FulfillmentHost.RunAsync(Environment.GetEnvironmentVariable("_HANDLER"), CancellationToken.None);
