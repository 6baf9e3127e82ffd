package io.integrationhub.commercetools.client;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.http.CallLimitsFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Provides the clients of the tenants' Projects. */
@AutoConfiguration
@EnableConfigurationProperties(NeededScopes.class)
class ClientAutoConfiguration {

    @Bean
    static TenantSection<CommercetoolsSettings> commercetoolsSection() {
        return TenantSection.of(Commercetools.SYSTEM, CommercetoolsSettings.class)
                .checkedBy(new CommercetoolsSettingsCheck());
    }

    @Bean
    TenantProjects commercetools(
            Tenants tenants,
            TenantSection<CommercetoolsSettings> section,
            CallLimitsFactory limits,
            MeterRegistry meters,
            ObjectProvider<InstantSource> clocks) {
        InstantSource clock = clocks.getIfAvailable(InstantSource::system);
        return new TenantProjects(
                tenants.all().stream()
                        .collect(toMap(
                                Tenant::id,
                                tenant -> new ProjectConnection(
                                        tenant.id(), tenant.section(section), limits, meters, clock))),
                tenants.all().stream().filter(DryRun::isOn).map(Tenant::id).collect(toSet()));
    }

    @Bean
    DoctorCheck commercetoolsDoctorCheck(
            TenantProjects projects, Tenants tenants, NeededScopes needed, ObjectProvider<TenantRequirement> needs) {
        return new ProjectDoctorCheck(
                projects,
                id -> needed.and(needs.stream()
                        .filter(need -> need.appliesTo(tenants.get(id)))
                        .flatMap(need -> need.scopes().stream().sorted())
                        .toList()));
    }

    @Bean
    SdkWarmUp commercetoolsSdkWarmUp() {
        return new SdkWarmUp();
    }
}
