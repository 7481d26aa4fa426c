using ChatOps.Api.Bodies;
using ChatOps.Api.Pages;
using ChatOps.Api.Problems;
using ChatOps.Api.Requests;
using ChatOps.Api.SignIn;
using ChatOps.Application.Operators;
using ChatOps.Application.Policy;
using ChatOps.Application.Products;
using ChatOps.Application.Requests;
using ChatOps.Application.SignIn;
using ChatOps.Domain.Requests;
using ChatOps.Languages;
using Microsoft.AspNetCore.Mvc;

namespace ChatOps.Api.RequestsPage;

/// <summary>
/// <c>/requests/ui</c>: the features of <c>/requests</c> as pages. A host that knows its operators maps the pages
/// directly; other hosts map them behind sign-in, as data for a page that holds none.
/// </summary>
public static class RequestsPageRoutes
{
    private const int PageSize = 25;

    /// <summary>Maps the pages for a host that identifies operators itself.</summary>
    public static void MapRequestsPage(this IEndpointRouteBuilder routes, RequestsPageOptions options)
    {
        Map(routes.MapGroup(RequestsPageOptions.Url), new Pages(options, RequestsPageOptions.Url));
        RequestsPageAssets.Map(routes);
    }

    /// <summary>
    /// Maps the pages behind sign-in: the page itself is public, its data is only for the stage's group of operators.
    /// </summary>
    public static void MapRequestsPage(this IEndpointRouteBuilder routes, SignInOptions signIn)
    {
        var options = new RequestsPageOptions { OperatorOf = context => SignedIn.Of(context).Person.Email };
        var data = routes.MapGroup(SignedInRoutes.OperatorData);
        data.RequireOperator();
        Map(data, new Pages(options, SignedInRoutes.OperatorData));
        OperatorsPageRoutes.Map(routes, new OperatorsView(options, signIn));
        RequestsPageAssets.Map(routes);
    }

    private static void Map(RouteGroupBuilder group, Pages pages)
    {
        group.ExcludeFromDescription();
        group.MapGet("", pages.ListAsync);
        group.MapGet("/export", pages.ExportAsync);
        group.MapGet("/{id}", pages.ShowAsync);
        group.MapPost($"/{{id}}/{OperationForm.Retry}", pages.RetryAsync);
        group.MapPost($"/{{id}}/{OperationForm.Cancel}", pages.CancelAsync);
        group.MapPost($"/{{id}}/{OperationForm.Confirm}", pages.ConfirmAsync);
        group.MapPost(
            $"/{{id}}/{OperationForm.Terminate}",
            context => pages.ChangeAsync(context, ChangeAction.Terminate)
        );
        group.MapPost($"/{{id}}/{OperationForm.Extend}", context => pages.ChangeAsync(context, ChangeAction.Extend));
    }

    /// <summary>Writes an error as a page.</summary>
    public static Task WriteProblemAsync(HttpContext context, ProblemDetails problem) =>
        Page.WriteAsync(
            context,
            context.Response.StatusCode,
            ProblemPage.Create(new ProblemView(problem.Title!, problem.Detail!, ProblemAnswer.TraceIdOf(context)))
        );

    private sealed class Pages(RequestsPageOptions options, string url)
    {
        public async Task ListAsync(HttpContext context)
        {
            var services = context.RequestServices;
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var query = RequestListQuery.Read(context.Request.Query, now);
            var numbers = await services
                .GetRequiredService<MonthlyNumbers>()
                .OfAsync(query.Month, context.RequestAborted);
            var products = await services
                .GetRequiredService<ProductCheck>()
                .OfferedToAsync(person: null, context.RequestAborted);
            var types = services
                .GetRequiredService<PolicyCheck>()
                .Policy.AccountTypes.Select(type => type.Name)
                .Concat(products.Select(product => product.Name));
            RequestPage page;
            try
            {
                page = await services
                    .GetRequiredService<RequestSearch>()
                    .PageAsync(query.Filter, query.Cursor, PageSize, context.RequestAborted);
            }
            catch (InvalidCursorException)
            {
                throw new ProblemException(
                    StatusCodes.Status400BadRequest,
                    "This page of the list is no longer available. Please start again from the newest requests."
                );
            }

            var view = new RequestListView(options, query, page, types, new MonthView(query, numbers, now));
            await Page.WriteAsync(context, StatusCodes.Status200OK, RequestListPage.Create(view));
        }

