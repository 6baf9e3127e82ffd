package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Tenants;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the doctor together. */
@AutoConfiguration
class DoctorAutoConfiguration {

    // Long enough for a slow system's answer, short enough for a person's patience and a proxy's
    // limit.
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    @Bean
    DoctorEndpoint doctorEndpoint(Tenants tenants, ObjectProvider<DoctorCheck> checks) {
        return new DoctorEndpoint(tenants, new Doctor(checks.orderedStream().toList(), DEADLINE));
    }

    @Bean
    DoctorCheck mastersDoctorCheck(Tenants tenants, DataTypes owned) {
        return new MastersDoctorCheck(tenants, owned);
    }
}
