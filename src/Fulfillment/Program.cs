using ChatOps.Fulfillment;

return await FulfillmentHost.RunAsync(Environment.GetEnvironmentVariable("_HANDLER"), CancellationToken.None);
