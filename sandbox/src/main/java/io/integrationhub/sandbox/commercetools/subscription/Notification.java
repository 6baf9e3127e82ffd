package io.integrationhub.sandbox.commercetools.subscription;

import tools.jackson.databind.node.ObjectNode;

/**
 * What is told to a destination.
 *
 * @param id of the message, or made of resource id and version
 * @param kind {@code message} or {@code change}, as the types of CloudEvents spell it
 * @param resourceTypeId which resources it is about
 * @param payload in the Platform format
 */
record Notification(String id, String kind, String resourceTypeId, ObjectNode payload) {}
