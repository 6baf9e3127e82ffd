package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.inlet.InletId;

/**
 * The topic and consumer group of an inlet.
 *
 * @param inlet the inlet
 * @param destination the topic's full name
 * @param group the consumer group, used by this inlet only
 */
public record InletSource(InletId inlet, String destination, String group) {}
