package io.integrationhub.stream.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service counts as stuck.
 *
 * @param stuckAfter time in which a flow with records to handle must bring one to its end; longer than any record may
 *     be tried without being parked
 */
@ConfigurationProperties("hub.health")
record HealthSettings(@DefaultValue("30m") Duration stuckAfter) {}
