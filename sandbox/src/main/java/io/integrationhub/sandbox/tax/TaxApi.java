package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.BodyCheck;
import io.integrationhub.sandbox.commercetools.schema.Definition;
import io.integrationhub.sandbox.commercetools.schema.Route;
import io.integrationhub.sandbox.commercetools.schema.ValueType;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the documentation of an engine's API says about requests, and what of it the stand-in implements. A request that
 * the engine refuses gets the engine's error; one that only the stand-in refuses gets a status and a header that no
 * engine sends.
 */
final class TaxApi {

    static final String NOT_IMPLEMENTED = "X-Stand-In-Not-Implemented";

    private final ApiDescription api;
    private final Set<String> routes;
    private final Map<String, Set<String>> fields = new HashMap<>();
    private Set<String> parameters = Set.of();

    private TaxApi(ApiDescription api, Set<String> routes) {
        this.api = api;
        this.routes = Set.copyOf(routes);
    }

    /**
     * The description in a resource.
     *
     * @param routes the implemented ones, for example {@code POST v2/taxes}
     */
    static TaxApi of(String resource, String... routes) {
        return new TaxApi(ApiDescription.read(resource), Set.of(routes));
    }

    /** The implemented query parameters. */
    TaxApi parameters(String... names) {
        parameters = Set.of(names);
        return this;
    }

    /** The implemented fields of a type; without this, all that are documented. */
    TaxApi implementing(String type, String names) {
        fields.put(type, Set.of(names.split(" ")));
        return this;
    }

    ApiDescription description() {
        return api;
    }

    Set<String> routes() {
        return routes;
    }

    /**
     * The response to a request that is refused whatever state the engine is in.
     *
     * @param unknownRoute the engine's response to a route it does not have
     * @param invalid the engine's response to a body with an error, which names the field
     */
    Optional<Response> rejection(Request request, Response unknownRoute, Function<String, Response> invalid) {
        Optional<Route> route = api.route(request.segments());
        Optional<Route.Operation> operation =
                route.flatMap(found -> Optional.ofNullable(found.operations().get(request.method())));
        if (operation.isEmpty()) {
            return Optional.of(unknownRoute);
        }
        String name = request.method() + " " + route.get().template();
        if (!routes.contains(name)) {
            return Optional.of(notImplemented(name));
        }
        for (String parameter : request.parameters().keySet()) {
            if (!parameters.contains(parameter) || !operation.get().accepts(parameter)) {
                return Optional.of(notImplemented("the parameter " + parameter));
            }
        }
        String type = operation.get().body();
        return type.isEmpty() ? Optional.empty() : bodyRejection(request, type, invalid);
    }

    private Optional<Response> bodyRejection(Request request, String type, Function<String, Response> invalid) {
        try {
            if (!(TaxJson.body(request) instanceof ObjectNode body)) {
                return Optional.of(invalid.apply("the body is not a JSON object"));
            }
            BodyCheck.check(api, type, body);
            return unimplementedField(type, body).map(TaxApi::notImplemented);
        } catch (JacksonException _) {
            return Optional.of(invalid.apply("the body is not JSON"));
        } catch (ApiError error) {
            String reason = reason(error);
            return Optional.of(
                    reason.endsWith(BodyCheck.UNKNOWN_FIELD) ? notImplemented(reason) : invalid.apply(reason));
        }
    }

    private static String reason(ApiError error) {
        JsonNode first = error.body().at("/errors/0");
        return first.path("detailedErrorMessage").asString(first.path("message").asString(""));
    }

    private Optional<String> unimplementedField(String type, JsonNode body) {
        for (Map.Entry<String, Definition.Field> entry : api.fields(type).entrySet()) {
            JsonNode value = body.path(entry.getKey());
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            if (!fields.getOrDefault(type, api.fields(type).keySet()).contains(entry.getKey())) {
                return Optional.of("the field " + type + "." + entry.getKey());
            }
            Optional<String> below = unimplementedBelow(entry.getValue().type(), value);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private Optional<String> unimplementedBelow(ValueType type, JsonNode value) {
        return switch (type) {
            case ValueType.Named(String name) -> unimplementedField(name, value);
            case ValueType.ListOf(ValueType element) ->
                value.valueStream()
                        .flatMap(one -> unimplementedBelow(element, one).stream())
                        .findFirst();
            case ValueType.Scalar _, ValueType.Constant _ -> Optional.empty();
        };
    }

    /** Something that the engine may have but the stand-in lacks. */
    static Response notImplemented(String what) {
        return Response.json(501, TaxJson.object().put("notImplementedByStandIn", what))
                .withHeader(NOT_IMPLEMENTED, what);
    }
}
