package io.integrationhub.commercetools.extension;

import io.integrationhub.core.tenant.Tenant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Handles the calls of one API Extension; declared as a bean by the service that defines it. */
public interface ExtensionHandler {

    /** The name of the {@link ExtensionDefinition} whose calls this handles. */
    String extension();

    /**
     * Handles one call. Runs on a virtual thread of its own, concurrently with other customers' calls, and is
     * interrupted at the call's deadline: call outside systems through a {@link io.integrationhub.system.LiveClient}
     * with that deadline.
     *
     * <p>Calls may be repeated, for example when a customer clicks twice, and a response may have no effect because
     * another Extension or commercetools itself rejects the write. Whatever is stored outside must therefore be found
     * again by the resource's id, and must expire.
     *
     * @return the response; any exception, a {@code Fault} or not, hands the call to the tenant's failure policy
     */
    ExtensionResponse handle(ExtensionCall call);

    /**
     * Creates in the tenant's Project what the conditions of the Extension refer to, for example custom fields. Called
     * each time before the Extension is registered or compared, so it has to be repeatable and cheap.
     *
     * @throws io.integrationhub.core.fault.Fault if that fails; the Extension is then registered later
     */
    default void prepare(Tenant tenant) {}

    /**
     * Exercises what handling a call runs through, before the service is ready and without a customer: it must leave
     * nothing behind and call no outside system. Runs as {@link #handle} does, many times.
     *
     * @param call of an empty resource
     */
    default void warmUp(ExtensionCall call) {}

    /**
     * Update actions for a write that the failure policy accepts unchecked, so that a person or a later message can see
     * that the check is missing.
     *
     * <p>Must be computed from the call alone, within milliseconds. An action that commercetools cannot execute would
     * fail the write.
     */
    default List<ObjectNode> fallbackActions(ExtensionCall call) {
        return List.of();
    }
}
