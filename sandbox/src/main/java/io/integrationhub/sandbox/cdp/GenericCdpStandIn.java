package io.integrationhub.sandbox.cdp;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A system with the neutral protocol for profiles: {@code PUT}, {@code GET} and {@code DELETE /api/profiles/{id}},
 * {@code POST /api/profiles/{id}/merge/{guest}}, {@code PUT /api/companies/{id}}, {@code PUT /api/order-events/{id}}.
 */
public final class GenericCdpStandIn extends CdpStandIn {

    private static final String COMPANY = "company:";
    private static final Set<String> TYPES = Set.of("placed", "updated", "fulfilled", "cancelled", "refunded");

    private final String token;
    private final Map<String, JsonNode> orderEvents = new ConcurrentHashMap<>();
    private final Set<String> rejectedEmails = ConcurrentHashMap.newKeySet();

    private GenericCdpStandIn(InetSocketAddress address, String token) {
        super(address);
        this.token = token;
    }

    /**
     * Starts it.
     *
     * @param token its bearer token
     */
    public static GenericCdpStandIn start(InetSocketAddress address, String token) {
        GenericCdpStandIn cdp = new GenericCdpStandIn(address, token);
        cdp.serve();
        return cdp;
    }

    /** Rejects profiles with this e-mail address from now on. */
    public void reject(String email) {
        rejectedEmails.add(email);
    }

    /** What happened to orders, each once. */
    public List<JsonNode> orderEvents() {
        return List.copyOf(orderEvents.values());
    }

    @Override
    Response error(int status, String code) {
        return Response.json(status, CdpJson.object().put("code", code).put("message", "the request failed"));
    }

    @Override
    Response handle(Request request) {
        if (request.header("Authorization").filter(("Bearer " + token)::equals).isEmpty()) {
            return error(401, "unauthorized");
        }
        return switch (request.route(2, 4)) {
            case "PUT api/profiles/*" -> put(request, request.segments().get(2));
            case "PUT api/companies/*" ->
                put(request, COMPANY + request.segments().get(2));
            case "PUT api/order-events/*" ->
                putOrderEvent(request, request.segments().get(2));
            case "GET api/profiles/*" ->
                profile(request.segments().get(2)).map(Response::ok).orElseGet(() -> error(404, "unknown"));
            case "DELETE api/profiles/*" -> delete(request);
            case "POST api/profiles/*/merge/*" -> merge(request);
            default -> error(404, "unknown");
        };
    }

    private Response put(Request request, String id) {
        JsonNode body = CdpJson.body(request);
        String email = body.path("email").asString("");
        boolean isCompany = id.startsWith(COMPANY);
        boolean same = body.path("id").asString("").equals(isCompany ? id.substring(COMPANY.length()) : id);
        if (!body.isObject() || !same || !isCompany && !email.contains("@")) {
            return error(400, "invalid");
        }
        if (rejectedEmails.contains(email)) {
            return error(422, "blocked");
        }
        boolean known = stored().put(id, (ObjectNode) body) != null;
        return Response.json(known ? 200 : 201, CdpJson.object().put("id", id));
    }

    private Response putOrderEvent(Request request, String id) {
        JsonNode body = CdpJson.body(request);
        boolean isComplete = body.path("id").asString("").equals(id)
                && TYPES.contains(body.path("type").asString(""))
                && !body.path("buyer").asString("").isEmpty()
                && !body.at("/order/id").asString("").isEmpty();
        if (!isComplete) {
            return error(400, "invalid");
        }
        boolean known = orderEvents.put(id, body) != null;
        return Response.json(known ? 200 : 201, CdpJson.object().put("id", id));
    }

    private Response delete(Request request) {
        return stored().remove(request.segments().get(2)) == null ? error(404, "unknown") : Response.empty(204);
    }

    private Response merge(Request request) {
        stored().remove(request.segments().get(4));
        return stored().containsKey(request.segments().get(2)) ? Response.empty(204) : error(404, "unknown");
    }
}
