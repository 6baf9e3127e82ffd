package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a token allows: one API client's scopes in one Project until it expires. */
record Session(String clientId, String projectKey, Set<String> scopes, Instant expiresAt) {

    /** Any of the kind's areas opens the door; whoever may manage may also view. */
    void require(Kind kind, boolean manages) {
        require(kind.areas(), manages || kind.isForManagersOnly());
    }

    void require(List<String> areas, boolean manages) {
        boolean allowed = scopes.contains("manage_project:" + projectKey)
                || areas.stream().anyMatch(area -> allows(area, manages));
        if (!allowed) {
            String wanted = (manages ? "manage_" : "view_") + areas.getFirst() + ":" + projectKey;
            throw Refusal.of(
                    403,
                    "insufficient_scope",
                    "Insufficient scope. One of the following scopes is missing: " + wanted + ".");
        }
    }

    private boolean allows(String area, boolean manages) {
        return scopes.contains("manage_" + area + ":" + projectKey)
                || (!manages && scopes.contains("view_" + area + ":" + projectKey));
    }
}
