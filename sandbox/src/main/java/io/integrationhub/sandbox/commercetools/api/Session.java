package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The session of a token: the scopes of one API client in one Project until the token expires. */
record Session(String clientId, String projectKey, Set<String> scopes, Instant expiresAt) {

    /** Requires one of the type's scopes; a manage scope includes the view scope. */
    void require(ResourceType type, boolean manages) {
        require(type.scopes(), manages || type.requiresManageScope());
    }

    void require(List<String> accepted, boolean manages) {
        boolean allowed = scopes.contains("manage_project:" + projectKey)
                || accepted.stream().anyMatch(scope -> allows(scope, manages));
        if (!allowed) {
            String missing = (manages ? "manage_" : "view_") + accepted.getFirst() + ":" + projectKey;
            throw ApiError.of(
                    403,
                    "insufficient_scope",
                    "Insufficient scope. One of the following scopes is missing: " + missing + ".");
        }
    }

    private boolean allows(String scope, boolean manages) {
        return scopes.contains("manage_" + scope + ":" + projectKey)
                || (!manages && scopes.contains("view_" + scope + ":" + projectKey));
    }
}
