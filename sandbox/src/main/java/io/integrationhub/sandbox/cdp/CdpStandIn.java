package io.integrationhub.sandbox.cdp;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInFaults;
import io.integrationhub.sandbox.http.StandInServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A stand-in for a customer data platform, with faults and access to what it knows. */
public abstract sealed class CdpStandIn implements AutoCloseable
        permits SegmentStandIn, KlaviyoStandIn, GenericCdpStandIn {

    private final StandInFaults faults = new StandInFaults();
    private final Map<String, ObjectNode> profiles = new ConcurrentSkipListMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final StandInServer server;

    /** @param address where it serves, once {@link #serve} is called */
    CdpStandIn(InetSocketAddress address) {
        this.server = new StandInServer(address, this::respond);
    }

    /** Responds to a call of its API. */
    abstract Response handle(Request request);

    /** An error in the form of its API. */
    abstract Response error(int status, String code);

    /** Starts to serve, once the stand-in is complete. */
    final void serve() {
        server.start();
    }

    /** The URL of its API. */
    public final URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    /** The active faults. */
    public final StandInFaults faults() {
        return faults;
    }

    /** The calls with an effect that it accepted, as method and path, in order. */
    public final List<String> calls() {
        return List.copyOf(calls);
    }

    /** What it knows about persons, by their ids there. */
    public final Map<String, ObjectNode> profiles() {
        return Map.copyOf(profiles);
    }

    /** What it knows about one person; empty if it does not know the person. */
    public final Optional<ObjectNode> profile(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /** The profiles, to be changed by the protocol. */
    final Map<String, ObjectNode> stored() {
        return profiles;
    }

    private Optional<Response> respond(Request request) {
        if (request.path().startsWith("/stand-in/")) {
            return Optional.of(admin(request));
        }
        try {
            Thread.sleep(faults.delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        if (faults.isDown()) {
            return Optional.of(error(503, "unavailable"));
        }
        if (faults.throttlesNextRequest()) {
            return Optional.of(error(429, "throttled").withHeader("Retry-After", "1"));
        }
        Response response = checked(request);
        boolean hasEffect = !request.is("GET") && response.status() < 300;
        if (hasEffect) {
            calls.add(request.method() + " " + request.path());
        }
        return hasEffect && faults.dropsNextResponse() ? Optional.empty() : Optional.of(response);
    }

    private synchronized Response checked(Request request) {
        try {
            return handle(request);
        } catch (JacksonException e) {
            return error(400, "invalid_json");
        }
    }

    /** What a real platform does not have; it works while the platform is down. */
    private Response admin(Request request) {
        return switch (request.route()) {
            case "GET stand-in/profiles" -> Response.ok(profiles);
            case "GET stand-in/calls" -> Response.ok(calls);
            case "PUT stand-in/faults" -> {
                JsonNode body = CdpJson.body(request);
                faults.clear();
                faults.delayResponses(Duration.parse(body.path("delay").asString("PT0S")));
                faults.dropResponses(body.path("responsesToDrop").asInt(0));
                faults.throttle(body.path("requestsToThrottle").asInt(0));
                if (body.path("down").asBoolean(false)) {
                    faults.goDown();
                }
                yield Response.ok(CdpJson.object().put("done", true));
            }
            case "DELETE stand-in/faults" -> {
                faults.clear();
                yield Response.ok(CdpJson.object().put("done", true));
            }
            default -> Response.json(404, CdpJson.object().put("error", "the stand-in has no such admin endpoint"));
        };
    }

    @Override
    public final void close() {
        server.close();
    }
}
