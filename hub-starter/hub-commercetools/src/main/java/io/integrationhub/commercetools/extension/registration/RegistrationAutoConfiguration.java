package io.integrationhub.commercetools.extension.registration;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.commercetools.watch.LimitDoctorCheck;
import io.integrationhub.commercetools.watch.Watch;
import io.integrationhub.commercetools.watch.WatchDoctorCheck;
import io.integrationhub.commercetools.watch.WatchHealth;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Provides the registration of API Extensions. */
@AutoConfiguration
class RegistrationAutoConfiguration {

    /** https://docs.commercetools.com/api/limits#api-extensions. */
    private static final int MAX_EXTENSIONS = 25;

    @Bean
    Extensions extensions(
            ObjectProvider<ExtensionDefinition> definitions,
            ObjectProvider<ExtensionHandler> handlers,
            Tenants tenants,
            Commercetools commercetools) {
        return new Extensions(
                definitions.orderedStream().toList(), handlers.orderedStream().toList(), tenants, commercetools);
    }

    /** Watches nothing while the Extensions are being removed, because it would create them again. */
    @Bean
    Watch<TenantExtension> extensionWatch(
            Extensions extensions, @Value("${hub.undeploy:false}") boolean undeploy, MeterRegistry meters) {
        return new Watch<>(
                        "extension-watch",
                        undeploy ? List.of() : extensions.all(),
                        tenant -> tenant.section(ExtensionSettings.SECTION).checkInterval())
                .measuredAs("hub.extension.healthy", meters);
    }

    @Bean
    HealthIndicator extensionsHealthIndicator(Watch<TenantExtension> extensionWatch) {
        return new WatchHealth(extensionWatch);
    }

    @Bean
    DoctorCheck extensionDoctorCheck(Extensions extensions) {
        return new WatchDoctorCheck("commercetools-extensions", "Extension", extensions::of);
    }

    @Bean
    DoctorCheck extensionLimitDoctorCheck(Extensions extensions, Commercetools commercetools) {
        return new LimitDoctorCheck(
                "commercetools-extension-limit",
                "Extension",
                MAX_EXTENSIONS,
                extensions::of,
                tenant -> count(commercetools.project(tenant)));
    }

    private static long count(Project project) {
        return project.call(project.api().extensions().get().withLimit(1).withWithTotal(true))
                .getTotal();
    }

    @Bean
    @ConditionalOnBooleanProperty("hub.undeploy")
    ExtensionRemoval extensionRemoval(Extensions extensions) {
        return new ExtensionRemoval(extensions);
    }
}
