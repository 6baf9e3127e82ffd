package io.integrationhub.commercetools.extension;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Answers the calls of one API Extension; declared as a bean by the service it belongs to. */
public interface ExtensionHandler {

    /** The name of the {@link ExtensionDefinition} whose calls this answers. */
    String extension();

    /**
     * Answers one call. Runs on a virtual thread of its own, next to calls of other customers, and is interrupted when
     * the call's deadline passes: outside systems are asked through a {@link io.integrationhub.system.LiveClient} with
     * that deadline.
     *
     * <p>A customer's repeated key stroke is a repeated call, and what is answered may still not come true, because
     * another Extension or commercetools itself refuses the write: whatever is kept outside must be found again by the
     * resource's id, and must expire.
     *
     * @return the answer; whatever is thrown instead, a {@code Fault} or anything else, leaves the answer to the
     *     tenant's choice
     */
    ExtensionAnswer answer(ExtensionCall call);

    /**
     * Update actions that mark a write which is accepted without an answer, because that is the tenant's choice: so
     * that a person, or a later message, sees what was left out.
     *
     * <p>Computed from the call alone, within milliseconds. Actions that commercetools cannot execute would fail the
     * write.
     */
    default List<ObjectNode> marks(ExtensionCall call) {
        return List.of();
    }
}
