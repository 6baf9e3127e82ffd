package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.FlowId;

/**
 * Where a flow's records come from.
 *
 * @param flow which flow
 * @param destination the topic's full name
 * @param group the consumer group, of this flow only
 */
public record FlowSource(FlowId flow, String destination, String group) {}
