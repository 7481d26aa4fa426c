namespace ChatOps.Languages.English;

internal sealed class EnglishPolicyWords : PolicyWords
{
    public override string RootEmailOfAccount =>
        "an account already uses that e-mail address, and AWS allows each address only once. Please give another one.";

    public override string RootEmailOfRequest =>
        "another request already uses that e-mail address. Please give another one.";

    public override string RootEmailJustTaken =>
        "another request has just taken that e-mail address. Please give another one.";

    public override string NoOus =>
        "none of the OUs that the policy names can be found in the organization at the moment. The operators see it too; please try again in some minutes.";

    public override string AccountNameJustTaken =>
        "another request has just taken the account's name. Please ask once more.";

    public override string TooManyOfThisKind => "you have reached the limit of open requests of this kind.";

    public override string NoSuchProduct => "there is no product of that name.";

    public override string RequesterDomains(string domains) => $"only people at {domains} may ask for accounts.";

    public override string NoSuchType(string types) => $"there is no account type of that name. {types}?";

    public override string TooManyAccounts(int open, string type, int limit) =>
        $"you already have {(open == 1 ? $"1 open request for a {type} account" : $"{open} open requests for {type} accounts")}, and {limit} is the limit. Cancel one, or wait until one is done.";

    public override string RootEmailForm(int shortest, int longest) =>
        $"that is not an e-mail address that AWS accepts: {shortest} to {longest} plain characters with one @, like team+sandbox@example.com.";

    public override string RootEmailDomains(string domains) => $"root e-mail addresses must be at {domains}.";

    public override string NoSuchOu(string ous) => $"there is no OU of that name. {ous}?";

    public override string OuNotForType(string type, string ous) =>
        $"{type} accounts can only go to {ous}. Which OU should it be?";

    public override string AccountNameTaken(string accountName) =>
        $"an account is already named {accountName}. Please ask once more: the next request gets another name.";

    public override string ProductNotInCatalog(string product) =>
        $"the catalogue does not have the product {product} at the moment. The operators see it too; please try again later.";

    public override string ProductDomains(string domains, string product) =>
        $"only people at {domains} may ask for {EnglishArticle.Before(product)}.";

    public override string TooManyProducts(int open, string product, int limit) =>
        $"you already have {(open == 1 ? "1 open request" : $"{open} open requests")} for the product {product}, and {limit} is the limit. Cancel one, or wait until one is done.";
}
