package io.integrationhub.sandbox.cpq;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInFaults;
import io.integrationhub.sandbox.http.StandInServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CPQ with the neutral protocol: it takes quote requests and the states of their negotiations, and reports prices
 * when somebody sets them. It has no idempotency keys, rejects a second request with the same reference, and a state
 * that cannot follow the present one.
 */
public final class CpqStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CpqSchema REQUEST = new CpqSchema("quote-request");
    private static final CpqSchema STATUS = new CpqSchema("status");

    /** After these no other state follows. */
    private static final Set<String> FINAL = Set.of("accepted", "declined", "rejected", "cancelled", "closed");

    private final Map<String, ObjectNode> requests = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> statuses = new LinkedHashMap<>();
    private final List<ObjectNode> reports = new ArrayList<>();
    private final StandInFaults faults = new StandInFaults();
    private final String authorization;
    private final StandInServer server;

    private CpqStandIn(InetSocketAddress address, String token) {
        this.authorization = "Bearer " + token;
        this.server = new StandInServer(address, this::handle);
    }

    /**
     * Starts it.
     *
     * @param token the bearer token that callers need
     */
    public static CpqStandIn start(InetSocketAddress address, String token) {
        CpqStandIn cpq = new CpqStandIn(address, token);
        cpq.server.start();
        return cpq;
    }

    /** Its URL; paths begin with {@code /api}. */
    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    /** Its faults. */
    public StandInFaults faults() {
        return faults;
    }

    /** The quote request with this id of commercetools, as it was received, with its {@code id} here. */
    public synchronized Optional<JsonNode> request(String commercetoolsId) {
        return requests.values().stream()
                .filter(request -> request.path("commercetoolsId").asString("").equals(commercetoolsId))
                .<JsonNode>map(ObjectNode::deepCopy)
                .findFirst();
    }

    /** The states that it received about a quote request, by its id of commercetools. */
    public synchronized List<JsonNode> statuses(String commercetoolsId) {
        return request(commercetoolsId)
                .map(request -> statuses.getOrDefault(request.path("id").asString(), List.of()))
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** Publishes a report, which polls return from now on. */
    public synchronized void report(ObjectNode report) {
        reports.add(report.deepCopy());
    }

    private Optional<Response> handle(Request request) {
        if (faults.isDown()) {
            return Optional.of(error(503, "UNAVAILABLE", "temporarily unavailable"));
        }
        if (faults.throttlesNextRequest()) {
            return Optional.of(error(429, "TOO_MANY", "too many requests").withHeader("Retry-After", "1"));
        }
        Response response = respond(request);
        boolean drops = !request.is("GET") && response.status() < 300 && faults.dropsNextResponse();
        return drops ? Optional.empty() : Optional.of(response);
    }

    private synchronized Response respond(Request request) {
        if (request.header("Authorization").filter(authorization::equals).isEmpty()) {
            return error(401, "UNAUTHORIZED", "the token is missing or unknown");
        }
        return switch (request.route(2)) {
            case "GET api/quote-requests" -> find(request);
            case "POST api/quote-requests" -> create(request);
            case "PUT api/quote-requests/*/status" -> setStatus(request);
            case "GET api/quote-reports" -> page(request);
            default ->
                error(501, "NOT_IMPLEMENTED", "the CPQ does not have " + request.method() + " " + request.path());
        };
    }

    private Response find(Request request) {
        Optional<String> reference = request.parameter("reference");
        if (reference.isEmpty() || request.parameters().size() != 1) {
            return error(400, "INVALID", "the only parameter is reference");
        }
        ObjectNode found = JSON.createObjectNode();
        requests.values().stream()
                .filter(one -> one.path("reference").asString().equals(reference.get()))
                .forEach(one -> found.withArray("quoteRequests")
                        .addObject()
                        .put("id", one.path("id").asString())
                        .put("reference", reference.get()));
        return Response.ok(found);
    }

    private Response create(Request request) {
        CpqSchema.Checked body = REQUEST.check(request.body());
        if (body.valid().isEmpty()) {
            return error(400, "INVALID", body.problem());
        }
        ObjectNode created = (ObjectNode) body.valid().get();
        String reference = created.path("reference").asString();
        boolean isKnown = requests.values().stream()
                .anyMatch(one -> one.path("reference").asString().equals(reference));
        if (isKnown) {
            return error(409, "DUPLICATE", "there is a quote request with the reference " + reference);
        }
        if (created.path("comment").asString("").contains("no bid")) {
            return error(422, "NO_BID", "nothing can be offered");
        }
        String id = "CPQ-" + (1_001 + requests.size());
        requests.put(id, created.put("id", id));
        return Response.created(JSON.createObjectNode().put("id", id));
    }

    private Response setStatus(Request request) {
        String id = request.segments().get(2);
        if (!requests.containsKey(id)) {
            return error(404, "NOT_FOUND", "there is no quote request " + id);
        }
        CpqSchema.Checked body = STATUS.check(request.body());
        if (body.valid().isEmpty()) {
            return error(400, "INVALID", body.problem());
        }
        List<JsonNode> received = statuses.computeIfAbsent(id, _ -> new ArrayList<>());
        JsonNode status = body.valid().get();
        if (!received.isEmpty() && !received.getLast().equals(status) && isFinal(received.getLast())) {
            return error(409, "ENDED", "the negotiation has ended");
        }
        received.add(status);
        return Response.ok(JSON.createObjectNode().put("id", id));
    }

    private static boolean isFinal(JsonNode status) {
        return FINAL.contains(status.path("status").asString());
    }

    private Response page(Request request) {
        int since = Integer.parseInt(request.parameter("since").orElse("0"));
        ObjectNode page = JSON.createObjectNode().put("next", String.valueOf(reports.size()));
        reports.stream().skip(since).forEach(page.withArray("reports")::add);
        return Response.ok(page);
    }

    private static Response error(int status, String code, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error").put("code", code).put("message", message);
        return Response.json(status, body);
    }

    @Override
    public void close() {
        server.close();
    }
}
