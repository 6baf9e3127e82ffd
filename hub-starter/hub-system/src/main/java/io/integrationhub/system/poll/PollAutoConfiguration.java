package io.integrationhub.system.poll;

import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.inbound.InboundEvents;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up the polls. */
@AutoConfiguration
class PollAutoConfiguration {

    @Bean
    PollCursors pollCursors(JdbcClient jdbc, Tenants tenants) {
        return new DryRunCursors(new JdbcPollCursors(jdbc), tenants);
    }

    @Bean
    HttpPolls httpPolls(
            Tenants tenants,
            InboundEvents events,
            Mappings compiler,
            SystemClients systems,
            RecordPublisher publisher,
            PollCursors cursors,
            ObjectProvider<InstantSource> clock) {
        InstantSource time = clock.getIfAvailable(InstantSource::system);
        return new HttpPolls(tenants, events, compiler, systems, publisher, cursors, time);
    }

    @Bean
    DoctorCheck pollDoctorCheck(HttpPolls polls, PollCursors cursors, ObjectProvider<InstantSource> clock) {
        return new PollDoctorCheck(polls, cursors, clock.getIfAvailable(InstantSource::system));
    }
}
