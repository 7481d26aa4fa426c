namespace ChatOps.Languages;

/// <summary>Why the policy refuses a request. Each text begins in lower case, to follow the requester's name.</summary>
public abstract class PolicyWords
{
    /// <summary>"only people at example.com can ask for accounts."</summary>
    public abstract string RequesterDomains(string domains);

    /// <summary>"there's no account type with that name. Production or Sandbox?"</summary>
    public abstract string NoSuchType(string types);

    /// <summary>"you already have 2 open requests for Sandbox accounts, and the limit is 2. ..."</summary>
    public abstract string TooManyAccounts(int open, string type, int limit);

    /// <summary>"AWS doesn't accept that email address. It needs 7 to 64 plain characters with one @, ..."</summary>
    public abstract string RootEmailForm(int shortest, int longest);

    /// <summary>"root emails must be at example.com."</summary>
    public abstract string RootEmailDomains(string domains);

    /// <summary>"an account already uses that email address, ..."</summary>
    public abstract string RootEmailOfAccount { get; }

    /// <summary>"another request already uses that email address. ..."</summary>
    public abstract string RootEmailOfRequest { get; }

    /// <summary>"another request has just taken that email address. ..."</summary>
    public abstract string RootEmailJustTaken { get; }

    /// <summary>"none of the OUs in the policy can be found in the organization right now. ..."</summary>
    public abstract string NoOus { get; }

    /// <summary>"there's no OU with that name. A or B?"</summary>
    public abstract string NoSuchOu(string ous);

    /// <summary>"Sandbox accounts can only go to A or B. Which OU should it be?"</summary>
    public abstract string OuNotForType(string type, string ous);

    /// <summary>"there's already an account named x. ..."</summary>
    public abstract string AccountNameTaken(string accountName);

    /// <summary>"another request has just taken the account's name. ..."</summary>
    public abstract string AccountNameJustTaken { get; }

    /// <summary>"you've reached the limit of open requests of this kind. ..."</summary>
    public abstract string TooManyOfThisKind { get; }

    /// <summary>"there's no product with that name."</summary>
    public abstract string NoSuchProduct { get; }

    /// <summary>"the product x isn't in the catalog right now. ..."</summary>
    public abstract string ProductNotInCatalog(string product);

    /// <summary>"only people at example.com can ask for a Storage bucket."</summary>
    public abstract string ProductDomains(string domains, string product);

    /// <summary>"you already have 2 open requests for the product x, and the limit is 2. ..."</summary>
    public abstract string TooManyProducts(int open, string product, int limit);
}
