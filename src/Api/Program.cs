using ChatOps.Api;
using ChatOps.Application.Observability;

CrashLog.Begin();
return await ApiHost.RunAsync(args);
