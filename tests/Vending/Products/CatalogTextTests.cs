using Amazon.ServiceCatalog;
using ChatOps.Aws;
using ChatOps.Domain.Requests;
using ChatOps.Tests.Sdk;

namespace ChatOps.Tests.Vending.Products;

/// <summary>Texts from templates and from AWS are text from outside, too.</summary>
public sealed class CatalogTextTests
{
    [Fact]
    public async Task Texts_of_the_catalog_are_cleaned_and_values_that_cannot_be_shown_are_not_offered()
    {
        await using var stub = await OfferingAsync(
            """
            {
              "ParameterKey":"Size","Description":" Size\u202e of\u00a0it\u200b: ","DefaultValue":"sm\u200ball",
              "ParameterConstraints":{
                "AllowedValues":["sm\u200ball","large","v1.","a  b"],"ConstraintDescription":"small\u2028or large."
              }
            }
            """
        );

        var parameter = Assert.Single((await DescribeAsync(stub))!.Parameters);

        Assert.Equal(
            ("Size of it", "small or large", null),
            (parameter.Label, parameter.ConstraintDescription, parameter.Default)
        );
        Assert.Equal(["large", "v1.", "a  b"], parameter.AllowedValues);
    }

    [Fact]
    public async Task Product_of_which_nothing_could_be_chosen_is_not_offered()
    {
        await using var stub = await OfferingAsync(
            """{"ParameterKey":"Size","ParameterConstraints":{"AllowedValues":["sm\u200ball"]}}"""
        );

        Assert.Null(await DescribeAsync(stub));
    }

    [Fact]
    public async Task An_invisible_description_counts_as_missing()
    {
        await using var stub = await OfferingAsync(
            """{"ParameterKey":"Size","Description":"\u200b\u3164","DefaultValue":"line\nof\tmany"}"""
        );

        var parameter = Assert.Single((await DescribeAsync(stub))!.Parameters);

        Assert.Equal(("Size", "line\nof\tmany"), (parameter.Label, parameter.Default));
    }

    [Fact]
    public async Task Outputs_and_reasons_of_a_record_are_cleaned()
    {
        await using var stub = await ServiceStub.StartAsync();
        stub.Answers(
                """
                {
                  "RecordDetail":{"Status":"SUCCEEDED"},
                  "RecordOutputs":[{"OutputKey":"End\u200bpoint","OutputValue":"https://x.example.com\u202e\n"}]
                }
                """
            )
            .Answers(
                """
                {
                  "RecordDetail":{
                    "Status":"FAILED","RecordErrors":[{"Code":"Failed","Description":"no\u2028way\u200b"}]
                  }
                }
                """
            )
            .Answers("""{"ProvisionedProductDetail":{"Id":"pp-1","Status":"ERROR"}}""");
        using var client = Client(stub);
        var factory = new AccountFactory(client);
        var order = new Order
        {
            Attempt = 1,
            Token = "token",
            ProductId = "prod-1",
            ArtifactId = "pa-1",
            ProvisionedProductName = "name",
            Parameters = new Dictionary<string, string>(),
            PlannedAt = DateTimeOffset.UnixEpoch,
            RecordId = "rec-1",
            ProvisionedProductId = "pp-1",
        };

        var succeeded = await factory.FollowAsync(order, TestContext.Current.CancellationToken);
        var failed = await factory.FollowAsync(order, TestContext.Current.CancellationToken);

        var outputs = succeeded.Outputs.Select(output => $"{output.Key}={output.Value}");
        Assert.Equal(["Endpoint=https://x.example.com"], outputs);
        Assert.Equal((OrderState.Failed, "Failed: no way"), (failed.State, failed.Reason));
    }

    private static async Task<ServiceStub> OfferingAsync(string parameter) =>
        (await ServiceStub.StartAsync())
            .Answers("""{"ProductViewSummaries":[{"Id":"prodview-1","ProductId":"prod-1","Name":"Bucket"}]}""")
            .Answers("""{"ProvisioningArtifactDetails":[{"Id":"pa-1","Active":true}]}""")
            .Answers("""{"LaunchPathSummaries":[{"Id":"path-1"}]}""")
            .Answers($$"""{"ProvisioningArtifactParameters":[{{parameter}}]}""");

    private static async Task<ChatOps.Domain.Products.CatalogProduct?> DescribeAsync(ServiceStub stub)
    {
        using var client = Client(stub);
        return await new ProductCatalog(client).DescribeAsync("Bucket", TestContext.Current.CancellationToken);
    }

    private static AmazonServiceCatalogClient Client(ServiceStub stub) =>
        new(ServiceStub.Credentials, new AmazonServiceCatalogConfig { ServiceURL = stub.Url, MaxErrorRetry = 0 });
}
