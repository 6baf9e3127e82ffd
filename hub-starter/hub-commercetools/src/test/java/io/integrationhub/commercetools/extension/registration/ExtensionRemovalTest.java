package io.integrationhub.commercetools.extension.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.GoLiveSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ExtensionRemovalTest {

    private static final RegistrationAutoConfiguration CONFIGURATION = new RegistrationAutoConfiguration();

    private final Tenant acme = new Tenant(new TenantId("acme"), Map.of(ExtensionSettings.SECTION.name(), settings()));
    private final ExtensionDefinition tax = ExtensionDefinition.named("tax", Trigger.on("cart", Action.UPDATE));
    private CommercetoolsStandIn commercetools;
    private Project project;
    private Extensions extensions;

    @BeforeEach
    void start() {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-prod", "id", "s3cret", List.of("manage_project"));
        project = TestProjects.at("acme-prod", commercetools.baseUrl());
        extensions = new Extensions(List.of(tax), List.of(), new Tenants(List.of(acme)), _ -> project);
        CONFIGURATION
                .extensionWatch(extensions, false, new SimpleMeterRegistry())
                .run(acme);
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void removesWhatTheHubRegistered() {
        // Given
        assertThat(commercetools.all("acme-prod", "extension")).hasSize(1);

        // When
        CONFIGURATION.extensionRemoval(extensions).run(new DefaultApplicationArguments());

        // Then
        assertThat(commercetools.all("acme-prod", "extension")).isEmpty();
    }

    /** Customers must not wait for a service that does nothing. */
    @Test
    void removesTheExtensionOfATenantThatGoesBackToDryRun() {
        // Given
        Map<String, Object> sections = new HashMap<>(acme.sections());
        sections.put(DryRun.SECTION.name(), new GoLiveSettings(GoLiveSettings.Mode.DRY_RUN));
        Tenant dry = new Tenant(acme.id(), sections);
        Extensions none =
                new Extensions(List.of(tax), List.of(), new Tenants(List.of(dry)), _ -> TestProjects.inDryRun(project));

        // When
        CONFIGURATION.extensionWatch(none, false, new SimpleMeterRegistry()).run(dry);

        // Then
        assertThat(commercetools.all("acme-prod", "extension")).isEmpty();
        assertThat(none.of(dry.id())).isEmpty();
    }

    /** commercetools would reject a condition on a custom field that no Type has. */
    @Test
    void preparesTheProjectBeforeItRegistersTheExtension() {
        // Given
        extensions.all().forEach(extension -> extension.reconciler().remove());
        List<Integer> existing = new ArrayList<>();
        ExtensionHandler handler = new ExtensionHandler() {
            @Override
            public String extension() {
                return "tax";
            }

            @Override
            public ExtensionResponse handle(ExtensionCall call) {
                return new ExtensionResponse.Accepted();
            }

            @Override
            public void prepare(Tenant tenant) {
                existing.add(commercetools.all("acme-prod", "extension").size());
            }
        };
        Extensions prepared = new Extensions(List.of(tax), List.of(handler), new Tenants(List.of(acme)), _ -> project);

        // When
        CONFIGURATION.extensionWatch(prepared, false, new SimpleMeterRegistry()).run(acme);

        // Then
        assertThat(existing).containsExactly(0);
        assertThat(commercetools.all("acme-prod", "extension")).hasSize(1);
    }

    @Test
    void isNotUndoneByTheWatch() {
        assertThat(CONFIGURATION
                        .extensionWatch(extensions, true, new SimpleMeterRegistry())
                        .isFor(acme))
                .isFalse();
    }

    private static ExtensionSettings settings() {
        Map<String, String> properties = Map.of("url", "https://hub.example.com", "secrets", "0123456789abcdef");
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("", ExtensionSettings.class);
    }
}
