package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.http.Request;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request within a Project.
 *
 * @param rest the path's segments after the Project's key
 */
record ProjectRequest(Request http, Project project, Session session, List<String> rest, Caller caller) {

    /** The same request on behalf of an Associate, limited to a path and to the parameters the Associate may use. */
    ProjectRequest as(Caller associate, Request narrowed, List<String> path) {
        return new ProjectRequest(narrowed, project, session, path, associate);
    }

    ObjectNode body() {
        return Json.object(http.body());
    }

    ResourceType resourceType(String typeId) {
        return project.resourceType(typeId);
    }

    boolean is(String method, String... path) {
        return http.is(method) && rest.equals(List.of(path));
    }
}
