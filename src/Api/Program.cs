using ChatOps.Api;
using ChatOps.Vending.Observability;

CrashLog.Begin();
return await ApiHost.RunAsync(args);
