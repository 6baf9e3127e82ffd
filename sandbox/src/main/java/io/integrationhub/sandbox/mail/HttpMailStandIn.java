package io.integrationhub.sandbox.mail;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInFaults;
import io.integrationhub.sandbox.http.StandInServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service that sends mails over HTTP, in the hub's neutral protocol: {@code POST /api/mails} with a bearer token. It
 * honors the header {@code Idempotency-Key}: the same key gets the first response again, and sends nothing.
 */
public final class HttpMailStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FIELDS =
            Set.of("id", "messageId", "type", "from", "replyTo", "to", "locale", "subject", "html", "text");
    private static final int MANY_REQUESTS = 429;

    private final StandInServer server;
    private final StandInFaults faults = new StandInFaults();
    private final String token;
    private final Map<String, JsonNode> mailsByKey = new LinkedHashMap<>();

    private HttpMailStandIn(String token) {
        this.token = token;
        this.server = new StandInServer(new InetSocketAddress("localhost", 0), this::handle);
        server.start();
    }

    /**
     * Starts it on a free port of this machine.
     *
     * @param token its bearer token
     */
    public static HttpMailStandIn start(String token) {
        return new HttpMailStandIn(token);
    }

    /** The URL of its API. */
    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    /** The active faults. */
    public StandInFaults faults() {
        return faults;
    }

    /** The mails that it accepted, as they were sent, oldest first. */
    public synchronized List<JsonNode> mails() {
        return List.copyOf(mailsByKey.values());
    }

    private Optional<Response> handle(Request request) {
        if (faults.isDown()) {
            return Optional.of(error(503, "the service is down"));
        }
        if (faults.throttlesNextRequest()) {
            return Optional.of(error(MANY_REQUESTS, "too many requests"));
        }
        Response response = respond(request);
        return faults.dropsNextResponse() ? Optional.empty() : Optional.of(response);
    }

    private Response respond(Request request) {
        if (request.header("Authorization").filter(("Bearer " + token)::equals).isEmpty()) {
            return error(401, "unauthorized");
        }
        return switch (request.method() + request.path()) {
            case "GET/api/mails" -> Response.ok(Map.of("mails", mails().size()));
            case "POST/api/mails" -> accept(request);
            default -> error(404, "there is no " + request.path());
        };
    }

    private synchronized Response accept(Request request) {
        String key = request.header("Idempotency-Key").orElse("");
        if (!mailsByKey.containsKey(key)) {
            JsonNode mail = parsed(request.body());
            Optional<String> problem = problem(mail);
            if (key.isEmpty() || problem.isPresent()) {
                return error(400, problem.orElse("the header Idempotency-Key is missing"));
            }
            mailsByKey.put(key, mail);
        }
        return Response.json(
                202, Map.of("id", "M-" + List.copyOf(mailsByKey.keySet()).indexOf(key)));
    }

    private static Optional<String> problem(JsonNode mail) {
        Stream<String> unknown = mail.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .map(name -> "unknown field " + name);
        Stream<String> missing = Stream.of(
                        "/id", "/messageId", "/from/email", "/to/email", "/subject", "/html", "/text")
                .filter(pointer -> mail.at(pointer).asString("").isEmpty())
                .map(pointer -> pointer + " is missing");
        return Stream.concat(unknown, missing).findFirst();
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    private static Response error(int status, String message) {
        return Response.json(status, Map.of("error", message));
    }

    @Override
    public void close() {
        server.close();
    }
}
