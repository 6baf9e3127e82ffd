package io.integrationhub.stream.timeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the journal is kept, and how long.
 *
 * @param collect whether this service keeps the steps of all services and shows timelines
 * @param keep how long steps are kept
 */
@Validated
@ConfigurationProperties("hub.journal")
record JournalProperties(
        @DefaultValue("false") boolean collect,
        @DefaultValue("30d") Duration keep) {}
