package io.integrationhub.sandbox.commercetools.project;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Checks a resource that is about to be saved; may modify or reject it. API Extensions are called here. */
@FunctionalInterface
public interface BeforeCommit {

    /** @param before the stored resource; null if it is being created */
    void check(ResourceType type, ObjectNode resource, @Nullable ObjectNode before, Change change);

    default BeforeCommit andThen(BeforeCommit next) {
        return (type, resource, before, change) -> {
            check(type, resource, before, change);
            next.check(type, resource, before, change);
        };
    }
}
