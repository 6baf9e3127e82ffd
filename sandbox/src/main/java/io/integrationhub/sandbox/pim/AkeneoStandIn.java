package io.integrationhub.sandbox.pim;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInFaults;
import io.integrationhub.sandbox.http.StandInServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * Akeneo PIM, REST API v1, as far as a catalog is read from it: tokens that expire, pages by number and by cursor, the
 * filter {@code parent}, and at most four requests at a time. Whatever it does not know it rejects.
 */
public final class AkeneoStandIn implements AutoCloseable {

    private static final int MAX_CONCURRENT = 4;

    private final AkeneoResources resources = new AkeneoResources();
    private final AkeneoTokens tokens;
    private final StandInFaults faults = new StandInFaults();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final StandInServer server;

    private AkeneoStandIn(InetSocketAddress address, AkeneoTokens tokens) {
        this.tokens = tokens;
        this.server = new StandInServer(address, this::handle);
    }

    /**
     * Starts it.
     *
     * @param connection id, secret, user and password of its only connection
     */
    public static AkeneoStandIn start(InetSocketAddress address, AkeneoConnection connection) {
        AkeneoStandIn akeneo = new AkeneoStandIn(address, new AkeneoTokens(connection));
        akeneo.server.start();
        return akeneo;
    }

    /** Its URL, without the path of the API. */
    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    /** What it stores. */
    public AkeneoResources resources() {
        return resources;
    }

    /** Its faults. */
    public StandInFaults faults() {
        return faults;
    }

    /** Ends all tokens, as resetting a connection does. */
    public void revokeTokens() {
        tokens.revoke();
    }

    /** The requests that it received, as method and path with query, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The largest number of requests that ran at the same time. */
    public int mostConcurrentRequests() {
        return mostRunning.get();
    }

    private Optional<Response> handle(Request request) {
        requests.add(request.method() + " " + request.path());
        int now = running.incrementAndGet();
        mostRunning.accumulateAndGet(now, Math::max);
        try {
            delay(faults.delay());
            Response response = now > MAX_CONCURRENT || faults.throttlesNextRequest()
                    ? error(429, "Too many requests").withHeader("Retry-After", "1")
                    : respond(request);
            return faults.dropsNextResponse() ? Optional.empty() : Optional.of(response);
        } finally {
            running.decrementAndGet();
        }
    }

    private Response respond(Request request) {
        if (faults.isDown()) {
            return error(503, "Service unavailable");
        }
        if (request.path().equals("/api/oauth/v1/token")) {
            return tokens.respond(request);
        }
        if (request.path().equals("/api/rest/v1")) {
            return Response.ok(new AkeneoPage(url()).endpoints());
        }
        if (!tokens.isValid(request)) {
            return error(401, "Authentication is required");
        }
        return request.is("GET") ? resources.respond(request, new AkeneoPage(url())) : error(405, "Method not allowed");
    }

    static Response error(int status, String message) {
        ObjectNode body = AkeneoResources.object().put("code", status).put("message", message);
        return Response.json(status, body);
    }

    private static void delay(Duration by) {
        try {
            Thread.sleep(by);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
