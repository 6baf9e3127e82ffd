package io.integrationhub.stream.dispatch;

import io.micrometer.observation.ObservationRegistry;

/**
 * Whether and how attempts at records are traced.
 *
 * @param isExported whether spans leave this process; otherwise only traces that senders began are continued, because a
 *     span that nobody sees costs more than handing over the record
 */
public record Tracing(ObservationRegistry observations, boolean isExported) {}
