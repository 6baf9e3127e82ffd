package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.node.ObjectNode;

/** One update action: changes the open resource and tells the change which messages that causes. */
@FunctionalInterface
public interface UpdateAction {

    void apply(ObjectNode resource, ObjectNode action, Change change);
}
