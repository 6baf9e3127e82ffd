package io.integrationhub.commercetools.extension.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.commercetools.watch.ResourceState;
import io.integrationhub.commercetools.watch.ResourceState.Condition;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** Reconciliation against a commercetools that validates requests. */
class ExtensionReconcilerTest {

    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());
    private static final ExtensionDefinition TAX = ExtensionDefinition.named(
                    "tax",
                    Trigger.on("cart", Action.CREATE, Action.UPDATE)
                            .whenPresent("shippingAddress")
                            .when("lineItems is not empty"))
            .after("availability")
            .withOldResource();
    private static final ExtensionDefinition AVAILABILITY =
            ExtensionDefinition.named("availability", Trigger.on("order", Action.CREATE));

    private CommercetoolsStandIn commercetools;
    private Project project;

    @BeforeEach
    void start() {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-prod", "id", "s3cret", List.of("manage_project"));
        project = TestProjects.at("acme-prod", commercetools.baseUrl());
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void createsAMissingExtension() {
        // When
        ResourceState state = reconciler(AVAILABILITY).reconcile();

        // Then
        assertThat(state).isEqualTo(new ResourceState("hub-availability", Condition.HEALTHY, ""));
        ObjectNode created = only();
        assertThat(created.at("/destination/url").asString())
                .isEqualTo("https://hub.example.com/base/extensions/acme/availability");
        assertThat(created.at("/destination/authentication/headerValue").asString())
                .isEqualTo("Bearer 0123456789abcdef");
        assertThat(created.path("timeoutInMs").asInt()).isEqualTo(2000);
    }

    @Test
    void combinesTheConditionsOfTheServiceAndOfTheTenant() {
        // Given
        ExtensionDefinition forTenant = AVAILABILITY.when(tenant -> "orderNumber = \"" + tenant.id() + "\"");

        // When
        reconciler(forTenant, "named.availability.condition=store is defined").reconcile();

        // Then
        assertThat(only().at("/triggers/0/condition").asString())
                .isEqualTo("(orderNumber = \"acme\") and (store is defined)");
    }

    @Test
    void doesNotWriteWhenNothingDiffers() {
        // Given
        ExtensionReconciler reconciler = reconciler(AVAILABILITY);
        reconciler.reconcile();
        long writes = commercetools.writes("acme-prod");

        // When
        ResourceState state = reconciler.reconcile();

        // Then
        assertThat(state.condition()).isEqualTo(Condition.HEALTHY);
        assertThat(commercetools.writes("acme-prod")).isEqualTo(writes);
    }

    @Test
    void changesInPlaceAndSendsANewSecretOncePerProcess() {
        // Given
        reconciler(AVAILABILITY).reconcile();
        String id = only().path("id").asString();

        // When
        ResourceState state = reconciler(
                        AVAILABILITY,
                        "secrets=fedcba9876543210,0123456789abcdef",
                        "named.availability.timeout=5s",
                        "named.availability.condition=customerId is defined")
                .reconcile();

        // Then
        assertThat(state.condition()).isEqualTo(Condition.HEALTHY);
        ObjectNode changed = only();
        assertThat(changed.path("id").asString()).isEqualTo(id);
        assertThat(changed.at("/destination/authentication/headerValue").asString())
                .isEqualTo("Bearer fedcba9876543210");
        assertThat(changed.path("timeoutInMs").asInt()).isEqualTo(5000);
        assertThat(changed.at("/triggers/0/condition").asString()).isEqualTo("customerId is defined");
    }

    @Test
    void runsAfterAnotherExtensionAsSoonAsThatExists() {
        // Given
        ExtensionReconciler tax = reconciler(TAX);

        // When
        ResourceState alone = tax.reconcile();
        reconciler(AVAILABILITY).reconcile();
        ResourceState together = tax.reconcile();

        // Then
        assertThat(alone.condition()).isEqualTo(Condition.INCOMPLETE);
        assertThat(together.condition()).isEqualTo(Condition.HEALTHY);
        assertThat(extension("hub-tax").at("/dependencies/0/id").asString())
                .isEqualTo(extension("hub-availability").path("id").asString());
        assertThat(extension("hub-tax")
                        .at("/additionalContext/includeOldResource")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void removesItsOwnExtensionAlthoughAnotherDependsOnIt() {
        // Given
        reconciler(AVAILABILITY).reconcile();
        reconciler(TAX).reconcile();

        // When
        boolean removed = reconciler(AVAILABILITY).remove();

        // Then
        assertThat(removed).isTrue();
        assertThat(only().path("key").asString()).isEqualTo("hub-tax");
        assertThat(only().path("dependencies")).isEmpty();
        assertThat(reconciler(TAX).remove()).isTrue();
        assertThat(reconciler(TAX).remove()).isFalse();
    }

    @Test
    void leavesAnExtensionOfAnotherClientAlone() {
        // Given
        commercetools.createProject("acme-prod", "erp", "s3cret", List.of("manage_project"));
        reconciler(AVAILABILITY, "url=https://erp.example.com").reconcile();
        Project other = TestProjects.at("acme-prod", commercetools.baseUrl(), "erp");

        // When
        ExtensionReconciler reconciler = reconciler(other, AVAILABILITY);
        ResourceState state = reconciler.reconcile();
        boolean removed = reconciler.remove();

        // Then
        assertThat(state.condition()).isEqualTo(Condition.FOREIGN);
        assertThat(removed).isFalse();
        assertThat(only().at("/destination/url").asString()).startsWith("https://erp.example.com");
    }

    @Test
    void inspectsWithoutChanging() {
        // Given
        ResourceState absent = reconciler(AVAILABILITY).inspect();
        reconciler(AVAILABILITY, "named.availability.timeout=5s").reconcile();

        // When
        ResourceState different = reconciler(AVAILABILITY).inspect();

        // Then
        assertThat(absent.condition()).isEqualTo(Condition.ABSENT);
        assertThat(different.condition()).isEqualTo(Condition.DIFFERENT);
    }

    private ObjectNode only() {
        assertThat(commercetools.all("acme-prod", "extension")).hasSize(1);
        return commercetools.all("acme-prod", "extension").getFirst();
    }

    private ObjectNode extension(String key) {
        return commercetools.all("acme-prod", "extension").stream()
                .filter(one -> one.path("key").asString().equals(key))
                .findAny()
                .orElseThrow();
    }

    private ExtensionReconciler reconciler(ExtensionDefinition definition, String... lines) {
        return reconciler(project, definition, lines);
    }

    private static ExtensionReconciler reconciler(Project project, ExtensionDefinition definition, String... lines) {
        Map<String, String> properties =
                new HashMap<>(Map.of("url", "https://hub.example.com/base/", "secrets", "0123456789abcdef"));
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        ExtensionSettings settings =
                new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("", ExtensionSettings.class);
        return new ExtensionReconciler(project, DesiredExtension.of(ACME, definition, settings));
    }
}
