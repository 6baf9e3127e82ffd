package io.integrationhub.system.inbound.body;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the bodies of inbound requests may use while they arrive, before a signature can be verified.
 *
 * @param timeout Longest time in which a body has to arrive.
 * @param budget Size of all bodies that may be arriving at once; one tenant gets at most half of it.
 * @param concurrency Number of bodies that may be arriving at once for one tenant.
 */
@Validated
@ConfigurationProperties("hub.inbound-bodies")
record InboundBodySettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("64MB") DataSize budget,
        @Min(1) @DefaultValue("100") int concurrency) {}
