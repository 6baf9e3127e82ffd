package io.integrationhub.sandbox.oms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP listener that can be taken away, so that connections are refused, and put back on the same port. */
final class OmsServer {

    private static final Logger LOG = LoggerFactory.getLogger(OmsServer.class);

    static {
        // Otherwise the JDK's server holds back small answers for the 40 ms of a delayed
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String host;
    private final OmsFaults faults;
    private final Function<OmsRequest, OmsAnswer> api;
    private final AtomicLong writes = new AtomicLong();
    private int port;
    private @Nullable HttpServer server;

    OmsServer(String host, int port, OmsFaults faults, Function<OmsRequest, OmsAnswer> api) {
        this.host = host;
        this.port = port;
        this.faults = faults;
        this.api = api;
    }

    /** How many requests wanted to change something. */
    long writes() {
        return writes.get();
    }

    synchronized int port() {
        return port;
    }

    synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            HttpServer starting = HttpServer.create(new InetSocketAddress(host, port), 0);
            starting.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            starting.createContext("/", this::handle);
            starting.start();
            port = starting.getAddress().getPort();
            server = starting;
        } catch (IOException e) {
            throw new UncheckedIOException("the OMS stand-in cannot listen on port " + port, e);
        }
    }

    synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            OmsRequest request = OmsRequest.of(exchange);
            faults.hit(OmsFault.Slow.class).ifPresent(slow -> sleep(slow.delay()));
            OmsAnswer answer = answer(request);
            boolean write = !request.method().equals("GET");
            if (write) {
                writes.incrementAndGet();
            }
            if (write
                    && answer.status() < 300
                    && faults.hit(OmsFault.AnswerLost.class).isPresent()) {
                return; // done, but nobody hears of it: closing the exchange drops the connection
            }
            send(exchange, faults.hit(OmsFault.Malformed.class).isPresent() ? answer.brokenOff() : answer);
        } catch (IOException | UncheckedIOException e) {
            LOG.atDebug().setCause(e).log("caller went away");
        }
    }

    private OmsAnswer answer(OmsRequest request) {
        try {
            return faults.hit(OmsFault.Unavailable.class)
                    .map(down -> new OmsRefusal(503, "UNAVAILABLE", "out of order for the moment").answer())
                    .or(() -> faults.hit(OmsFault.Throttling.class).map(OmsServer::throttled))
                    .orElseGet(() -> api.apply(request));
        } catch (OmsRefusal e) {
            return e.answer();
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("the OMS stand-in failed");
            return new OmsRefusal(500, "BROKEN", "the stand-in itself failed, see its log").answer();
        }
    }

    private static OmsAnswer throttled(OmsFault.Throttling fault) {
        return new OmsRefusal(429, "TOO_MANY", "slow down")
                .answer()
                .withHeader(
                        "Retry-After",
                        String.valueOf(Math.max(1, fault.retryAfter().toSeconds())));
    }

    private static void send(HttpExchange exchange, OmsAnswer answer) throws IOException {
        exchange.getRequestBody().readAllBytes(); // an unread rest would spoil the kept-alive connection
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
