using Amazon.CDK;
using ChatOps.Infra;
using ChatOps.Infra.Configuration;

const int WrongConfiguration = 78;
var app = new App();
try
{
    InfraApp.BuildAny(app);
    app.Synth();
    return 0;
}
catch (Exception exception) when (exception is ConfigurationException or IOException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return WrongConfiguration;
}
