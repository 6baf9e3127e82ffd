package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.flow.FlowId;

/**
 * The topic and consumer group of a flow.
 *
 * @param flow the flow
 * @param destination the topic's full name
 * @param group the consumer group, used by this flow only
 */
public record FlowSource(FlowId flow, String destination, String group) {}
