namespace ChatOps.Languages.English;

internal sealed class EnglishPolicyWords : PolicyWords
{
    public override string RootEmailOfAccount =>
        "an account already uses that email address, and AWS allows each address only once. Please choose another one.";

    public override string RootEmailOfRequest =>
        "another request already uses that email address. Please choose another one.";

    public override string RootEmailJustTaken =>
        "another request has just taken that email address. Please choose another one.";

    public override string NoOus =>
        "none of the OUs in the policy can be found in the organization right now. The operators can see "
        + "this too. Please try again in a few minutes.";

    public override string AccountNameJustTaken =>
        "another request has just taken the account's name. Please ask again.";

    public override string TooManyOfThisKind =>
        "you've reached the limit of open requests of this kind. Cancel one, or wait until one is done.";

    public override string NoSuchProduct => "there's no product with that name.";

    public override string RequesterDomains(string domains) => $"only people at {domains} can ask for accounts.";

    public override string NoSuchType(string types) => $"there's no account type with that name. {types}?";

    public override string TooManyAccounts(int open, string type, int limit) =>
        "you already have "
        + $"{(open == 1 ? $"1 open request for a {type} account" : $"{open} open requests for {type} accounts")}, "
        + $"and the limit is {limit}. Cancel one, or wait until one is done.";

    public override string RootEmailForm(int shortest, int longest) =>
        $"AWS doesn't accept that email address. It needs {shortest} to {longest} plain characters with "
        + "one @, like team+sandbox@example.com.";

    public override string RootEmailDomains(string domains) => $"root emails must be at {domains}.";

    public override string NoSuchOu(string ous) => $"there's no OU with that name. {ous}?";

    public override string OuNotForType(string type, string ous) =>
        $"{type} accounts can only go to {ous}. Which OU should it be?";

    public override string AccountNameTaken(string accountName) =>
        $"there's already an account named {accountName}. Please ask again: the next request gets another name.";

    public override string ProductNotInCatalog(string product) =>
        $"the product {product} isn't in the catalog right now. The operators can see this too. Please "
        + "try again later.";

    public override string ProductDomains(string domains, string product) =>
        $"only people at {domains} can ask for {EnglishArticle.Before(product)}.";

    public override string TooManyProducts(int open, string product, int limit) =>
        $"you already have {(open == 1 ? "1 open request" : $"{open} open requests")} for the product "
        + $"{product}, and the limit is {limit}. Cancel one, or wait until one is done.";
}
