package io.integrationhub.system.poll;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.OutsideSystems;
import io.integrationhub.system.inbound.InboundEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the sources together. */
@AutoConfiguration
class PollAutoConfiguration {

    @Bean
    Source.Provider httpPolls(Tenants tenants, InboundEvents events, Mappings mappings, HttpPoll.Parts parts) {
        return new HttpPolls(tenants, events, mappings, parts);
    }

    @Bean
    HttpPoll.Parts httpPollParts(
            OutsideSystems systems, RecordPublisher publisher, JdbcClient jdbc, ObjectProvider<InstantSource> clock) {
        return new HttpPoll.Parts(
                systems, publisher, new PollCursorsTable(jdbc), clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    Sources sources(
            ObjectProvider<Source.Provider> providers,
            ObjectProvider<LockProvider> locks,
            MeterRegistry meters,
            ObjectProvider<InstantSource> clock) {
        List<Source> all = providers
                .orderedStream()
                .flatMap(provider -> provider.sources().stream())
                .toList();
        return new Sources(all, locks::getObject, meters, clock.getIfAvailable(InstantSource::system));
    }
}
