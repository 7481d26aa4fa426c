namespace ChatOps.Languages.Spanish;

internal sealed class SpanishPolicyWords : PolicyWords
{
    public override string RootEmailOfAccount =>
        "ese correo electrónico ya lo usa una cuenta, y AWS admite cada dirección una sola vez. Por "
        + "favor, indica otro.";

    public override string RootEmailOfRequest =>
        "ese correo electrónico ya está en otra solicitud. Por favor, indica otro.";

    public override string RootEmailJustTaken =>
        "otra solicitud acaba de tomar ese correo electrónico. Por favor, indica otro.";

    public override string NoOus =>
        "en este momento no se encuentra en la organización ninguna de las OU de la política. Los "
        + "operadores también lo ven. Inténtalo de nuevo en unos minutos.";

    public override string AccountNameJustTaken =>
        "otra solicitud acaba de tomar el nombre de la cuenta. Solicítala de nuevo, por favor.";

    public override string TooManyOfThisKind =>
        "llegaste al límite de solicitudes abiertas de este tipo. Cancela una o espera a que se complete " + "alguna.";

    public override string NoSuchProduct => "no hay ningún producto con ese nombre.";

    public override string RequesterDomains(string domains) =>
        $"solo pueden pedir cuentas quienes tienen un correo de {domains}.";

    public override string NoSuchType(string types) => $"no hay ningún tipo de cuenta con ese nombre. ¿{types}?";

    public override string TooManyAccounts(int open, string type, int limit) =>
        "ya tienes "
        + $"{open} {(open == 1 ? "solicitud abierta" : "solicitudes abiertas")} de cuentas {type} "
        + $"y el límite es {limit}. Cancela una o espera a que se complete alguna.";

    public override string RootEmailForm(int shortest, int longest) =>
        $"AWS no acepta ese correo electrónico. Debe tener de {shortest} a {longest} caracteres simples "
        + "con una @, como team+sandbox@example.com.";

    public override string RootEmailDomains(string domains) => $"el correo raíz debe ser de {domains}.";

    public override string NoSuchOu(string ous) => $"no hay ninguna OU con ese nombre. ¿{ous}?";

    public override string OuNotForType(string type, string ous) =>
        $"las cuentas {type} solo pueden ir en {ous}. ¿Qué OU prefieres?";

    public override string AccountNameTaken(string accountName) =>
        $"ya hay una cuenta con el nombre {accountName}. Solicítala de nuevo, por favor: la próxima "
        + "solicitud llevará otro nombre.";

    public override string ProductNotInCatalog(string product) =>
        $"en este momento el catálogo no tiene el producto {product}. Los operadores también lo ven. "
        + "Inténtalo más tarde.";

    public override string ProductDomains(string domains, string product) =>
        $"solo pueden pedir «{product}» quienes tienen un correo de {domains}.";

    public override string TooManyProducts(int open, string product, int limit) =>
        $"ya tienes {(open == 1 ? "1 solicitud abierta" : $"{open} solicitudes abiertas")} del producto "
        + $"{product} y el límite es {limit}. Cancela una o espera a que se complete alguna.";
}
