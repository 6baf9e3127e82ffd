package io.integrationhub.sandbox.mail;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the mailbox, and the admin endpoints below {@code /stand-in}. */
final class MailboxEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PAGE = "text/html;charset=UTF-8";

    /** A mail may show images and styles, and do nothing. */
    private static final String ONLY_TO_LOOK_AT =
            "sandbox allow-popups; default-src 'none'; img-src * data:; style-src 'unsafe-inline'";

    private final MailStandIn mailbox;

    MailboxEndpoint(MailStandIn mailbox) {
        this.mailbox = mailbox;
    }

    Optional<Response> handle(Request request) {
        return Optional.of(respond(request));
    }

    private Response respond(Request request) {
        return switch (request.route(1)) {
            case "GET" -> Response.text(200, PAGE, MailboxPage.list(mailbox.mails()));
            case "GET mails/*" -> mail(request, mail -> Response.text(200, PAGE, MailboxPage.mail(mail)));
            case "GET mails/*/html" ->
                mail(
                        request,
                        mail -> Response.text(200, PAGE, mail.html())
                                .withHeader("Content-Security-Policy", ONLY_TO_LOOK_AT));
            case "GET mails/*/source" ->
                mail(request, mail -> Response.text(200, "text/plain;charset=UTF-8", mail.source()));
            case "GET stand-in/*" -> request.segments().contains("mails") ? json(mailbox.mails()) : notFound(request);
            case "DELETE stand-in/*" -> delete(request);
            case "PUT stand-in/*" -> put(request);
            default -> notFound(request);
        };
    }

    private Response mail(Request request, Function<ReceivedMail, Response> response) {
        String number = request.segments().get(1);
        return mailbox.mails().stream()
                .filter(mail -> String.valueOf(mail.number()).equals(number))
                .findFirst()
                .map(response)
                .orElseGet(() -> notFound(request));
    }

    private static Response json(List<ReceivedMail> mails) {
        return Response.ok(Map.of(
                "mails",
                mails.stream()
                        .map(mail -> Map.of(
                                "number", mail.number(),
                                "receivedAt", mail.receivedAt().toString(),
                                "from", mail.header("From"),
                                "to", mail.header("To"),
                                "subject", mail.subject(),
                                "messageId", mail.header("Message-ID"),
                                "text", mail.text(),
                                "html", mail.html()))
                        .toList()));
    }

    private Response delete(Request request) {
        switch (request.segments().get(1)) {
            case "mails" -> mailbox.clear();
            case "faults" -> mailbox.faults().clear();
            default -> {
                return notFound(request);
            }
        }
        return done();
    }

    private Response put(Request request) {
        if (!request.segments().get(1).equals("faults")) {
            return notFound(request);
        }
        JsonNode body;
        try {
            body = JSON.readTree(request.body());
        } catch (JacksonException _) {
            return error(400, "the body is not JSON");
        }
        Optional<MailFault> fault = Stream.of(MailFault.values())
                .filter(each -> each.code().equals(body.path("kind").asString("")))
                .findFirst();
        if (fault.isEmpty()) {
            return error(
                    400,
                    "kind must be one of "
                            + Stream.of(MailFault.values()).map(MailFault::code).toList());
        }
        mailbox.faults()
                .set(
                        fault.get(),
                        body.path("times").asInt(Integer.MAX_VALUE),
                        body.path("recipient").asString(""));
        return done();
    }

    private static Response done() {
        return Response.ok(Map.of("done", true));
    }

    private static Response notFound(Request request) {
        return error(404, "there is no " + request.path());
    }

    private static Response error(int status, String message) {
        return Response.json(status, Map.of("error", message));
    }
}