        public async Task ExportAsync(HttpContext context)
        {
            var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            var filter = RequestListQuery.Read(context.Request.Query, now).Filter;
            context.Response.ContentType = "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = "attachment; filename=requests.csv";
            var requests = context
                .RequestServices.GetRequiredService<RequestSearch>()
                .AllAsync(filter, context.RequestAborted);
            await RequestCsv.WriteAsync(context.Response.Body, requests, context.RequestAborted);
        }

        public async Task ShowAsync(HttpContext context) =>
            await WriteAsync(context, StatusCodes.Status200OK, await FindAsync(context), null);

        public async Task CancelAsync(HttpContext context)
        {
            SameOrigin.Require(context.Request);
            var change = await Operations(context)
                .CancelAsync(
                    IdOf(context),
                    options.OperatorOf(context),
                    RequestsPageOptions.Channel,
                    context.RequestAborted
                );
            await AnswerAsync(context, change, refusal => new RefusedOperation(OperationForm.Cancel, refusal.Sentence));
        }

        public async Task ConfirmAsync(HttpContext context)
        {
            SameOrigin.Require(context.Request);
            var change = await Operations(context)
                .ConfirmAsync(
                    IdOf(context),
                    options.OperatorOf(context),
                    RequestsPageOptions.Channel,
                    context.RequestAborted
                );
            await AnswerAsync(
                context,
                change,
                refusal => new RefusedOperation(OperationForm.Confirm, refusal.Sentence)
            );
        }

        public async Task ChangeAsync(HttpContext context, ChangeAction action)
        {
            SameOrigin.Require(context.Request);
            var change = await Operations(context)
                .ChangeAsync(
                    action,
                    IdOf(context),
                    options.OperatorOf(context),
                    RequestsPageOptions.Channel,
                    $"page:{Guid.NewGuid():N}",
                    context.RequestAborted
                );
            await AnswerAsync(context, change, refusal => new RefusedOperation(action.ToString(), refusal.Sentence));
        }

        public async Task RetryAsync(HttpContext context)
        {
            SameOrigin.Require(context.Request);
            var fields = await FormFields.ReadAsync(context, context.RequestAborted);
            var request = await FindAsync(context);
            var account = request.Subject as NewAccount;
            var rootEmail = fields.Text("rootEmail").Cleaned;
            var ou = fields.Text("accountOu").Cleaned;

            // An unchanged value is no correction, so the policy isn't checked again.
            var change = await Operations(context)
                .RetryAsync(
                    request.Id,
                    options.OperatorOf(context),
                    RequestsPageOptions.Channel,
                    rootEmail.Length == 0 || rootEmail == account?.RootEmail ? null : rootEmail,
                    ou.Length == 0 || ou == account?.Ou.Label ? null : ou,
                    context.RequestAborted
                );
            await AnswerAsync(
                context,
                change,
                refusal => new RefusedOperation(OperationForm.Retry, refusal.Sentence, rootEmail, ou)
            );
        }

        private static Operations Operations(HttpContext context) =>
            context.RequestServices.GetRequiredService<Operations>();

        private static string IdOf(HttpContext context) => context.GetRouteValue("id") as string ?? string.Empty;

        private static async Task<Request> FindAsync(HttpContext context) =>
            await context
                .RequestServices.GetRequiredService<IRequestStore>()
                .FindAsync(IdOf(context), context.RequestAborted)
            ?? throw new ProblemException(StatusCodes.Status404NotFound, $"There's no request {IdOf(context)}.");

        // Redirects after a change, so that going back or reloading doesn't send the form again.
        private async Task AnswerAsync(HttpContext context, Change change, Func<Refusal, RefusedOperation> refused)
        {
            if (change.Request is not { } request)
            {
                throw new ProblemException(StatusCodes.Status404NotFound, $"There's no request {IdOf(context)}.");
            }

            if (change.Refusal is { } refusal)
            {
                var status =
                    refusal.Kind == RefusalKind.Policy
                        ? StatusCodes.Status422UnprocessableEntity
                        : StatusCodes.Status409Conflict;
                await WriteAsync(context, status, request, refused(refusal));
                return;
            }

            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"{url}/{request.Id}";
        }

        private async Task WriteAsync(HttpContext context, int status, Request request, RefusedOperation? refused)
        {
            var ous = request.Subject is NewAccount account
                ? await context
                    .RequestServices.GetRequiredService<PolicyCheck>()
                    .OusForAsync(account.Type, context.RequestAborted)
                : [];
            await Page.WriteAsync(
                context,
                status,
                RequestDetailPage.Create(new RequestDetailView(options, request, ous, refused))
            );
        }
    }
}
