package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.node.ObjectNode;

/**
 * Who makes a change.
 *
 * @param clientId the API client
 * @param correlationId handed on to API Extensions
 */
public record Caller(String clientId, String correlationId) {

    ObjectNode asModifier() {
        return Json.object().put("clientId", clientId).put("isPlatformClient", false);
    }
}
