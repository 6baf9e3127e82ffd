package io.integrationhub.sandbox.commercetools.admin;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /stand-in/faults}: adds, lists and removes the faults that requests run into. */
final class FaultAdmin {

    private final ApiFaults faults;

    FaultAdmin(ApiFaults faults) {
        this.faults = faults;
    }

    Response handle(Request request) {
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
        faults.active().forEach(fault -> active.add(toJson(fault)));
        return Response.ok(active);
    }

    private static ApiFault read(ObjectNode body) {
        return new ApiFault(
                kind(body.path("kind").asString("")),
                body.path("share").asDouble(1),
                body.has("times") ? OptionalInt.of(body.path("times").asInt()) : OptionalInt.empty(),
                body.path("method").asString(""),
                body.path("pathPart").asString(""),
                Duration.ofMillis(body.path("latencyMillis").asLong(0)),
                body.path("status").asInt(500),
                body.path("retryAfterSeconds").asInt(0),
                body.path("code").asString(""));
    }

    private static ApiFault.Kind kind(String name) {
        try {
            return ApiFault.Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw ApiError.invalidField(
                    "kind", name, List.of(ApiFault.Kind.values()).toString());
        }
    }

    private static ObjectNode toJson(ApiFault fault) {
        return Json.object()
                .put("kind", fault.kind().name())
                .put("share", fault.share())
                .put("method", fault.method())
                .put("pathPart", fault.pathPart())
                .put("latencyMillis", fault.latency().toMillis())
                .put("status", fault.status())
                .put("retryAfterSeconds", fault.retryAfter())
                .put("code", fault.code());
    }
}
