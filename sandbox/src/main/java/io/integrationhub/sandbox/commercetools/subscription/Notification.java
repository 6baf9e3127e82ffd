package io.integrationhub.sandbox.commercetools.subscription;

import tools.jackson.databind.node.ObjectNode;

/**
 * A notification about a message or about a change of a resource.
 *
 * @param id the message's id, or resource id and version
 * @param kind {@code message} or {@code change}, as in the types of CloudEvents
 * @param resourceTypeId the type of the resource
 * @param payload in the Platform format
 */
record Notification(String id, String kind, String resourceTypeId, ObjectNode payload) {}
