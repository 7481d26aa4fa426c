using System.Security.Cryptography;
using ChatOps.LocalCloud.Controls;
using ChatOps.LocalCloud.State;

namespace ChatOps.LocalCloud.Organizations;

/// <summary>An organizational unit.</summary>
/// <param name="Id"><c>ou-xxxx-yyyyyyyy</c>; stays after a rename or move.</param>
/// <param name="Name">Unique only among its siblings.</param>
/// <param name="ParentId">The root or another unit.</param>
/// <param name="IsRegistered">Whether Control Tower governs it. Organizations doesn't show it, Account Factory requires
/// it.</param>
public sealed record OrganizationalUnit(string Id, string Name, string ParentId, bool IsRegistered = true);

/// <summary>An account of the organization.</summary>
/// <param name="Id">12 digits.</param>
/// <param name="Name">As ordered.</param>
/// <param name="Email">The root user's address, unique without case.</param>
/// <param name="ParentId">The root or a unit.</param>
/// <param name="JoinedAt">When it was created.</param>
public sealed record OrganizationAccount(string Id, string Name, string Email, string ParentId, DateTimeOffset JoinedAt)
{
    /// <summary>Its administrator, if Account Factory created it.</summary>
    public string? SsoUserEmail { get; init; }

    /// <summary>The provisioned product that manages it; null for the landing zone's own, and after a
    /// termination.</summary>
    public string? ProvisionedProductId { get; init; }

    /// <summary>True if its order failed: the next order with the same name and email takes it over.</summary>
    public bool IsLeftover { get; init; }
}

/// <summary>The organization: one root, its units, its accounts. A new file starts with a small landing zone.</summary>
public sealed class OrganizationTree : IResettable
{
    /// <summary>The root's id.</summary>
    public const string RootId = "r-loca";

    private const string UnitAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    private readonly LocalState state;
    private readonly LocalCloudOptions options;
    private readonly TimeProvider time;
    private readonly Collection<OrganizationalUnit> units;
    private readonly Collection<OrganizationAccount> accounts;

    /// <summary>Opens the organization of <paramref name="state"/>, or creates a new one.</summary>
    public OrganizationTree(LocalState state, LocalCloudOptions options, TimeProvider time)
    {
        this.state = state;
        this.options = options;
        this.time = time;
        units = state.Collection<OrganizationalUnit>("organizational-units");
        accounts = state.Collection<OrganizationAccount>("accounts");
        state.Transact(() =>
        {
            if (units.All().Count == 0)
            {
                SeedUnits();
            }

            if (accounts.All().Count == 0)
            {
                SeedAccounts();
            }
        });
    }

    /// <summary>Returns every unit, unordered.</summary>
    public IReadOnlyList<OrganizationalUnit> Units() => units.AllById();

    /// <summary>Returns every account, the landing zone's own included.</summary>
    public IReadOnlyList<OrganizationAccount> Accounts() => accounts.AllById();

    /// <summary>Returns the unit; null for none.</summary>
    public OrganizationalUnit? Unit(string id) => units.Get(id);

    /// <summary>Returns the account; null for none.</summary>
    public OrganizationAccount? Account(string id) => accounts.Get(id);

    /// <summary>Returns true for the root and for every unit.</summary>
    public bool IsParent(string id) => id == RootId || units.Get(id) is not null;

    /// <summary>Adds a unit.</summary>
    /// <exception cref="ControlException">The parent doesn't exist, or a sibling has the name.</exception>
    public OrganizationalUnit AddUnit(string name, string parentId, bool isRegistered = true) =>
        state.Transact(() =>
        {
            RequirePlace(name, parentId, self: null);
            var unit = new OrganizationalUnit(
                $"ou-loca-{RandomNumberGenerator.GetString(UnitAlphabet, 8)}",
                name,
                parentId,
                isRegistered
            );
            units.Put(unit.Id, unit);
            return unit;
        });

    /// <summary>Renames, moves or re-registers a unit; null keeps a value.</summary>
    /// <exception cref="ControlException">The unit or parent doesn't exist, a sibling has the name, or the unit would
    /// be below itself.</exception>
    public OrganizationalUnit ChangeUnit(string id, string? name, string? parentId, bool? isRegistered = null) =>
        state.Transact(() =>
        {
            var unit =
                units.Get(id) ?? throw new ControlException("id", $"There is no organizational unit '{id}'.", 404);
            var changed = unit with
            {
                Name = name ?? unit.Name,
                ParentId = parentId ?? unit.ParentId,
                IsRegistered = isRegistered ?? unit.IsRegistered,
            };
            RequirePlace(changed.Name, changed.ParentId, unit.Id);
            units.Put(id, changed);
            return changed;
        });

    /// <summary>Adds or replaces an account; joins a running transaction.</summary>
    public void Save(OrganizationAccount account) => accounts.Put(account.Id, account);

    /// <summary>Returns an unused account ID.</summary>
    public string NewAccountId()
    {
        string id;
        do
        {
            id = RandomNumberGenerator.GetInt32(1, 10).ToString() + RandomNumberGenerator.GetString("0123456789", 11);
        } while (accounts.Get(id) is not null);
        return id;
    }

    /// <summary>Removes the vended accounts; the units stay, since policies name them.</summary>
    public void Reset() =>
        state.Transact(() =>
        {
            accounts.Clear();
            SeedAccounts();
        });

    private void RequirePlace(string name, string parentId, string? self)
    {
        if (!IsParent(parentId))
        {
            throw new ControlException(
                "parentId",
                $"'parentId' must be the root ({RootId}) or a unit; there is no '{parentId}'."
            );
        }

        if (
            units
                .All()
                .Any(unit =>
                    unit.ParentId == parentId
                    && unit.Id != self
                    && unit.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                )
        )
        {
            throw new ControlException("name", $"'name' is taken: {parentId} has a unit '{name}'.", 409);
        }

        for (var ancestor = parentId; self is not null && ancestor != RootId; ancestor = units.Get(ancestor)!.ParentId)
        {
            if (ancestor == self)
            {
                throw new ControlException("parentId", "'parentId' must not be the unit itself or one below it.");
            }
        }
    }

    private void SeedUnits()
    {
        foreach (
            var (id, name, parent) in new[]
            {
                ("security", "Security", RootId),
                ("experim1", "Experiment", RootId),
                ("demos001", "Demos", RootId),
                ("infrastr", "Infrastructure", RootId),
                ("infrasbx", "Sandbox", "ou-loca-infrastr"),
                ("workload", "Workloads", RootId),
                ("demosarc", "Demos-Archive", "ou-loca-workload"),
                ("worksbox", "Sandbox", "ou-loca-workload"),
                ("regulate", "Regulated", "ou-loca-workload"),
                ("payments", "Payments", "ou-loca-regulate"),
            }
        )
        {
            units.Put($"ou-loca-{id}", new OrganizationalUnit($"ou-loca-{id}", name, parent));
        }
    }

    private void SeedAccounts()
    {
        var now = time.GetUtcNow();
        Save(new OrganizationAccount(options.AccountId, "Management", "aws-management@example.com", RootId, now));
        Save(
            new OrganizationAccount(
                "000000000001",
                "Log archive",
                "aws-log-archive@example.com",
                "ou-loca-security",
                now
            )
        );
        Save(new OrganizationAccount("000000000002", "Audit", "aws-audit@example.com", "ou-loca-security", now));
    }
}
