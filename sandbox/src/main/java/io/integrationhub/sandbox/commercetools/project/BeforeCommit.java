package io.integrationhub.sandbox.commercetools.project;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Sees a resource as it would be saved, and may change it or refuse: where API Extensions are called. */
@FunctionalInterface
public interface BeforeCommit {

    /** @param before the resource as it is; none when it is being created */
    void check(Kind kind, ObjectNode resource, @Nullable ObjectNode before, Change change);

    default BeforeCommit andThen(BeforeCommit next) {
        return (kind, resource, before, change) -> {
            check(kind, resource, before, change);
            next.check(kind, resource, before, change);
        };
    }
}
