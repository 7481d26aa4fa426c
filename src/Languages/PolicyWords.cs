namespace ChatOps.Languages;

/// <summary>What policy has against a wish: each begins in lower case, to follow the name of who asks.</summary>
public abstract class PolicyWords
{
    /// <summary>"only people at example.com may ask for accounts."</summary>
    public abstract string RequesterDomains(string domains);

    /// <summary>"there is no account type of that name. Production or Sandbox?"</summary>
    public abstract string NoSuchType(string types);

    /// <summary>"you already have 2 open requests for Sandbox accounts, and 2 is the limit. ..."</summary>
    public abstract string TooManyAccounts(int open, string type, int limit);

    /// <summary>"that is not an e-mail address that AWS accepts: 7 to 64 plain characters with one @, ..."</summary>
    public abstract string RootEmailForm(int shortest, int longest);

    /// <summary>"root e-mail addresses must be at example.com."</summary>
    public abstract string RootEmailDomains(string domains);

    /// <summary>"an account already uses that e-mail address, ..."</summary>
    public abstract string RootEmailOfAccount { get; }

    /// <summary>"another request already uses that e-mail address. ..."</summary>
    public abstract string RootEmailOfRequest { get; }

    /// <summary>"another request has just taken that e-mail address. ..."</summary>
    public abstract string RootEmailJustTaken { get; }

    /// <summary>"none of the OUs that the policy names can be found in the organization at the moment. ..."</summary>
    public abstract string NoOus { get; }

    /// <summary>"there is no OU of that name. A or B?"</summary>
    public abstract string NoSuchOu(string ous);

    /// <summary>"Sandbox accounts can only go to A or B. Which OU should it be?"</summary>
    public abstract string OuNotForType(string type, string ous);

    /// <summary>"an account is already named x. ..."</summary>
    public abstract string AccountNameTaken(string accountName);

    /// <summary>"another request has just taken the account's name. ..."</summary>
    public abstract string AccountNameJustTaken { get; }

    /// <summary>"you have reached the limit of open requests of this kind."</summary>
    public abstract string TooManyOfThisKind { get; }

    /// <summary>"there is no product of that name."</summary>
    public abstract string NoSuchProduct { get; }

    /// <summary>"the catalogue does not have the product x at the moment. ..."</summary>
    public abstract string ProductNotInCatalog(string product);

    /// <summary>"only people at example.com may ask for a Storage bucket."</summary>
    public abstract string ProductDomains(string domains, string product);

    /// <summary>"you already have 2 open requests for the product x, and 2 is the limit. ..."</summary>
    public abstract string TooManyProducts(int open, string product, int limit);
}
