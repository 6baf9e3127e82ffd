package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.Route;
import io.integrationhub.sandbox.commercetools.schema.Route.Operation;
import io.integrationhub.sandbox.http.Request;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the routes that the stand-in implements from those that only commercetools has, and from those that not even
 * commercetools has. Without it an unknown route below a resource type would be read as an id, and answered with 404.
 */
public final class ImplementedRoutes {

    private final ApiDescription api;
    private final Set<String> implemented;

    private ImplementedRoutes(ApiDescription api, Set<String> implemented) {
        this.api = api;
        this.implemented = implemented;
    }

    static ImplementedRoutes of(Collection<ResourceType> types) {
        return new ImplementedRoutes(ApiDescription.get(), names(types));
    }

    /** Method and path of all routes that the stand-in can handle, for example {@code POST carts/{}}. */
    public static Set<String> names(Collection<ResourceType> types) {
        Set<String> names = new TreeSet<>();
        CommercetoolsApi.specialEndpoints().forEach(endpoint -> names.addAll(endpoint.routes()));
        names.addAll(OrderImportEndpoint.ROUTES);
        names.addAll(OrderFromQuoteEndpoint.ROUTES);
        names.addAll(AsAssociateEndpoint.ROUTES);
        names.addAll(VariantBulkEndpoint.ROUTES);
        names.addAll(SubscriptionHealthEndpoint.ROUTES);
        Set<String> special = Set.of(
                "custom-objects",
                "product-projections",
                "customer-email-tokens",
                "customer-password-tokens",
                "reservations");
        types.stream()
                .filter(type -> !special.contains(type.path()))
                .forEach(type -> names.addAll(ResourceEndpoint.routes(type)));
        return names;
    }

    /** The operation that a request addresses, with only such parameters as commercetools has there. */
    Operation operation(Request http, List<String> rest) {
        Route route = api.route(rest)
                .orElseThrow(() -> ApiError.notFound("commercetools has no endpoint " + http.path() + "."));
        Operation operation = route.operations().get(http.method());
        if (operation == null) {
            throw ApiError.of(
                    405, "InvalidOperation", "The method " + http.method() + " is not allowed at " + http.path() + ".");
        }
        String name = http.method() + " " + route.template();
        if (!implemented.contains(name)) {
            throw ApiError.notImplemented("the route " + name);
        }
        http.parameters().keySet().stream()
                .filter(parameter -> !operation.accepts(parameter))
                .findFirst()
                .ifPresent(parameter -> {
                    throw ApiError.invalidInput("Malformed parameter: " + parameter + ": unknown query parameter");
                });
        return operation;
    }
}
