package io.integrationhub.commercetools.client;

import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_CONFLICT;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_FAILED;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_FORBIDDEN;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_NOT_FOUND;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_REFUSED;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_THROTTLED;
import static io.integrationhub.commercetools.CommercetoolsFault.COMMERCETOOLS_UNREACHABLE;

import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.vrap.rmf.base.client.ApiHttpMethod;
import io.vrap.rmf.base.client.ApiHttpResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an answer, or the lack of one, means: which fault it is, and whether the same request may be sent again.
 *
 * <p>Statuses and codes: https://docs.commercetools.com/api/errors. A write that was answered with 500, 502 or 504, or
 * not at all, may have happened, so only reads are repeated then; 429 and 503 refuse a request before it is begun.
 */
final class Judgement {

    /** 409s of Standalone Prices that ask for the same request again, and how soon (release notes, 2026-02-11). */
    private static final Set<String> PRICE_LOCKS = Set.of("ExactLockConflict", "ValidityLockConflict");

    private static final Duration PRICE_LOCK_PAUSE = Duration.ofMillis(300);

    private final RequestName request;
    private final ApiHttpResponse<byte[]> answer;
    private final ErrorBody body;

    private Judgement(RequestName request, ApiHttpResponse<byte[]> answer) {
        this.request = request;
        this.answer = answer;
        this.body = ErrorBody.read(answer.getBody());
    }

    /** The failure that an answer of 300 and above stands for. */
    static FailedAttempt of(RequestName request, ApiHttpResponse<byte[]> answer) {
        return new Judgement(request, answer).failure();
    }

    /** The failure of a request that was not answered completely. */
    static FailedAttempt of(RequestName request, IOException e) {
        boolean neverSent = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
        String effect = request.isRead() || neverSent ? "" : "; whether it had its effect is unknown";
        TransientFault fault =
                new TransientFault(COMMERCETOOLS_UNREACHABLE, "no answer from commercetools to " + request + effect, e);
        return new FailedAttempt(fault, request.isRead() || neverSent, true, null);
    }

    private FailedAttempt failure() {
        return switch (answer.getStatusCode()) {
            case 429 -> again(true, false, COMMERCETOOLS_THROTTLED, RetryAfter.of(answer));
            case 503 -> again(true, true, COMMERCETOOLS_UNREACHABLE, RetryAfter.of(answer));
            case 502, 504 -> again(request.isRead(), !isOfAnExtension(), gatewayFault(), null);
            // Ours are asked for again before this is reached, so the API client itself is refused.
            case 401 -> again(false, true, COMMERCETOOLS_FORBIDDEN, null);
            default -> body.isReadable() || isEmptyHead() ? refusal() : unreadable();
        };
    }

    private FailedAttempt refusal() {
        List<String> codes = body.codes();
        return switch (answer.getStatusCode()) {
            case 403 -> never(COMMERCETOOLS_FORBIDDEN);
            case 404 -> never(COMMERCETOOLS_NOT_FOUND);
            case 409 ->
                PRICE_LOCKS.stream().anyMatch(codes::contains)
                        ? again(true, false, COMMERCETOOLS_CONFLICT, PRICE_LOCK_PAUSE)
                        : again(false, false, COMMERCETOOLS_CONFLICT, null);
            default -> {
                if (codes.contains("LockedField")) {
                    yield again(true, false, COMMERCETOOLS_CONFLICT, null);
                }
                boolean failed = answer.getStatusCode() >= 500 || codes.contains("QueryTimedOut");
                yield failed
                        ? again(request.isRead(), false, COMMERCETOOLS_FAILED, null)
                        : never(COMMERCETOOLS_REFUSED);
            }
        };
    }

    /** Something in front of the API answered; no word of it is about our request. */
    private FailedAttempt unreadable() {
        return again(request.isRead(), false, COMMERCETOOLS_FAILED, null);
    }

    /** An Extension that another party runs failed; commercetools itself is well. */
    private boolean isOfAnExtension() {
        return body.codes().stream().anyMatch(code -> code.startsWith("Extension"));
    }

    private CommercetoolsFault gatewayFault() {
        return isOfAnExtension() ? COMMERCETOOLS_FAILED : COMMERCETOOLS_UNREACHABLE;
    }

    /** HEAD has no body that could be read. */
    private boolean isEmptyHead() {
        return request.method() == ApiHttpMethod.HEAD;
    }

    private FailedAttempt again(boolean inPlace, boolean outage, CommercetoolsFault code, @Nullable Duration pause) {
        TransientFault fault = new TransientFault(code, message(), error());
        return new FailedAttempt(pause == null ? fault : fault.retryAfter(pause), inPlace, outage, pause);
    }

    private FailedAttempt never(CommercetoolsFault code) {
        return new FailedAttempt(new PermanentFault(code, message(), error()), false, false, null);
    }

    private CommercetoolsError error() {
        return new CommercetoolsError(answer.getStatusCode(), body.codes());
    }

    private String message() {
        String what = body.summary().isEmpty() ? "" : " " + body.summary();
        String scopes = answer.getStatusCode() == 403 && !body.scopes().isEmpty()
                ? ": the API client needs one of the scopes " + String.join(", ", body.scopes())
                : "";
        return "commercetools answered " + answer.getStatusCode() + what + " to " + request + scopes;
    }
}
