package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.node.ObjectNode;

/** Turns a draft into the body of a new resource; {@code id}, {@code version} and times are added by the change. */
@FunctionalInterface
public interface Creation {

    void fill(ObjectNode resource, ObjectNode draft, Change change);
}
