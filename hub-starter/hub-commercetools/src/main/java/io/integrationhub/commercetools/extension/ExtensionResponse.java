package io.integrationhub.commercetools.extension;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What an Extension decides about a write. */
public sealed interface ExtensionResponse {

    /** The write goes through unchanged. */
    record Accepted() implements ExtensionResponse {}

    /**
     * The write goes through with these changes, which are saved with it and trigger no Extension again.
     *
     * @param actions update actions of the resource, such as {@code {"action": "setCustomField", …}}; an empty list is
     *     the same as {@link Accepted}. An action that commercetools cannot execute fails the write
     */
    record Changes(List<ObjectNode> actions) implements ExtensionResponse {

        /** commercetools accepts no more update actions; a longer list is handled by the tenant's failure policy. */
        public static final int MAX_ACTIONS = 100;

        public Changes {
            actions = List.copyOf(actions);
        }

        /** Never prints the actions. */
        @Override
        public String toString() {
            return "Changes[" + actions.size() + "]";
        }
    }

    /**
     * The write is rejected.
     *
     * @param errors at least one; the customer may see all of them
     */
    record Rejected(List<ExtensionError> errors) implements ExtensionResponse {

        public Rejected {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("a rejection needs at least one error");
            }
        }

        /** Rejects the write for these reasons. */
        public static Rejected because(ExtensionError... errors) {
            return new Rejected(List.of(errors));
        }
    }
}
