package io.integrationhub.stream.health;

import io.integrationhub.stream.inlet.InletState;
import io.integrationhub.stream.inlet.Inlets;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Configures the health of the inlets. */
@AutoConfiguration
@EnableConfigurationProperties(HealthSettings.class)
class HealthAutoConfiguration {

    @Bean
    ProgressWatch progressWatch(ObjectProvider<InstantSource> clock) {
        return new ProgressWatch(clock.getIfAvailable(InstantSource::system));
    }

    /** Becomes {@code reading}, which belongs to no probe. */
    @Bean("readingHealthIndicator")
    HealthIndicator readingHealth(ObjectProvider<Inlets> inlets) {
        return new ReadingHealth(() -> states(inlets));
    }

    private static List<InletState> states(ObjectProvider<Inlets> inlets) {
        return inlets.stream().flatMap(some -> some.states().stream()).toList();
    }

    /** Becomes {@code progress} in the health groups. */
    @Bean("progressHealthIndicator")
    HealthIndicator progressHealth(
            ObjectProvider<Inlets> inlets,
            ProgressWatch watch,
            ObjectProvider<InstantSource> clock,
            HealthSettings settings) {
        return new ProgressHealth(
                () -> states(inlets), watch, clock.getIfAvailable(InstantSource::system), settings.stuckThreshold());
    }
}
