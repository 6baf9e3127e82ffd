package io.integrationhub.stream.timeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which service collects the journal, and for how long.
 *
 * @param collectorEnabled Whether this service collects the steps of all services and shows timelines.
 * @param retention How long steps are kept.
 */
@Validated
@ConfigurationProperties("hub.journal")
record JournalProperties(
        @DefaultValue("false") boolean collectorEnabled,
        @DefaultValue("30d") Duration retention) {}
