package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.businessunit.BusinessUnits;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code as-associate/{id}/in-business-unit/key={key}/…}: approval rules and flows of one Business Unit, for its
 * Associates only. There are no other paths to them.
 */
final class AsAssociateEndpoint implements Endpoint {

    private static final Set<String> RESOURCES = Set.of("approval-rules", "approval-flows");
    private static final String UNIT = "as-associate/{}/in-business-unit/key={}/";
    private static final int PREFIX = 4;

    static final List<String> ROUTES = List.of(
            "GET " + UNIT + "approval-rules",
            "POST " + UNIT + "approval-rules",
            "GET " + UNIT + "approval-rules/{}",
            "GET " + UNIT + "approval-flows",
            "GET " + UNIT + "approval-flows/{}",
            "POST " + UNIT + "approval-flows/{}");

    private final ResourceEndpoint resources;

    AsAssociateEndpoint(ResourceEndpoint resources) {
        this.resources = resources;
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        List<String> rest = request.rest();
        boolean direct = !rest.isEmpty() && RESOURCES.contains(rest.getFirst());
        if (!direct && (rest.isEmpty() || !rest.getFirst().equals("as-associate"))) {
            return Optional.empty();
        }
        boolean supported = rest.size() > PREFIX
                && rest.get(2).equals("in-business-unit")
                && rest.get(3).startsWith("key=")
                && RESOURCES.contains(rest.get(PREFIX));
        if (!supported) {
            throw ApiError.notImplemented("the endpoint " + request.http().path());
        }
        return resources.handle(within(request, rest.get(3).substring("key=".length())));
    }

    private static ProjectRequest within(ProjectRequest request, String unitKey) {
        List<String> rest = request.rest().subList(PREFIX, request.rest().size());
        String associate = request.rest().get(1);
        request.session()
                .require(request.resourceType(typeOf(rest)), request.http().is("POST"));
        BusinessUnits.requireAssociate(request.project(), unitKey, associate, permission(request, rest));
        requireIn(request, unitKey, rest);
        Caller client = request.caller();
        Caller caller = new Caller(client.clientId(), client.correlationId(), associate, unitKey);
        return request.as(caller, ofUnit(request.http(), unitKey, rest.size() == 1), rest);
    }

    /** The permission that the request requires; empty for reads, which every Associate may do. */
    private static String permission(ProjectRequest request, List<String> rest) {
        if (!request.http().is("POST")) {
            return "";
        }
        if (rest.getFirst().equals("approval-flows")) {
            return "UpdateApprovalFlows";
        }
        return rest.size() == 1 ? "CreateApprovalRules" : "UpdateApprovalRules";
    }

    /** Treats a resource of another unit as not found. */
    private static void requireIn(ProjectRequest request, String unitKey, List<String> rest) {
        if (rest.size() == 1) {
            return;
        }
        request.project()
                .find(typeOf(rest), rest.get(1))
                .filter(found -> found.at("/businessUnit/key").asString().equals(unitKey))
                .orElseThrow(() -> ApiError.notFound("The Resource with ID '" + rest.get(1) + "' was not found."));
    }

    private static String typeOf(List<String> rest) {
        return rest.getFirst().replaceFirst("s$", "");
    }

    private static Request ofUnit(Request http, String unitKey, boolean collection) {
        if (!collection || !http.is("GET")) {
            return http;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>(http.parameters());
        List<String> where = new ArrayList<>(parameters.getOrDefault("where", List.of()));
        where.add("businessUnit(key=\"" + unitKey + "\")");
        parameters.put("where", where);
        return http.withParameters(parameters);
    }
}
