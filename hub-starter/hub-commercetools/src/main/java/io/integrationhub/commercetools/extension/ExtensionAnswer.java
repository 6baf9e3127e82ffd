package io.integrationhub.commercetools.extension;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What commercetools is told about a write. */
public sealed interface ExtensionAnswer {

    /** The write is right as it is. */
    record Accepted() implements ExtensionAnswer {}

    /**
     * The write is right with these changes, which are saved with it and trigger no Extension again.
     *
     * @param actions update actions of the resource, as {@code {"action": "setCustomField", …}}; none is the same as
     *     {@link Accepted}. One that commercetools cannot execute fails the write
     */
    record Changes(List<ObjectNode> actions) implements ExtensionAnswer {

        /** As many update actions as commercetools takes; with more, the answer is left to the tenant's choice. */
        public static final int MOST = 100;

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
     * The write is refused.
     *
     * @param errors at least one, for whoever made the write; all are shown
     */
    record Refused(List<ExtensionError> errors) implements ExtensionAnswer {

        public Refused {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs at least one error");
            }
        }

        /** Refused for these reasons. */
        public static Refused because(ExtensionError... errors) {
            return new Refused(List.of(errors));
        }
    }
}
