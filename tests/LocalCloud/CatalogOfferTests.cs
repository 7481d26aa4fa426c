using System.Text.Json.Nodes;

namespace ChatOps.Tests.LocalCloud;

public sealed class CatalogOfferTests : CatalogTest
{
    [Theory]
    [InlineData("SearchProducts", "ProductViewSummaries")]
    [InlineData("SearchProductsAsAdmin", "ProductViewDetails")]
    public async Task Full_text_search_returns_a_look_alike_before_the_product(string operation, string list)
    {
        var (_, body) = await CatalogAsync(
            operation,
            new { Filters = new { FullTextSearch = new[] { "AWS Control Tower Account Factory" } } }
        );
        var names = body[list]!.AsArray().Select(item => Text(item!["ProductViewSummary"] ?? item, "Name")).ToList();
        Assert.Equal(["AWS Control Tower Account Factory Trial", "AWS Control Tower Account Factory"], names);
        var (_, paged) = await CatalogAsync(operation, new { PageSize = 1 });
        Assert.Single(paged[list]!.AsArray());
        Assert.Single(
            (await CatalogAsync(operation, new { PageSize = 1, PageToken = Text(paged, "NextPageToken") })).Body[
                list
            ]!.AsArray()
        );
    }

    [Theory]
    [InlineData("DescribeProduct", "ProductViewSummary", "ProvisioningArtifacts")]
    [InlineData("DescribeProductAsAdmin", "ProductViewDetail", "ProvisioningArtifactSummaries")]
    public async Task Product_is_found_by_its_exact_name_and_by_id_but_its_summaries_hide_which_artifact_is_active(
        string operation,
        string detail,
        string artifacts
    )
    {
        var (status, named) = await CatalogAsync(operation, new { Name = "AWS Control Tower Account Factory" });
        Assert.Equal(200, status);
        Assert.Equal(ProductId, Text(named[detail]!["ProductViewSummary"] ?? named[detail]!, "ProductId"));
        Assert.Equal(3, named[artifacts]!.AsArray().Count);
        Assert.All(named[artifacts]!.AsArray(), artifact => Assert.Null(artifact!["Active"]));
        Assert.Equal(200, (await CatalogAsync(operation, new { Id = ProductId })).Status);
        Assert.Equal(
            "InvalidParametersException",
            Code(await CatalogAsync(operation, new { Id = ProductId, Name = "AWS Control Tower Account Factory" }))
        );
        Assert.Equal("InvalidParametersException", Code(await CatalogAsync(operation, new { })));
        Assert.Equal(
            "ResourceNotFoundException",
            Code(await CatalogAsync(operation, new { Name = "Account Factory" }))
        );
    }

