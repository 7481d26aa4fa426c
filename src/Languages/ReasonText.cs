using System.Diagnostics;
using ChatOps.Domain.Policy;
using ChatOps.Domain.Products;
using ChatOps.Domain.Requests;

namespace ChatOps.Languages;

/// <summary>Turns reasons into sentences. A test finds reasons without one.</summary>
public static class ReasonText
{
    /// <summary>Returns the sentence in a language.</summary>
    public static string In(this Reason reason, Words words) =>
        reason switch
        {
            RequestReason request => Of(request, words.Request),
            PolicyReason policy => Of(policy, words),
            ChangeReason change => Of(change, words),
            ParameterReason parameter => Of(parameter, words),
            StandaloneReason { Of: var inner } => Words.Capital(inner.In(words)),
            _ => throw new UnreachableException($"{reason.GetType()} has no text."),
        };

    private static string Of(RequestReason reason, RequestWords words) =>
        reason switch
        {
            RequestReason.NotAnApprover => words.NotAnApprover,
            RequestReason.OwnRequest => words.OwnRequest,
            RequestReason.NoLongerAnApprover => words.NoLongerAnApprover,
            RequestReason.AlreadyDecided { Earlier: var earlier } => words.AlreadyDecided(earlier),
            RequestReason.TooLateToDecide { Status: var status } => words.TooLateToDecide(status),
            RequestReason.TooEarlyToDecide { Requester: var requester } => words.TooEarlyToDecide(requester),
            RequestReason.ReasonMissing => words.ReasonMissing,
            RequestReason.ReasonTooLong { Longest: var longest } => words.ReasonTooLong(longest),
            RequestReason.AlreadyCarriedOut => words.AlreadyCarriedOut,
            RequestReason.AlreadyOrdered => words.AlreadyOrdered,
            RequestReason.CannotBeCancelled { Status: var status } => words.CannotBeCancelled(status),
            RequestReason.SecretsGiven => words.SecretsGiven,
            RequestReason.TooLate { Status: var status } => words.TooLate(status),
            RequestReason.EveryValue => words.EveryValue,
            RequestReason.NothingToConfirm => words.NothingToConfirm,
            RequestReason.AlreadyConfirmed => words.AlreadyConfirmed,
            RequestReason.OnlyFailedRetried { Status: var status } => words.OnlyFailedRetried(status),
            RequestReason.NothingToCorrect => words.NothingToCorrect,
            RequestReason.Held { Hold: var hold } => words.Held(hold),
            _ => throw new UnreachableException($"{reason.GetType()} has no text."),
        };

    private static string Of(PolicyReason reason, Words words) =>
        reason switch
        {
            PolicyReason.AccountNameTaken { AccountName: var name } => words.Policy.AccountNameTaken(name),
            PolicyReason.AccountNameJustTaken => words.Policy.AccountNameJustTaken,
            PolicyReason.NoSuchType { Types: var types } => words.Policy.NoSuchType(
                words.Or(types.Select(type => type.LabelIn(words.Code)))
            ),
            PolicyReason.TooManyAccounts { Open: var open, Type: var type, Limit: var limit } =>
                words.Policy.TooManyAccounts(open, type, limit),
            PolicyReason.TooManyOfThisKind => words.Policy.TooManyOfThisKind,
            PolicyReason.NoOus => words.Policy.NoOus,
            PolicyReason.NoSuchOu { Ous: var ous } => words.Policy.NoSuchOu(words.Or(ous)),
            PolicyReason.OuNotForType { Type: var type, Ous: var ous } => words.Policy.OuNotForType(
                type,
                words.Or(ous)
            ),
            PolicyReason.RequesterDomains { Domains: var domains } => words.Policy.RequesterDomains(words.Or(domains)),
            PolicyReason.RootEmailDomains { Domains: var domains } => words.Policy.RootEmailDomains(words.Or(domains)),
            PolicyReason.RootEmailForm { Shortest: var shortest, Longest: var longest } => words.Policy.RootEmailForm(
                shortest,
                longest
            ),
            PolicyReason.RootEmailOfAccount => words.Policy.RootEmailOfAccount,
            PolicyReason.RootEmailOfRequest => words.Policy.RootEmailOfRequest,
            PolicyReason.RootEmailJustTaken => words.Policy.RootEmailJustTaken,
            PolicyReason.NoSuchProduct => words.Policy.NoSuchProduct,
            PolicyReason.ProductNotInCatalog { Product: var product } => words.Policy.ProductNotInCatalog(product),
            PolicyReason.ProductDomains { Domains: var domains, Product: var product } => words.Policy.ProductDomains(
                words.Or(domains),
                product
            ),
            PolicyReason.TooManyProducts { Open: var open, Product: var product, Limit: var limit } =>
                words.Policy.TooManyProducts(open, product, limit),
            _ => throw new UnreachableException($"{reason.GetType()} has no text."),
        };

