using ChatOps.Api;

return await ApiHost.RunAsync(args);
