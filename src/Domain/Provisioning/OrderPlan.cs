using ChatOps.Domain.Requests;

namespace ChatOps.Domain.Provisioning;

/// <summary>
/// Creates an order with everything to send. Only its planning time depends on the clock, so placing it again is safe.
/// </summary>
public static class OrderPlan
{
    /// <summary>Returns the order of the next attempt.</summary>
    public static Order For(Request request, FactoryProduct product, int? slot, DateTimeOffset now)
    {
        var attempt = request.Orders.Count + 1;
        var content = request.Subject.Content(request.Requester);
        return new Order
        {
            Attempt = attempt,
            Token = $"{request.Id}-{attempt}",
            Slot = slot,
            ProductId = product.ProductId,
            ArtifactId =
                content.ArtifactId is { } answered && product.IsActive(answered) ? answered : product.ArtifactId,
            PathId = product.PathId,
            ProvisionedProductName = $"{request.Id}-{attempt}",
            PlannedAt = now,
            Action = content.Action,
            ProvisionedProductId = content.ProvisionedProductId,
            KeptParameters = content.KeptParameters,
            Parameters = content.Parameters,
        };
    }
}
