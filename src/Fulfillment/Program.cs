using ChatOps.Fulfillment;
using ChatOps.Vending.Observability;

CrashLog.Begin();
return await FulfillmentHost.RunAsync(Environment.GetEnvironmentVariable("_HANDLER"), CancellationToken.None);
