namespace ChatOps.Infra.Rules;

/// <summary>The reviewed resource types: those with rules in <see cref="Guardrails"/>, and those without data. Any
/// other type is refused, since no rule would check its storage or its callers.</summary>
internal static class ReviewedTypes
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        // With rules.
        "AWS::CodeBuild::Project",
        "AWS::DynamoDB::Table",
        "AWS::IAM::ManagedPolicy",
        "AWS::IAM::Policy",
        "AWS::IAM::Role",
        "AWS::KMS::Key",
        "AWS::Lambda::Function",
        "AWS::Lambda::Permission",
        "AWS::Logs::LogGroup",
        "AWS::S3::Bucket",
        "AWS::S3::BucketPolicy",
        "AWS::SNS::Topic",
        "AWS::SNS::TopicPolicy",
        "AWS::SQS::Queue",
        "AWS::SQS::QueuePolicy",
        // Always encrypted by the service, under the account's key for it.
        "AWS::SecretsManager::Secret",
        // The front door is public on purpose; the function identifies the caller.
        "AWS::ApiGatewayV2::Api",
        "AWS::ApiGatewayV2::Authorizer",
        "AWS::ApiGatewayV2::Integration",
        "AWS::ApiGatewayV2::Route",
        "AWS::ApiGatewayV2::Stage",
        // Without data and without callers.
        "AWS::CloudWatch::Alarm",
        "AWS::CloudWatch::Dashboard",
        "AWS::CodeDeploy::Application",
        "AWS::CodeDeploy::DeploymentGroup",
        "AWS::CodePipeline::Pipeline",
        "AWS::Events::Rule",
        "AWS::Lambda::Alias",
        "AWS::Lambda::EventInvokeConfig",
        "AWS::Lambda::EventSourceMapping",
        "AWS::Lambda::Version",
        "AWS::Logs::MetricFilter",
        "AWS::ServiceCatalog::CloudFormationProduct",
        "AWS::ServiceCatalog::LaunchRoleConstraint",
        "AWS::ServiceCatalog::Portfolio",
        "AWS::ServiceCatalog::PortfolioPrincipalAssociation",
        "AWS::ServiceCatalog::PortfolioProductAssociation",
        "AWS::SNS::Subscription",
        "Custom::LexBot",
    };

    public static bool Contain(string type) => Known.Contains(type);
}
