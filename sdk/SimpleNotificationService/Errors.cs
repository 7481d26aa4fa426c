using Amazon.Sdk.Internal;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService;

internal static class Errors
{
    public static ErrorCatalog Catalog { get; } =
        new(
            (message, inner, type, code, id, status) =>
                new AmazonSimpleNotificationServiceException(message, inner, type, code, id, status)
        )
        {
            ["AuthorizationError"] = (message, inner, type, code, id, status) =>
                new AuthorizationErrorException(message, inner, type, code, id, status),
            ["ConcurrentAccess"] = (message, inner, type, code, id, status) =>
                new ConcurrentAccessException(message, inner, type, code, id, status),
            ["EndpointDisabled"] = (message, inner, type, code, id, status) =>
                new EndpointDisabledException(message, inner, type, code, id, status),
            ["FilterPolicyLimitExceeded"] = (message, inner, type, code, id, status) =>
                new FilterPolicyLimitExceededException(message, inner, type, code, id, status),
            ["InternalError"] = (message, inner, type, code, id, status) =>
                new InternalErrorException(message, inner, type, code, id, status),
            ["InvalidParameter"] = (message, inner, type, code, id, status) =>
                new InvalidParameterException(message, inner, type, code, id, status),
            ["InvalidSecurity"] = (message, inner, type, code, id, status) =>
                new InvalidSecurityException(message, inner, type, code, id, status),
            ["KMSAccessDenied"] = (message, inner, type, code, id, status) =>
                new KMSAccessDeniedException(message, inner, type, code, id, status),
            ["KMSDisabled"] = (message, inner, type, code, id, status) =>
                new KMSDisabledException(message, inner, type, code, id, status),
            ["KMSInvalidState"] = (message, inner, type, code, id, status) =>
                new KMSInvalidStateException(message, inner, type, code, id, status),
            ["KMSNotFound"] = (message, inner, type, code, id, status) =>
                new KMSNotFoundException(message, inner, type, code, id, status),
            ["KMSOptInRequired"] = (message, inner, type, code, id, status) =>
                new KMSOptInRequiredException(message, inner, type, code, id, status),
            ["KMSThrottling"] = (message, inner, type, code, id, status) =>
                new KMSThrottlingException(message, inner, type, code, id, status),
            ["NotFound"] = (message, inner, type, code, id, status) =>
                new NotFoundException(message, inner, type, code, id, status),
            ["ParameterValueInvalid"] = (message, inner, type, code, id, status) =>
                new InvalidParameterValueException(message, inner, type, code, id, status),
            ["PlatformApplicationDisabled"] = (message, inner, type, code, id, status) =>
                new PlatformApplicationDisabledException(message, inner, type, code, id, status),
            ["ReplayLimitExceeded"] = (message, inner, type, code, id, status) =>
                new ReplayLimitExceededException(message, inner, type, code, id, status),
            ["StaleTag"] = (message, inner, type, code, id, status) =>
                new StaleTagException(message, inner, type, code, id, status),
            ["SubscriptionLimitExceeded"] = (message, inner, type, code, id, status) =>
                new SubscriptionLimitExceededException(message, inner, type, code, id, status),
            ["TagLimitExceeded"] = (message, inner, type, code, id, status) =>
                new TagLimitExceededException(message, inner, type, code, id, status),
            ["TagPolicy"] = (message, inner, type, code, id, status) =>
                new TagPolicyException(message, inner, type, code, id, status),
            ["TopicLimitExceeded"] = (message, inner, type, code, id, status) =>
                new TopicLimitExceededException(message, inner, type, code, id, status),
            ["ValidationException"] = (message, inner, type, code, id, status) =>
                new ValidationException(message, inner, type, code, id, status),
        };
}
