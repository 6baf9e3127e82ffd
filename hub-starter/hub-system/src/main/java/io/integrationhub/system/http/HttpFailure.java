package io.integrationhub.system.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Why an HTTP call ended without a usable response. */
public enum HttpFailure {
    /** No connection could be opened, so nothing was sent. */
    NOT_SENT("cannot be reached"),
    /** The connection broke before the response was complete. */
    CONNECTION_LOST("closed the connection before it responded to %1$s"),
    /** The deadline passed before the response was complete. */
    TIMEOUT("did not respond to %1$s in time"),
    /** The calling thread was interrupted, for example by a shutdown. */
    INTERRUPTED("had not responded to %1$s when the call was interrupted"),
    /** The host resolves to an address that must not be called, so nothing was sent. */
    ADDRESS_FORBIDDEN("was not called: %2$s"),
    /** The response is larger than the limit. */
    RESPONSE_TOO_LARGE("responded to %1$s, but %2$s"),
    /** The circuit breaker is open, so nothing was sent. */
    CIRCUIT_OPEN("is unavailable; nothing is sent while its circuit is open"),
    /** The concurrency or rate limit was not free in time, so nothing was sent. */
    LIMIT_REACHED("was not called: its concurrency or requests-per-second was used up for too long"),
    /** 401, after a renewal of the token if there is one. */
    UNAUTHORIZED,
    /** 403. */
    FORBIDDEN,
    /** 429. */
    THROTTLED,
    /** 503, which rejects a request before it is begun. */
    OVERLOADED,
    /** 502 or 504 from a gateway in front of the system; the request may have had its effect. */
    BAD_GATEWAY,
    /** 408, 425 or any other 5xx; the request may have had its effect. */
    SERVER_ERROR,
    /** The token endpoint rejected the client. */
    TOKEN_REJECTED,
    /** The token endpoint responded 200 without a token. */
    TOKEN_UNREADABLE;

    private final String text;

    HttpFailure() {
        this("failed");
    }

    HttpFailure(String text) {
        this.text = text;
    }

    /** The failure that a status stands for; empty if the caller decides what it means. */
    public static Optional<HttpFailure> of(int status) {
        return switch (status) {
            case 401 -> Optional.of(UNAUTHORIZED);
            case 403 -> Optional.of(FORBIDDEN);
            case 429 -> Optional.of(THROTTLED);
            case 503 -> Optional.of(OVERLOADED);
            case 502, 504 -> Optional.of(BAD_GATEWAY);
            case 408, 425 -> Optional.of(SERVER_ERROR);
            default -> status >= 500 ? Optional.of(SERVER_ERROR) : Optional.empty();
        };
    }

    /** The failure that an exception of {@link HttpConnector} stands for. */
    static HttpFailure of(IOException exception) {
        return switch (exception) {
            case ForbiddenAddressException _ -> ADDRESS_FORBIDDEN;
            case ResponseTooLargeException _ -> RESPONSE_TOO_LARGE;
            case ConnectTimeoutException _ -> NOT_SENT;
            case ConnectException _ -> NOT_SENT;
            case NoRouteToHostException _ -> NOT_SENT;
            case UnknownHostException _ -> NOT_SENT;
            case SocketTimeoutException _ -> TIMEOUT;
            case InterruptedIOException _ -> INTERRUPTED;
            default -> CONNECTION_LOST;
        };
    }

    /** Why there is no response, for example {@code did not respond to place-order in time}. */
    String text(String request, String reason) {
        return text.formatted(request, reason);
    }
}
