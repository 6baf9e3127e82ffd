package io.integrationhub.system.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.http.FailedAttempt.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what an answer, or the lack of one, means: an answer for the caller, or a fault. */
final class Verdict {

    private final String name;
    private final InstantSource clock;

    /** @param name the system in messages to people, for example {@code acme.oms} */
    Verdict(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    /**
     * An answer whose meaning is the caller's to decide.
     *
     * @throws FailedAttempt for all others
     */
    SystemAnswer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return switch (status) {
            case 401, 403 -> throw new FailedAttempt(Kind.FINAL, refusedCredentials(status));
            case 429 -> throw failed(Kind.THROTTLED, SystemFault.SYSTEM_THROTTLED, response);
            case 502, 503, 504 -> throw failed(Kind.UNAVAILABLE, SystemFault.SYSTEM_UNREACHABLE, response);
            case 408, 425 -> throw failed(Kind.FINAL, SystemFault.SYSTEM_FAILED, response);
            default -> {
                if (status >= 500) {
                    throw failed(Kind.FINAL, SystemFault.SYSTEM_FAILED, response);
                }
                yield new SystemAnswer(status, headers(response), response.body());
            }
        };
    }

    private PermanentFault refusedCredentials(int status) {
        return new PermanentFault(
                SystemFault.SYSTEM_REFUSED_CREDENTIALS,
                name + " answered " + status + ": check auth.* of the system and the rights of its user");
    }

    private FailedAttempt failed(Kind kind, SystemFault code, HttpResponse<byte[]> response) {
        TransientFault fault = new TransientFault(code, name + " answered " + response.statusCode());
        Optional<TransientFault> paused = response.headers()
                .firstValue("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, clock))
                .map(fault::retryAfter);
        return new FailedAttempt(kind, paused.orElse(fault));
    }

    /** The caller's deadline passed before the system answered. */
    FailedAttempt tooSlow() {
        return new FailedAttempt(
                Kind.TOO_SLOW,
                new TransientFault(SystemFault.SYSTEM_TOO_SLOW, name + " gave no answer before the deadline"));
    }

    /** What an exception means. */
    FailedAttempt noAnswer(IOException failure) {
        if (failure instanceof AnswerTooLarge) {
            String message = name + ": " + failure.getMessage() + " (max-answer-size)";
            return new FailedAttempt(Kind.FINAL, new PermanentFault(SystemFault.SYSTEM_ANSWER_TOO_LARGE, message));
        }
        if (isNotSent(failure)) {
            return lost(Kind.NOT_SENT, SystemFault.SYSTEM_UNREACHABLE, "cannot be reached", failure);
        }
        if (failure instanceof HttpTimeoutException) {
            return lost(Kind.TOO_SLOW, SystemFault.SYSTEM_TOO_SLOW, "gave no complete answer in time", failure);
        }
        return lost(Kind.UNAVAILABLE, SystemFault.SYSTEM_UNREACHABLE, "dropped the connection", failure);
    }

    private FailedAttempt lost(Kind kind, SystemFault code, String what, IOException failure) {
        return new FailedAttempt(kind, new TransientFault(code, name + " " + what, failure));
    }

    private static boolean isNotSent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof UnknownHostException
                || failure.getCause() instanceof UnresolvedAddressException;
    }

    private static Map<String, String> headers(HttpResponse<byte[]> response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((header, values) -> {
            if (!values.isEmpty()) {
                headers.put(header.toLowerCase(Locale.ROOT), values.getFirst());
            }
        });
        return headers;
    }
}
