package io.integrationhub.sandbox.commercetools.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads requests, writes answers, and lets go wrong in between what the faults say. */
public final class ApiServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ApiServer.class);

    /** Smaller answers gain nothing from compression. */
    private static final int GZIP_FROM_BYTES = 2_048;

    static {
        // Without it every small answer on a kept-alive connection waits for the client's delayed
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final TokenDesk tokens;
    private final CommercetoolsApi api;
    private final AdminApi admin;
    private final ApiFaults faults;
    private final RequestLog requests;

    public ApiServer(
            int port, TokenDesk tokens, CommercetoolsApi api, AdminApi admin, ApiFaults faults, RequestLog requests) {
        this.tokens = tokens;
        this.api = api;
        this.admin = admin;
        this.faults = faults;
        this.requests = requests;
        try {
            this.server = HttpServer.create(new InetSocketAddress(port), 1_024);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " can't be opened.", e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ApiRequest request = ApiRequest.read(exchange);
            String correlationId = request.header("X-Correlation-ID").orElseGet(() -> "stand-in/" + UUID.randomUUID());
            if (request.segments().isEmpty()) {
                write(exchange, request, ApiAnswer.empty(404), correlationId);
                return;
            }
            if (request.segments().getFirst().equals("stand-in")) {
                write(exchange, request, refusable(() -> admin.answer(request)), correlationId);
                return;
            }
            Optional<ApiFault> fault = faults.next(request);
            fault.ifPresent(ApiServer::delay);
            ApiAnswer answer = fault.flatMap(ApiFault::answerInstead)
                    .orElseGet(() -> refusable(() -> route(request, correlationId)));
            requests.add(request, answer.status(), correlationId);
            if (fault.filter(ApiFault::dropsAnswer).isEmpty()) {
                ApiAnswer sent = fault.flatMap(ApiFault::answerAfterwards).orElse(answer);
                write(exchange, request, sent, correlationId);
            }
        }
    }

    private static void delay(ApiFault fault) {
        if (!fault.latency().equals(Duration.ZERO)) {
            try {
                Thread.sleep(fault.latency());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ApiAnswer route(ApiRequest request, String correlationId) {
        if (request.segments().getFirst().equals("oauth")) {
            return tokens.answer(request);
        }
        return api.answer(request, correlationId);
    }

    /** Something to answer that may be refused. */
    @FunctionalInterface
    private interface Answering {
        ApiAnswer answer();
    }

    private static ApiAnswer refusable(Answering answering) {
        try {
            return answering.answer();
        } catch (Refusal refusal) {
            return ApiAnswer.refused(refusal);
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("The commercetools stand-in failed");
            return ApiAnswer.refused(Refusal.of(500, "General", "The stand-in failed: " + e));
        }
    }

    private static void write(HttpExchange exchange, ApiRequest request, ApiAnswer answer, String correlationId)
            throws IOException {
        byte[] body = answer.body();
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("X-Correlation-ID", correlationId);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (request.is("HEAD") || body.length == 0) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        boolean zip = body.length >= GZIP_FROM_BYTES
                && request.header("Accept-Encoding")
                        .filter(accepted -> accepted.contains("gzip"))
                        .isPresent();
        byte[] sent = zip ? gzip(body) : body;
        if (zip) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(answer.status(), sent.length);
        exchange.getResponseBody().write(sent);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
