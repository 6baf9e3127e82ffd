package io.integrationhub.system.http;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.FaultRules.Detail;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether a call ended with a usable response or with a failed attempt, by the rules of its edge. */
public final class ResponseClassifier {

    private static final Set<HttpFailure> EFFECT_UNKNOWN =
            EnumSet.of(HttpFailure.CONNECTION_LOST, HttpFailure.TIMEOUT, HttpFailure.INTERRUPTED);

    /** Failures with a response after which the request may have had its effect. */
    private static final Set<HttpFailure> FAILED_AFTER_BEGIN =
            EnumSet.of(HttpFailure.BAD_GATEWAY, HttpFailure.SERVER_ERROR);

    private static final Logger LOG = LoggerFactory.getLogger(ResponseClassifier.class);

    private final String system;
    private final FaultRules rules;
    private final InstantSource clock;
    private final Duration maxRetryAfter;

    /**
     * A classifier.
     *
     * @param system the system in messages, for example {@code acme.oms}
     * @param maxRetryAfter longest pause that a response may ask for
     */
    public ResponseClassifier(String system, FaultRules rules, InstantSource clock, Duration maxRetryAfter) {
        this.system = system;
        this.rules = rules;
        this.clock = clock;
        this.maxRetryAfter = maxRetryAfter;
    }

    /**
     * Returns a response that the caller interprets.
     *
     * @throws FailedAttempt for every other response
     */
    SystemResponse check(OutboundRequest request, SystemResponse response) {
        Optional<FaultRule> rule = rules.rule(request, response);
        if (rule.isEmpty()) {
            return response;
        }
        FailedAttempt failed = failure(rule.get(), request, response, rules.detail(response));
        boolean known = request.idempotent()
                || HttpFailure.of(response.status())
                        .filter(FAILED_AFTER_BEGIN::contains)
                        .isEmpty();
        throw known ? failed : failed.withUnknownEffect();
    }

    /** The failure of a token request that got a response without a token. */
    FailedAttempt withoutToken(OutboundRequest request, SystemResponse response) {
        HttpFailure failure = response.status() == 200
                ? HttpFailure.TOKEN_UNREADABLE
                : HttpFailure.of(response.status())
                        .filter(other -> other != HttpFailure.UNAUTHORIZED && other != HttpFailure.FORBIDDEN)
                        .orElse(HttpFailure.TOKEN_REJECTED);
        String reason = rules.detail(response).reason();
        Detail detail =
                new Detail(reason, "check client-id, client-secret, scopes and the URL of the token endpoint", null);
        return failure(rules.rule(failure), request, response, detail);
    }

    /** The failure of a request without a complete response. */
    FailedAttempt failure(OutboundRequest request, IOException exception) {
        return failure(request, HttpFailure.of(exception), exception);
    }

    /** The failure of a request without a complete response. */
    FailedAttempt failure(OutboundRequest request, HttpFailure failure, @Nullable IOException cause) {
        boolean known = request.idempotent() || !EFFECT_UNKNOWN.contains(failure);
        String reason = cause == null ? "" : String.valueOf(cause.getMessage());
        String message = system + " " + failure.text(request.name(), reason)
                + (known ? "" : "; whether it had its effect is unknown");
        FailedAttempt failed = rules.rule(failure).apply(message, cause, Duration.ZERO, request.idempotent());
        return known ? failed : failed.withUnknownEffect();
    }

    /** The fault of a call that was not attempted. */
    TransientFault notAttempted(HttpFailure failure) {
        FaultRule rule = rules.rule(failure);
        TransientFault fault = new TransientFault(rule.code(), system + " " + failure.text("", ""));
        return rule.isPostponed() ? fault.postponed() : fault;
    }

    /** The fault of a call that was not attempted because of earlier failures. */
    TransientFault whileCircuitIsOpen(Optional<FailedAttempt> last) {
        TransientFault fault = notAttempted(HttpFailure.CIRCUIT_OPEN);
        return last.filter(failed -> failed.outage() == FaultRule.Outage.CREDENTIALS_REJECTED)
                .map(failed -> new TransientFault(
                        failed.fault().code(), fault.getMessage() + "; last: " + failed.getMessage()))
                .orElse(fault);
    }

    private FailedAttempt failure(FaultRule rule, OutboundRequest request, SystemResponse response, Detail detail) {
        String reason = detail.reason().isEmpty() ? "" : " " + detail.reason();
        String fix = detail.fix().isEmpty() ? "" : ": " + detail.fix();
        String message = system + " responded " + response.status() + reason + " to " + request.name() + fix;
        Duration asked = Optional.ofNullable(response.headers().get("retry-after"))
                .flatMap(value -> RetryAfter.parse(value, clock))
                .orElse(Duration.ZERO);
        if (asked.compareTo(maxRetryAfter) <= 0) {
            return rule.apply(message, detail.cause(), asked, request.idempotent());
        }
        String cut = "it asked for a pause of " + asked.toSeconds() + " s, the hub waits " + maxRetryAfter.toSeconds()
                + " s (max-retry-after)";
        LOG.atWarn()
                .addKeyValue("system", system)
                .addKeyValue("code", rule.code().name())
                .addKeyValue("detail", cut)
                .log("Retry-After cut");
        return rule.apply(message + "; " + cut, detail.cause(), maxRetryAfter, request.idempotent());
    }
}