    [Fact]
    public async Task One_artifact_is_active_and_it_is_neither_the_oldest_nor_the_newest()
    {
        var artifacts = (await CatalogAsync("ListProvisioningArtifacts", new { ProductId })).Body[
            "ProvisioningArtifactDetails"
        ]!
            .AsArray()
            .OrderBy(artifact => artifact!["CreatedTime"]!.GetValue<double>())
            .ToList();
        Assert.Equal([false, true, false], artifacts.Select(artifact => artifact!["Active"]!.GetValue<bool>()));
        var described = await CatalogAsync(
            "DescribeProvisioningArtifact",
            new { ProductId, ProvisioningArtifactId = ArtifactId }
        );
        Assert.True(described.Body["ProvisioningArtifactDetail"]!["Active"]!.GetValue<bool>());
        Assert.Equal(
            "ResourceNotFoundException",
            Code(
                await CatalogAsync(
                    "DescribeProvisioningArtifact",
                    new { ProductId, ProvisioningArtifactId = "pa-none" }
                )
            )
        );
        Assert.Equal(
            "ResourceNotFoundException",
            Code(await CatalogAsync("ListProvisioningArtifacts", new { ProductId = "prod-none" }))
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Launch_paths_are_as_many_as_the_setting_says(int count)
    {
        await SettingsAsync(new { launchPaths = count });
        Assert.Equal(
            count,
            (await CatalogAsync("ListLaunchPaths", new { ProductId })).Body["LaunchPathSummaries"]!.AsArray().Count
        );
    }

    [Fact]
    public async Task Six_parameters_are_described_with_their_constraints()
    {
        var (_, body) = await CatalogAsync(
            "DescribeProvisioningParameters",
            new { ProductId, ProvisioningArtifactId = ArtifactId }
        );
        var parameters = body["ProvisioningArtifactParameters"]!
            .AsArray()
            .ToDictionary(parameter => Text(parameter!, "ParameterKey"), parameter => parameter!);
        Assert.Equal(
            [
                "AccountEmail",
                "AccountName",
                "ManagedOrganizationalUnit",
                "SSOUserEmail",
                "SSOUserFirstName",
                "SSOUserLastName",
            ],
            parameters.Keys.Order()
        );
        Assert.Equal("50", Text(parameters["AccountName"]["ParameterConstraints"]!, "MaxLength"));
        Assert.Equal("6", Text(parameters["AccountEmail"]["ParameterConstraints"]!, "MinLength"));
    }

    [Fact]
    public async Task Portfolio_is_listed_and_takes_principals()
    {
        var portfolio = (await CatalogAsync("ListPortfolios", new { })).Body["PortfolioDetails"]![0]!;
        Assert.Equal("AWS Control Tower Account Factory Portfolio", Text(portfolio, "DisplayName"));
        Assert.Equal(
            Text(portfolio, "Id"),
            Text(
                (await CatalogAsync("ListPortfoliosForProduct", new { ProductId })).Body["PortfolioDetails"]![0]!,
                "Id"
            )
        );

        var principal = new
        {
            PortfolioId = Text(portfolio, "Id"),
            PrincipalARN = "arn:aws:iam::000000000000:role/orders",
            PrincipalType = "IAM",
        };
        Assert.Equal(200, (await CatalogAsync("AssociatePrincipalWithPortfolio", principal)).Status);
        await RestartAsync();
        Assert.Equal(
            principal.PrincipalARN,
            Text(
                (await CatalogAsync("ListPrincipalsForPortfolio", new { principal.PortfolioId })).Body["Principals"]![
                    0
                ]!,
                "PrincipalARN"
            )
        );
        Assert.Equal(
            "ResourceNotFoundException",
            Code(await CatalogAsync("AssociatePrincipalWithPortfolio", principal with { PortfolioId = "port-none" }))
        );
        Assert.Equal(
            "InvalidParametersException",
            Code(await CatalogAsync("AssociatePrincipalWithPortfolio", principal with { PrincipalARN = "orders" }))
        );
        Assert.Equal(
            "ValidationException",
            Code(await CatalogAsync("AssociatePrincipalWithPortfolio", principal with { PrincipalType = "ROOT" }))
        );
    }

    [Theory]
    [InlineData("DescribeRecord", """{}""", "Id")]
    [InlineData("DescribeRecord", """{"Id":"rec 1"}""", "Id")]
    [InlineData("DescribeRecord", """{"Id":"rec-1","Colour":"red"}""", "Colour")]
    [InlineData("DescribeRecord", """{"Id":"rec-1","PageSize":21}""", "PageSize")]
    [InlineData(
        "ProvisionProduct",
        """{"ProvisionedProductName":"-a","ProvisionToken":"t"}""",
        "ProvisionedProductName"
    )]
    [InlineData("ProvisionProduct", """{"ProvisionedProductName":"a"}""", "ProvisionToken")]
    [InlineData("ProvisionProduct", """{"ProvisionedProductName":"a","ProvisionToken":"a.b"}""", "ProvisionToken")]
    [InlineData(
        "ProvisionProduct",
        """{"ProvisionedProductName":"a","ProvisionToken":"t","ProvisioningParameters":[{"Key":"A","Val":"b"}]}""",
        "ProvisioningParameters.1.member.Val"
    )]
    [InlineData("SearchProductsAsAdmin", """{"SortOrder":"UP"}""", "SortOrder")]
    [InlineData("SearchProducts", """{"Filters":{"Colour":["red"]}}""", "Filters")]
    public async Task Request_that_the_API_refuses_names_the_member(string operation, string request, string member)
    {
        var answer = await CatalogAsync(operation, JsonNode.Parse(request)!);
        Assert.Equal((400, "ValidationException"), (answer.Status, Code(answer)));
        Assert.Contains($"'{member}'", Message(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_and_token_have_at_most_128_characters()
    {
        Assert.Equal(
            "ValidationException",
            Code(
                await CatalogAsync(
                    "ProvisionProduct",
                    new { ProvisionedProductName = new string('a', 129), ProvisionToken = "t" }
                )
            )
        );
        Assert.Equal(
            "ValidationException",
            Code(
                await CatalogAsync(
                    "ProvisionProduct",
                    new { ProvisionedProductName = "a", ProvisionToken = new string('t', 129) }
                )
            )
        );
    }
}
