package io.integrationhub.commercetools.extension;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Deadline;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One question of commercetools: may this resource be saved like this?
 *
 * @param tenant whose Project asks
 * @param action whether the resource is new
 * @param resourceType for example {@code cart}
 * @param resourceId of a new resource too, which cannot be queried yet
 * @param resource the whole resource as it would be saved, with the changes of Extensions this one comes after; a tree,
 *     because fields, kinds and enums unknown to the hub must not fail a customer's write. Decimals are exact
 * @param oldResource the resource as it is, for an update whose definition asks for it
 * @param correlationId commercetools' own, to find the write in all logs
 * @param deadline when the answer must be there; what is asked outside gets no longer than this
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

    /** The writes an Extension can be asked about. */
    public enum Action {
        CREATE("Create"),
        UPDATE("Update");

        private final String word;

        Action(String word) {
            this.word = word;
        }

        /** As commercetools writes it. */
        public String word() {
            return word;
        }
    }

    /** Never prints the resource. */
    @Override
    public String toString() {
        return "ExtensionCall[" + tenant + ", " + action + ", " + resourceType + "]";
    }
}
