package io.integrationhub.commercetools.extension.registration;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/** Puts the keeping of API Extensions together. */
@AutoConfiguration
class RegistrationAutoConfiguration {

    @Bean
    Registrations extensionRegistrations(
            ObjectProvider<ExtensionDefinition> definitions, Tenants tenants, Commercetools commercetools) {
        return new Registrations(definitions.orderedStream().toList(), tenants, commercetools);
    }

    @Bean
    ExtensionWatch extensionWatch(
            Registrations registrations,
            @Qualifier("commercetoolsScheduler") TaskScheduler scheduler,
            MeterRegistry meters) {
        return new ExtensionWatch(registrations, scheduler, meters);
    }

    @Bean
    HealthIndicator extensionsHealthIndicator(ExtensionWatch watch) {
        return new ExtensionHealth(watch);
    }

    @Bean
    DoctorCheck extensionDoctorCheck(Registrations registrations) {
        return new ExtensionDoctorCheck(registrations);
    }

    @Bean
    @ConditionalOnBooleanProperty("hub.undeploy")
    ExtensionRemoval extensionRemoval(Registrations registrations) {
        return new ExtensionRemoval(registrations);
    }
}
