using System.Text.Json.Nodes;
using ChatOps.LocalCloud.Models;
using ChatOps.LocalCloud.Operations;

namespace ChatOps.LocalCloud.Organizations;

/// <summary>The reading operations of AWS Organizations.</summary>
internal sealed class OrganizationsService : AwsService
{
    private const string OrganizationId = "o-localcloud";
    private const int DefaultPage = 20;
    private readonly OrganizationTree tree;
    private readonly LocalCloudOptions options;

    public OrganizationsService(OrganizationTree tree, LocalCloudOptions options)
        : base("organizations", "AWSOrganizationsV20161128")
    {
        this.tree = tree;
        this.options = options;
        Operations = new Dictionary<string, Func<JsonObject, object>>(StringComparer.Ordinal)
        {
            ["DescribeOrganization"] = _ => DescribeOrganization(),
            ["ListRoots"] = ListRoots,
            ["ListOrganizationalUnitsForParent"] = ListOrganizationalUnitsForParent,
            ["DescribeOrganizationalUnit"] = DescribeOrganizationalUnit,
            ["ListParents"] = ListParents,
            ["ListChildren"] = ListChildren,
            ["ListAccounts"] = ListAccounts,
            ["ListAccountsForParent"] = ListAccountsForParent,
            ["DescribeAccount"] = DescribeAccount,
        };
    }

    public override IReadOnlyDictionary<string, Func<JsonObject, object>> Operations { get; }

    protected override ServiceException Invalid(RequestProblem problem) =>
        new(
            "InvalidInputException",
            problem.Constraint.Contains("pattern", StringComparison.Ordinal)
                ? $"You provided a value that does not match the required pattern: {problem.Member}."
                : $"You specified an invalid value: {problem.Member}: {problem.Constraint}."
        );

    private object DescribeOrganization() =>
        new
        {
            Organization = new
            {
                Id = OrganizationId,
                Arn = Arn($"organization/{OrganizationId}"),
                FeatureSet = "ALL",
                MasterAccountArn = Arn($"account/{OrganizationId}/{options.AccountId}"),
                MasterAccountId = options.AccountId,
                MasterAccountEmail = tree.Account(options.AccountId)!.Email,
                AvailablePolicyTypes = new[] { new { Type = "SERVICE_CONTROL_POLICY", Status = "ENABLED" } },
            },
        };

    private object ListRoots(JsonObject request)
    {
        var root = new
        {
            Id = OrganizationTree.RootId,
            Arn = Arn($"root/{OrganizationId}/{OrganizationTree.RootId}"),
            Name = "Root",
            PolicyTypes = Array.Empty<object>(),
        };
        var (roots, next) = Page([root], "roots", request);
        return new { Roots = roots, NextToken = next };
    }

    private object ListOrganizationalUnitsForParent(JsonObject request)
    {
        var parent = RequireParent(request);
        var (units, next) = Page(
            tree.Units().Where(unit => unit.ParentId == parent).ToList(),
            $"units-{parent}",
            request
        );
        return new { OrganizationalUnits = units.Select(Show), NextToken = next };
    }

    private object DescribeOrganizationalUnit(JsonObject request) =>
        new
        {
            OrganizationalUnit = Show(
                tree.Unit(Text(request, "OrganizationalUnitId"))
                    ?? throw Missing("OrganizationalUnitNotFoundException", "an OU")
            ),
        };

    private object ListParents(JsonObject request)
    {
        var child = Text(request, "ChildId");
        var parent =
            tree.Unit(child)?.ParentId
            ?? tree.Account(child)?.ParentId
            ?? throw Missing("ChildNotFoundException", "a child");
        var (parents, next) = Page(
            [new { Id = parent, Type = parent == OrganizationTree.RootId ? "ROOT" : "ORGANIZATIONAL_UNIT" }],
            $"parents-{child}",
            request
        );
        return new { Parents = parents, NextToken = next };
    }

    private object ListChildren(JsonObject request)
    {
        var parent = RequireParent(request);
        var type = Text(request, "ChildType");
        var ids =
            type == "ACCOUNT"
                ? AccountsOf(parent).Select(account => account.Id)
                : tree.Units().Where(unit => unit.ParentId == parent).Select(unit => unit.Id);
        var (children, next) = Page(
            ids.Select(id => new { Id = id, Type = type }).ToList(),
            $"children-{type}-{parent}",
            request
        );
        return new { Children = children, NextToken = next };
    }

    private object ListAccounts(JsonObject request)
    {
        var (accounts, next) = Page(tree.Accounts(), "accounts", request);
        return new { Accounts = accounts.Select(Show), NextToken = next };
    }

    private object ListAccountsForParent(JsonObject request)
    {
        var parent = RequireParent(request);
        var (accounts, next) = Page(AccountsOf(parent), $"accounts-{parent}", request);
        return new { Accounts = accounts.Select(Show), NextToken = next };
    }

    private object DescribeAccount(JsonObject request) =>
        new
        {
            Account = Show(
                tree.Account(Text(request, "AccountId")) ?? throw Missing("AccountNotFoundException", "an account")
            ),
        };

    private List<OrganizationAccount> AccountsOf(string parent) =>
        tree.Accounts().Where(account => account.ParentId == parent).ToList();

    private object Show(OrganizationalUnit unit) =>
        new
        {
            unit.Id,
            Arn = Arn($"ou/{OrganizationId}/{unit.Id}"),
            unit.Name,
        };

    private object Show(OrganizationAccount account) =>
        new
        {
            account.Id,
            Arn = Arn($"account/{OrganizationId}/{account.Id}"),
            account.Email,
            account.Name,
            Status = "ACTIVE",
            State = "ACTIVE",
            JoinedMethod = account.Id == options.AccountId ? "INVITED" : "CREATED",
            JoinedTimestamp = account.JoinedAt.ToUnixTimeMilliseconds() / 1000.0,
        };

    private string RequireParent(JsonObject request)
    {
        var parent = Text(request, "ParentId");
        return tree.IsParent(parent) ? parent : throw Missing("ParentNotFoundException", "a root or OU");
    }

    private string Arn(string resource) => $"arn:aws:organizations::{options.AccountId}:{resource}";

    private static (IReadOnlyList<T> Items, string? Next) Page<T>(
        IReadOnlyList<T> items,
        string list,
        JsonObject request
    ) =>
        Paging.Page(
            items,
            list,
            request["NextToken"]?.GetValue<string>(),
            request["MaxResults"]?.GetValue<int>() ?? DefaultPage,
            () =>
                new ServiceException(
                    "InvalidInputException",
                    "You specified an invalid value: NextToken is of another list or of none."
                )
        );

    private static string Text(JsonObject request, string member) => request[member]!.GetValue<string>();

    private static ServiceException Missing(string code, string what) =>
        new(code, $"You specified {what} that doesn't exist.");
}
