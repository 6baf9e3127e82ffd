package io.integrationhub.system.calllog;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.HttpEndpoint;
import io.integrationhub.system.http.OutboundRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Logs each request, repetitions in place included, and what became of it.
 *
 * @param transport sends the requests
 * @param calls takes the calls to log; returns at once, never fails, and masks them later
 */
record LoggingTransport(
        CallLog.Target target,
        HttpEndpoint.Transport transport,
        CallMask mask,
        InstantSource clock,
        Consumer<Supplier<LoggedCall>> calls)
        implements HttpEndpoint.Transport {

    private record Exchange(OutboundRequest request, Instant at, Duration duration) {}

    @Override
    public SystemResponse send(OutboundRequest request, Deadline deadline) throws IOException {
        Instant at = clock.instant();
        long start = System.nanoTime();
        try {
            SystemResponse response = transport.send(request, deadline);
            Exchange exchange = new Exchange(request, at, since(start));
            calls.accept(() -> answered(exchange, response));
            return response;
        } catch (IOException | RuntimeException failure) {
            Exchange exchange = new Exchange(request, at, since(start));
            calls.accept(() -> failed(exchange, failure));
            throw failure;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private LoggedCall answered(Exchange exchange, SystemResponse response) {
        CallMask known = mask.with(exchange.request().headers());
        LoggedCall.Response logged = new LoggedCall.Response(
                response.status(), known.headers(response.headers()), known.body(response.body()));
        return call(exchange, known, logged, "");
    }

    private LoggedCall failed(Exchange exchange, Exception failure) {
        CallMask known = mask.with(exchange.request().headers());
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return call(exchange, known, LoggedCall.Response.NONE, known.text(reason));
    }

    private LoggedCall call(Exchange exchange, CallMask known, LoggedCall.Response response, String failure) {
        OutboundRequest request = exchange.request();
        return new LoggedCall(
                target.tenant().id(),
                target.system(),
                request.name(),
                exchange.at(),
                exchange.duration(),
                new LoggedCall.Request(
                        request.method(),
                        known.url(request.uri()),
                        known.headers(request.headers()),
                        known.body(request.body())),
                response,
                failure);
    }
}
