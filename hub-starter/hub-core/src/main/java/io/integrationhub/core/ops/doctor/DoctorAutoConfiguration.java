package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Tenants;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** Configures the doctor. */
@AutoConfiguration
class DoctorAutoConfiguration {

    // Long enough for a slow system's response, shorter than the timeouts of people and proxies.
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    @Bean
    Doctor doctor(Tenants tenants, ObjectProvider<DoctorCheck> checks, ObjectProvider<ConnectionCheck> connections) {
        return new Doctor(
                tenants,
                checks.orderedStream().toList(),
                () -> connections.orderedStream().toList(),
                DEADLINE);
    }

    @Bean
    DoctorEndpoint doctorEndpoint(Tenants tenants, Doctor doctor) {
        return new DoctorEndpoint(tenants, doctor);
    }

    @Bean
    ConnectionsEndpoint connectionsEndpoint(Tenants tenants, Doctor doctor) {
        return new ConnectionsEndpoint(tenants, doctor);
    }

    @Bean
    DoctorCheck placeholdersDoctorCheck(ConfigurableEnvironment environment) {
        return new PlaceholdersDoctorCheck(environment);
    }

    @Bean
    DoctorCheck mastersDoctorCheck(Tenants tenants, DataTypes owned) {
        return new MastersDoctorCheck(tenants, owned);
    }
}
