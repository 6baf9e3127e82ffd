package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.node.ObjectNode;

/**
 * Who makes a change.
 *
 * @param clientId the API client
 * @param correlationId handed on to API Extensions
 */
public record Caller(String clientId, String correlationId) {

    /** commercetools itself, for example when an order takes stock. */
    public static final Caller PLATFORM = new Caller("", "");

    ObjectNode asModifier() {
        if (equals(PLATFORM)) {
            return Json.object().put("isPlatformClient", true);
        }
        return Json.object().put("clientId", clientId).put("isPlatformClient", false);
    }
}
