package io.integrationhub.sandbox.commercetools.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one commit made visible.
 *
 * @param project where
 * @param changes the resources, as they were and as they are
 * @param messages in the order of their sequence numbers per resource
 */
public record Committed(ProjectState project, List<ResourceChange> changes, List<ObjectNode> messages) {

    public Committed {
        changes = List.copyOf(changes);
        messages = List.copyOf(messages);
    }

    /** One resource that was created (no before), updated, or deleted (no after). */
    public record ResourceChange(
            Kind kind,
            @Nullable ObjectNode before,
            @Nullable ObjectNode after) {

        /** The resource as it is, or as it was last. */
        public ObjectNode latest() {
            if (after != null) {
                return after;
            }
            if (before != null) {
                return before;
            }
            throw new IllegalStateException("a change of nothing");
        }
    }
}
