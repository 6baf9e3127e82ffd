package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in's own switches under {@code /stand-in/}: faults and the request log; others add theirs. */
public final class AdminApi {

    /** Answers an admin request; empty when it is another's. */
    @FunctionalInterface
    public interface Switch {

        Optional<ApiAnswer> answer(ApiRequest request, List<String> path);
    }

    private final ApiFaults faults;
    private final RequestLog requests;
    private final List<Switch> switches = new ArrayList<>();

    public AdminApi(ApiFaults faults, RequestLog requests) {
        this.faults = faults;
        this.requests = requests;
        switches.add(this::faults);
        switches.add(this::requests);
    }

    public void add(Switch other) {
        switches.add(other);
    }

    ApiAnswer answer(ApiRequest request) {
        List<String> path = request.segments().subList(1, request.segments().size());
        return switches.stream()
                .flatMap(one -> one.answer(request, path).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("The stand-in has no switch " + request.path() + "."));
    }

    private Optional<ApiAnswer> faults(ApiRequest request, List<String> path) {
        if (!path.equals(List.of("faults"))) {
            return Optional.empty();
        }
        if (request.is("DELETE")) {
            faults.clear();
        } else if (request.is("POST")) {
            ObjectNode body = Json.object(request.body());
            if (body.has("seed")) {
                faults.seed(body.path("seed").asLong());
            }
            faults.add(read(body));
        }
        ArrayNode active = Json.array();
        faults.active().forEach(fault -> active.add(show(fault)));
        return Optional.of(ApiAnswer.ok(active));
    }

    private static ApiFault read(ObjectNode body) {
        ApiFault.Kind kind;
        try {
            kind = ApiFault.Kind.valueOf(body.path("kind").asString(""));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField(
                    "kind",
                    body.path("kind").asString(""),
                    List.of(ApiFault.Kind.values()).toString());
        }
        return new ApiFault(
                kind,
                body.path("share").asDouble(1),
                body.has("times") ? OptionalInt.of(body.path("times").asInt()) : OptionalInt.empty(),
                body.path("method").asString(""),
                body.path("pathPart").asString(""),
                Duration.ofMillis(body.path("latencyMillis").asLong(0)),
                body.path("status").asInt(500),
                body.path("retryAfterSeconds").asInt(0));
    }

    private static ObjectNode show(ApiFault fault) {
        return Json.object()
                .put("kind", fault.kind().name())
                .put("share", fault.share())
                .put("method", fault.method())
                .put("pathPart", fault.pathPart())
                .put("latencyMillis", fault.latency().toMillis())
                .put("status", fault.status())
                .put("retryAfterSeconds", fault.retryAfter());
    }

    private Optional<ApiAnswer> requests(ApiRequest request, List<String> path) {
        if (!path.equals(List.of("requests"))) {
            return Optional.empty();
        }
        if (request.is("DELETE")) {
            requests.clear();
        }
        ObjectNode answer = Json.object();
        ObjectNode counts = answer.putObject("counts");
        requests.counts().forEach(counts::put);
        return Optional.of(ApiAnswer.ok(answer));
    }
}
