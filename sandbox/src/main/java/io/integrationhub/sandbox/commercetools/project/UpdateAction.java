package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.node.ObjectNode;

/** One update action: modifies the resource and adds the messages about it to the change. */
@FunctionalInterface
public interface UpdateAction {

    void apply(ObjectNode resource, ObjectNode action, Change change);
}
