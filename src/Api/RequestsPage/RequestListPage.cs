using ChatOps.Api.Pages;
using ChatOps.Application.Operators;
using ChatOps.Application.Requests;
using ChatOps.Domain.Requests;
using ChatOps.Languages;

namespace ChatOps.Api.RequestsPage;

/// <summary>The list of requests, with what narrows it and the numbers of a month.</summary>
internal static class RequestListPage
{
    public static Html Of(RequestsPageOptions options, RequestListQuery query, RequestPage page, MonthNumbers numbers, IEnumerable<string> types, DateTimeOffset now) => Page.Of(
        "Requests",
        Html.Of($"""
            <div class="requests">
            <section class="stack" aria-labelledby="title">
            <h1 id="title">Requests</h1>
            {Filters(query, types)}
            {List(query, page)}
            </section>
            {MonthSection.Of(query, numbers, now)}
            </div>
            """),
        RequestsPageAssets.Frame(options));

    private static Html Filters(RequestListQuery query, IEnumerable<string> types) => Html.Of($"""
        <form method="get" action="{RequestsPageOptions.Url}" class="card filters" role="search" aria-label="Requests" data-submit-on-change>
        <div class="field grow"><label for="q">Search</label><input id="q" name="q" type="search" maxlength="200" value="{query.Filter.Words}" placeholder="Id, name, e-mail, account, reason"></div>
        <div class="field"><label for="status">Status</label><select id="status" name="status"><option value="">All</option>
        {Enum.GetValues<RequestStatus>().Select(status => Option(status.ToString(), StatusBadge.Text(status), status == query.Filter.Status))}</select></div>
        <div class="field"><label for="type">Type</label><select id="type" name="type"><option value="">All</option>
        {types.Select(type => Option(type, type, type == query.Filter.AccountType))}</select></div>
        <div class="field"><label for="requester">Requester</label><input id="requester" name="requester" maxlength="200" value="{query.Filter.Requester}" placeholder="Name or e-mail"></div>
        <p class="actions"><button type="submit">Show</button>{Clear(query)}</p>
        </form>
        """);

    private static Html Clear(RequestListQuery query) =>
        query.IsFiltered ? Html.Of($"""<a class="button quiet" href="{RequestsPageOptions.Url}">Clear</a>""") : Html.Empty;

    private static Html Option(string value, string text, bool isChosen) =>
        Html.Of($"""<option value="{value}"{(isChosen ? Html.Of($" selected") : Html.Empty)}>{text}</option>""");

    private static Html List(RequestListQuery query, RequestPage page)
    {
        var found = page.Items.Count == 0
            ? Html.Of($"""<p class="card">{Nothing(query, page)}</p>""")
            : Html.Of($"""
                <div class="card flush">
                <table class="rows" role="table" aria-label="Requests, newest first">
                <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Request</th><th role="columnheader" scope="col">Status</th><th role="columnheader" scope="col">Requester</th><th role="columnheader" scope="col">What</th><th role="columnheader" scope="col">Account</th><th role="columnheader" scope="col">Asked</th></tr></thead>
                <tbody role="rowgroup">
                {page.Items.Select(Row)}
                </tbody>
                </table>
                </div>
                """);
        return Html.Of($"""
            {found}
            <p class="actions">{More(query, page)}<a class="button quiet" href="{(query with { Cursor = null }).ToUrl($"{RequestsPageOptions.Url}/export", withMonth: false)}" download>Export as CSV</a></p>
            """);
    }

    private static Html Nothing(RequestListQuery query, RequestPage page) =>
        page.NextCursor is not null ? Html.Of($"None of the newest requests is like that. There are older ones.")
        : query.IsFiltered ? Html.Of($"No request is like that.")
        : Html.Of($"Nobody has asked for an account yet.");

    private static Html More(RequestListQuery query, RequestPage page)
    {
        var newest = query.Cursor is null ? Html.Empty : Html.Of($"""<a class="button quiet" href="{(query with { Cursor = null }).ToUrl(RequestsPageOptions.Url)}">Newest</a>""");
        var older = page.NextCursor is null ? Html.Empty : Html.Of($"""<a class="button quiet" href="{(query with { Cursor = page.NextCursor }).ToUrl(RequestsPageOptions.Url)}">Older</a>""");
        return Html.Of($"{newest}{older}");
    }

    private static Html Row(AccountRequest request) => Html.Of($"""
        <tr role="row">
        <td role="cell" class="nowrap"><a class="mono" href="{RequestsPageOptions.Url}/{request.Id}">{request.Id}</a></td>
        <td role="cell">{StatusBadge.Of(request)}</td>
        <td role="cell"><bdi>{request.Requester.FullName}</bdi> <br><span class="soft small"><bdi>{request.Requester.Email}</bdi></span></td>
        <td role="cell"><bdi>{ProductKind.Of(request).Type(request)}</bdi> <br><span class="soft small"><bdi>{request.Ou.Label}</bdi></span></td>
        <td role="cell"><bdi>{(request.IsNewAccount ? request.AccountName : ProductText.Of(request).Title(request))}</bdi> <br><span class="soft small mono">{request.AccountId}</span></td>
        <td role="cell" class="small">{Moment.Of(request.CreatedAt)}</td>
        </tr>
        """);
}
