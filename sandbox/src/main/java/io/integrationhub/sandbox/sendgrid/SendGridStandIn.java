package io.integrationhub.sandbox.sendgrid;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SendGrid's Web API v3: takes mails, and refuses what SendGrid refuses
 * (https://www.twilio.com/docs/sendgrid/api-reference/mail-send).
 */
public final class SendGridStandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StandInServer server;
    private final String apiKey;
    private final List<JsonNode> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger responsesToDrop = new AtomicInteger();
    private volatile int failingWith;

    private SendGridStandIn(int port, String apiKey) {
        this.apiKey = apiKey;
        this.server = new StandInServer(new InetSocketAddress("localhost", port), this::handle);
        server.start();
    }

    /** Starts it on this machine; 0 for any free port. */
    public static SendGridStandIn start(int port, String apiKey) {
        return new SendGridStandIn(port, apiKey);
    }

    /** The URL of its API. */
    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    /** The mails that it accepted, as they were sent, oldest first. */
    public List<JsonNode> mails() {
        return List.copyOf(mails);
    }

    /** Responds with this status and takes no mails; 0 ends it. */
    public void failWith(int status) {
        failingWith = status;
    }

    /** Takes the next mails and drops the connection instead of responding. */
    public void dropResponses(int times) {
        responsesToDrop.set(times);
    }

    private Optional<Response> handle(Request request) {
        if (failingWith > 0) {
            return Optional.of(error(failingWith, "the service is not available", null));
        }
        if (!request.header("Authorization").orElse("").equals("Bearer " + apiKey)) {
            return Optional.of(error(401, "The provided authorization grant is invalid, expired, or revoked", null));
        }
        return switch (request.method() + request.path()) {
            case "GET/v3/scopes" -> Optional.of(Response.ok(Map.of("scopes", List.of("mail.send"))));
            case "POST/v3/mail/send" -> send(request);
            default -> Optional.of(error(404, "not found", null));
        };
    }

    private Optional<Response> send(Request request) {
        List<Response> errors = new ArrayList<>();
        JsonNode mail = parsed(request.body());
        MailCheck.problems(mail).forEach(problem -> errors.add(error(400, problem.message(), problem.field())));
        if (!errors.isEmpty()) {
            return Optional.of(errors.getFirst());
        }
        mails.add(mail);
        boolean lost = responsesToDrop.getAndUpdate(remaining -> Math.max(0, remaining - 1)) > 0;
        return lost
                ? Optional.empty()
                : Optional.of(Response.empty(202)
                        .withHeader("X-Message-Id", UUID.randomUUID().toString().replace("-", "")));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    private static Response error(int status, String message, @Nullable String field) {
        return Response.json(
                status,
                Map.of(
                        "errors",
                        List.of(
                                field == null
                                        ? Map.of("message", message)
                                        : Map.of("message", message, "field", field))));
    }

    @Override
    public void close() {
        server.close();
    }
}
