using System.Runtime.CompilerServices;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using ChatOps.Application.Organizations;
using ChatOps.Domain;
using ChatOps.Domain.Organizations;
using OrganizationalUnit = ChatOps.Domain.Organizations.OrganizationalUnit;

namespace ChatOps.Aws;

/// <summary>The organization in AWS Organizations. Its list operations allow only a few calls a second for the whole
/// account, so calls run one after another and wait after each throttling.</summary>
/// <param name="organizations">A client for us-east-1, where the service runs in every case.</param>
/// <param name="backoff">The pauses after throttling.</param>
public sealed class AwsOrganization(IAmazonOrganizations organizations, Backoff backoff) : IOrganization
{
    private const int Attempts = 10;

    /// <summary>Uses pauses that suit AWS, starting with one second.</summary>
    public AwsOrganization(IAmazonOrganizations organizations, TimeProvider time)
        : this(organizations, new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)) { Time = time }) { }

    /// <inheritdoc/>
    public async Task<OrganizationTree> ReadTreeAsync(CancellationToken cancellationToken)
    {
        var roots = await PacedAsync(
            () => organizations.ListRootsAsync(new ListRootsRequest(), cancellationToken),
            cancellationToken
        );
        var rootId = roots.Roots is [var root, ..]
            ? root.Id
            : throw new InvalidOperationException(
                "AWS Organizations lists no root: is this the management account of an organization?"
            );
        var units = new List<OrganizationalUnit>();
        var parents = new Queue<string>([rootId]);
        while (parents.TryDequeue(out var parentId))
        {
            await foreach (var unit in UnitsBeneathAsync(parentId, cancellationToken))
            {
                units.Add(unit);
                parents.Enqueue(unit.Id);
            }
        }

        return new OrganizationTree(rootId, units);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(
        OrganizationTree tree,
        CancellationToken cancellationToken
    )
    {
        var accounts = new List<OrganizationAccount>();
        foreach (var parentId in tree.Units.Select(unit => unit.Id).Prepend(tree.RootId))
        {
            string? token = null;
            do
            {
                var request = new ListAccountsForParentRequest { ParentId = parentId, NextToken = token };
                var page = await PacedAsync(
                    () => organizations.ListAccountsForParentAsync(request, cancellationToken),
                    cancellationToken
                );
                accounts.AddRange(
                    (page.Accounts ?? []).Select(account => new OrganizationAccount(
                        account.Id,
                        account.Name,
                        account.Email,
                        parentId
                    ))
                );
                token = page.NextToken;
            } while (!string.IsNullOrEmpty(token));
        }

        return accounts;
    }

    private async IAsyncEnumerable<OrganizationalUnit> UnitsBeneathAsync(
        string parentId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        string? token = null;
        do
        {
            var request = new ListOrganizationalUnitsForParentRequest { ParentId = parentId, NextToken = token };
            var page = await PacedAsync(
                () => organizations.ListOrganizationalUnitsForParentAsync(request, cancellationToken),
                cancellationToken
            );
            foreach (var unit in page.OrganizationalUnits ?? [])
            {
                yield return new OrganizationalUnit(unit.Id, unit.Name, parentId);
            }

            token = page.NextToken;
        } while (!string.IsNullOrEmpty(token));
    }

    private Task<T> PacedAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken) =>
        backoff.RetryAsync(call, Attempts, (exception, _) => IsHaste(exception), cancellationToken);

    private static bool IsHaste(Exception exception) =>
        exception is AmazonOrganizationsException { ErrorCode: "TooManyRequestsException" or "ThrottlingException" };
}
