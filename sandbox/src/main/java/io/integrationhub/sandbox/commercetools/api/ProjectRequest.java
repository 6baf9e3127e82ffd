package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request within a Project.
 *
 * @param rest the path's parts after the Project's key
 */
record ProjectRequest(ApiRequest http, ProjectState project, Session session, List<String> rest, Caller caller) {

    /** The same request in somebody's name, at a path and with parameters within what they may. */
    ProjectRequest as(Caller associate, ApiRequest narrowed, List<String> path) {
        return new ProjectRequest(narrowed, project, session, path, associate);
    }

    ObjectNode body() {
        return Json.object(http.body());
    }

    Kind kind(String typeId) {
        return project.kinds().get(typeId);
    }

    boolean is(String method, String... path) {
        return http.is(method) && rest.equals(List.of(path));
    }
}
