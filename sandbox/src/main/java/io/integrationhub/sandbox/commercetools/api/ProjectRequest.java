package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.BodyCheck;
import io.integrationhub.sandbox.commercetools.schema.Route.Operation;
import io.integrationhub.sandbox.http.Request;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A request within a Project. */
record ProjectRequest(Request http, Target target, Session session, Caller caller) {

    /** The size of a stored resource (https://docs.commercetools.com/api/limits). */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    /**
     * What a request addresses.
     *
     * @param rest the path's segments after the Project's key
     * @param operation as commercetools defines it
     */
    record Target(Project project, List<String> rest, Operation operation) {}

    /** The same request on behalf of an Associate, limited to a path and to the parameters the Associate may use. */
    ProjectRequest as(Caller associate, Request narrowed, List<String> path) {
        return new ProjectRequest(narrowed, new Target(target.project(), path, target.operation()), session, associate);
    }

    Project project() {
        return target.project();
    }

    List<String> rest() {
        return target.rest();
    }

    /** The body, which has the shape that commercetools defines for it: resources read no other. */
    ObjectNode body() {
        if (http.body().length > MAX_BYTES) {
            throw ApiError.of(400, "ResourceSizeLimitExceeded", "The size of the resource exceeds the limit of 16 MB.");
        }
        ObjectNode body = Json.object(http.body());
        BodyCheck.check(ApiDescription.get(), target.operation().body(), body);
        return body;
    }

    ResourceType resourceType(String typeId) {
        return project().resourceType(typeId);
    }

    boolean is(String method, String... path) {
        return http.is(method) && rest().equals(List.of(path));
    }
}
