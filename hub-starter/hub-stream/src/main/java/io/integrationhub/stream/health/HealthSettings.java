package io.integrationhub.stream.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an inlet counts as stuck.
 *
 * @param stuckThreshold Time within which an inlet with waiting records must finish one; longer than any record may be
 *     retried before it is parked.
 */
@ConfigurationProperties("hub.health")
record HealthSettings(@DefaultValue("30m") Duration stuckThreshold) {}
