package io.integrationhub.sandbox.commercetools.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The changes and messages of one commit.
 *
 * @param changes the changed resources with their state before and after
 * @param messages in the order of their sequence numbers per resource
 * @param dataErasure whether resources were deleted with the request to erase personal data
 */
public record Commit(Project project, List<ResourceChange> changes, List<ObjectNode> messages, boolean dataErasure) {

    public Commit {
        changes = List.copyOf(changes);
        messages = List.copyOf(messages);
    }

    /** One resource that was created ({@code before} is null), updated, or deleted ({@code after} is null). */
    public record ResourceChange(
            ResourceType type,
            @Nullable ObjectNode before,
            @Nullable ObjectNode after) {

        /** The current state, or the last one of a deleted resource. */
        public ObjectNode latest() {
            if (after != null) {
                return after;
            }
            if (before != null) {
                return before;
            }
            throw new IllegalStateException("neither before nor after");
        }
    }
}
