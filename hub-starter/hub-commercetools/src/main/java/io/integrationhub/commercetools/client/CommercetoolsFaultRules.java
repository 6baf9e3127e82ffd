package io.integrationhub.commercetools.client;

import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_CONFLICT;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_FAILED;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_FORBIDDEN;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_NOT_FOUND;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_REJECTED;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_THROTTLED;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_UNREACHABLE;
import static io.integrationhub.system.http.FaultRule.fail;
import static io.integrationhub.system.http.FaultRule.park;
import static io.integrationhub.system.http.FaultRule.retry;
import static io.integrationhub.system.http.FaultRule.retryIfIdempotent;

import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.FaultRule;
import io.integrationhub.system.http.FaultRule.Outage;
import io.integrationhub.system.http.FaultRules;
import io.integrationhub.system.http.HttpFailure;
import io.integrationhub.system.http.OutboundRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What failures of commercetools mean (https://docs.commercetools.com/api/errors).
 *
 * <p>A write that got a 500, 502 or 504, or no response, may have had its effect, so only reads are repeated then; 429
 * and 503 reject a request before it is begun (ADR 11).
 */
final class CommercetoolsFaultRules implements FaultRules {

    /** 409s of Standalone Prices that ask for the same request again (release notes, 2026-02-11). */
    private static final Set<String> PRICE_LOCKS = Set.of("ExactLockConflict", "ValidityLockConflict");

    private static final Duration PRICE_LOCK_PAUSE = Duration.ofMillis(300);

    @Override
    public FaultRule rule(HttpFailure failure) {
        return switch (failure) {
            case NOT_SENT, OVERLOADED -> retry(COMMERCETOOLS_UNREACHABLE).asOutage();
            case CONNECTION_LOST, TIMEOUT, BAD_GATEWAY ->
                retryIfIdempotent(COMMERCETOOLS_UNREACHABLE).asOutage();
            case INTERRUPTED, CIRCUIT_OPEN -> fail(COMMERCETOOLS_UNREACHABLE);
            case ADDRESS_FORBIDDEN -> fail(COMMERCETOOLS_UNREACHABLE).asOutage();
            case THROTTLED -> retry(COMMERCETOOLS_THROTTLED).postponed();
            case LIMIT_REACHED -> fail(COMMERCETOOLS_THROTTLED).postponed();
            case SERVER_ERROR -> retryIfIdempotent(COMMERCETOOLS_FAILED);
            case RESPONSE_TOO_LARGE -> fail(COMMERCETOOLS_FAILED);
            case FORBIDDEN -> park(COMMERCETOOLS_FORBIDDEN);
            // An outage of the tenant, not a failure of one message: its consumers pause until someone has corrected
            // the secret and restarted the service, and nothing is parked meanwhile.
            case UNAUTHORIZED, TOKEN_REJECTED -> fail(COMMERCETOOLS_FORBIDDEN).as(Outage.CREDENTIALS_REJECTED);
            case TOKEN_UNREADABLE -> retry(COMMERCETOOLS_FAILED).asOutage();
        };
    }

    @Override
    public Optional<FaultRule> rule(OutboundRequest request, SystemResponse response) {
        return response.status() < 300 ? Optional.empty() : Optional.of(failureRule(request, response));
    }

    private FaultRule failureRule(OutboundRequest request, SystemResponse response) {
        ErrorBody body = ErrorBody.read(response.body());
        return switch (response.status()) {
            case 401 -> rule(HttpFailure.UNAUTHORIZED);
            case 429 -> rule(HttpFailure.THROTTLED);
            case 503 -> rule(HttpFailure.OVERLOADED);
            // The Extension of another party failed; commercetools itself is available.
            case 502, 504 -> rule(isOfExtension(body) ? HttpFailure.SERVER_ERROR : HttpFailure.BAD_GATEWAY);
            default -> {
                // A response to HEAD has no body. Any other without error codes comes from something in front of the
                // API and says nothing about the request.
                boolean own = body.isReadable() || request.method().equals("HEAD");
                yield own ? errorRule(response.status(), body.codes()) : rule(HttpFailure.SERVER_ERROR);
            }
        };
    }

    private FaultRule errorRule(int status, List<String> codes) {
        return switch (status) {
            // A missing scope stops all records of its kind; any other 403 concerns one resource.
            case 403 ->
                codes.contains("insufficient_scope")
                        ? fail(COMMERCETOOLS_FORBIDDEN).as(Outage.RIGHT_MISSING)
                        : rule(HttpFailure.FORBIDDEN);
            case 404 -> park(COMMERCETOOLS_NOT_FOUND);
            case 409 ->
                PRICE_LOCKS.stream().anyMatch(codes::contains)
                        ? retry(COMMERCETOOLS_CONFLICT).after(PRICE_LOCK_PAUSE)
                        : fail(COMMERCETOOLS_CONFLICT);
            default -> {
                if (codes.contains("LockedField")) {
                    yield retry(COMMERCETOOLS_CONFLICT);
                }
                boolean failed = status >= 500 || codes.contains("QueryTimedOut");
                yield failed ? rule(HttpFailure.SERVER_ERROR) : park(COMMERCETOOLS_REJECTED);
            }
        };
    }

    private static boolean isOfExtension(ErrorBody body) {
        return body.codes().stream().anyMatch(code -> code.startsWith("Extension"));
    }

    @Override
    public Detail detail(SystemResponse response) {
        ErrorBody body = ErrorBody.read(response.body());
        String scopes = response.status() == 403 && !body.scopes().isEmpty()
                ? "the API client needs one of the scopes " + String.join(", ", body.scopes())
                : "";
        return new Detail(body.summary(), scopes, new CommercetoolsError(response.status(), body.codes()));
    }
}
