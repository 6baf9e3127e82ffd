package io.integrationhub.commercetools.extension;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Deadline;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One call of an API Extension: commercetools is about to save a resource.
 *
 * @param tenant the tenant whose Project calls
 * @param action whether the resource is created or updated
 * @param resourceType for example {@code cart}
 * @param resourceId set for new resources as well, which cannot be queried yet
 * @param resource the whole resource as it would be saved, including the changes of Extensions that ran before; a tree,
 *     because fields, enums and types unknown to the hub must not fail a customer's write. Decimals are exact
 * @param oldResource the resource as it is now, if the definition asks for it and this is an update
 * @param correlationId commercetools' id of the write, for finding it in all logs
 * @param deadline when the response must be there; calls to outside systems get no longer than this
 */
public record ExtensionCall(
        TenantId tenant,
        Action action,
        String resourceType,
        String resourceId,
        JsonNode resource,
        Optional<JsonNode> oldResource,
        String correlationId,
        Deadline deadline) {

    /** The writes that can trigger an Extension. */
    public enum Action {
        CREATE("Create"),
        UPDATE("Update");

        private final String jsonName;

        Action(String jsonName) {
            this.jsonName = jsonName;
        }

        /** The name in commercetools' API. */
        public String jsonName() {
            return jsonName;
        }
    }

    /** Never prints the resource. */
    @Override
    public String toString() {
        return "ExtensionCall[" + tenant + ", " + action + ", " + resourceType + "]";
    }
}
