package io.integrationhub.stream.parking;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is done with parked records.
 *
 * @param list whether this service keeps the list of its parked records; without it they are only in the topic
 * @param replayByItself whether records that could end well later are replayed without a person
 * @param restBeforeReplay how long such a record rests before it is replayed by itself
 * @param mostReplays how often a record is replayed by itself at most
 */
@Validated
@ConfigurationProperties("hub.parked")
record ParkedProperties(
        @DefaultValue("true") boolean list,
        @DefaultValue("false") boolean replayByItself,
        @DefaultValue("1h") Duration restBeforeReplay,
        @Min(1) @DefaultValue("5") int mostReplays) {}