    private static string Of(ChangeReason reason, Words words) =>
        reason switch
        {
            ChangeReason.NoRequest { Id: var id } => words.Change.NoRequest(id),
            ChangeReason.NotYours { Id: var id } => words.Change.NotYours(id),
            ChangeReason.IsAChange { Id: var id, Of: var of } => words.Change.IsAChange(id, of),
            ChangeReason.NotInCatalog { Id: var id } => words.Change.NotInCatalog(id),
            ChangeReason.NothingThere { Made: var made, Action: var action } => words.Change.NothingThere(
                made.Id,
                ProductText.Of(made, words).Standing(made),
                action,
                canCancel: made.Status.IsOpen()
            ),
            ChangeReason.HasEnded { Id: var id } => words.Change.HasEnded(id),
            ChangeReason.Busy { Id: var id, Holder: var holder } => words.Change.Busy(id, holder),
            ChangeReason.AccountsDoNotChange => words.Change.AccountsDoNotChange,
            ChangeReason.NotOffered { Product: var product, Id: var id } => words.Change.NotOffered(product, id),
            ChangeReason.ProductNotInCatalog { Product: var product } => words.Change.ProductNotInCatalog(product),
            ChangeReason.NoEnd { Id: var id } => words.Change.NoEnd(id),
            ChangeReason.NotExtendable { Id: var id } => words.Change.NotExtendable(id),
            ChangeReason.NoSuchParameter => words.Change.NoSuchParameter,
            ChangeReason.SecretSaid => words.Change.SecretSaid,
            ChangeReason.NothingWouldChange => words.Change.NothingWouldChange,
            _ => throw new UnreachableException($"{reason.GetType()} has no text."),
        };

    private static string Of(ParameterReason reason, Words words) =>
        reason switch
        {
            ParameterReason.AnswerNeeded => words.Product.AnswerNeeded,
            ParameterReason.NotAChoice { Values: var values } => words.Product.NotAChoice(words.Or(values)),
            ParameterReason.NotANumber { Least: var least, Greatest: var greatest } => words.Product.NotANumber(
                words.Product.NumberLimits(least, greatest)
            ),
            ParameterReason.NumberOut { Number: var number, Least: var least, Greatest: var greatest } =>
                words.Product.NumberOut(number, words.Product.NumberLimits(least, greatest)),
            ParameterReason.TooShort { Least: var least } => words.Product.TooShort(least),
            ParameterReason.TooLong { Most: var most } => words.Product.TooLong(most),
            ParameterReason.NotFitting { Description: var description, Pattern: var pattern } =>
                words.Product.NotFitting(description, pattern),
            ParameterReason.About { Parameter: var parameter, Reason: var inner } => $"{parameter}: {inner.In(words)}",
            _ => throw new UnreachableException($"{reason.GetType()} has no text."),
        };
}

/// <summary>Refusals as sentences.</summary>
public static class Sentences
{
    /// <summary>Returns the status as an English predicate: "is waiting for approval".</summary>
    public static string InWords(this RequestStatus status) => Words.English.Request.Standing(status);

    extension(Refusal refusal)
    {
        /// <summary>The refusal in English.</summary>
        public string Sentence => refusal.Reason.In(Words.English);

        /// <summary>Returns the refusal in a language.</summary>
        public string Says(Words words) => refusal.Reason.In(words);
    }
}

/// <summary>The policy's objections as sentences.</summary>
public static class ObjectionSentences
{
    extension(Objection objection)
    {
        /// <summary>The objection in English, to follow the requester's name.</summary>
        public string Sentence => objection.Reason.In(Words.English);

        /// <summary>The objection in English, as a sentence of its own.</summary>
        public string Text => Words.Capital(objection.Sentence);

        /// <summary>Returns the objection in a language, to follow the requester's name.</summary>
        public string Says(Words words) => objection.Reason.In(words);

        /// <summary>Returns the objection in a language, as a sentence of its own.</summary>
        public string TextIn(Words words) => Words.Capital(objection.Says(words));
    }

    /// <summary>Returns the objection as a sentence; null if the value is accepted.</summary>
    public static string? TextIn(this ParameterAnswer answer, Words words) =>
        answer.Objection is { } reason ? Words.Capital(reason.In(words)) : null;
}
