package io.integrationhub.commercetools.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.watch.ResourceState.Condition;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class WatchTest {

    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());
    private static final Tenant BOLT = new Tenant(new TenantId("bolt"), Map.of());

    private final AtomicReference<Supplier<ResourceState>> state =
            new AtomicReference<>(() -> new ResourceState("hub-tax", Condition.HEALTHY, ""));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScriptedResource resource = new ScriptedResource(ACME.id(), state);
    private final Watch<ScriptedResource> watch = new Watch<>("watch", List.of(resource), _ -> Duration.ofMinutes(1))
            .measuredAs("hub.resource.healthy", meters);

    @Test
    void runsInEveryReplicaForTenantsWithAResource() {
        assertThat(watch.isExclusive()).isFalse();
        assertThat(watch.isFor(ACME)).isTrue();
        assertThat(watch.isFor(BOLT)).isFalse();
        assertThat(watch.interval(ACME)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void reportsAHealthyResource() {
        // Given
        double before = gauge();

        // When
        watch.run(ACME);

        // Then
        assertThat(before).isZero();
        assertThat(gauge()).isEqualTo(1);
        assertThat(new WatchHealth(watch).health().getStatus()).isEqualTo(Status.UP);
        assertThat(new WatchHealth(watch).health().getDetails()).containsEntry("acme.tax", Condition.HEALTHY);
    }

    @Test
    void reportsAnUnhealthyResource() {
        // Given
        watch.run(ACME);
        state.set(() -> new ResourceState("hub-tax", Condition.FOREIGN, "not ours"));

        // When
        watch.run(ACME);

        // Then
        assertThat(gauge()).isZero();
        assertThat(new WatchHealth(watch).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.states()).containsEntry(resource, new ResourceState("hub-tax", Condition.FOREIGN, "not ours"));
    }

    @Test
    void reportsAFaultInsteadOfThrowingIt() {
        // Given
        state.set(() -> {
            throw new TransientFault(CommercetoolsFault.COMMERCETOOLS_UNREACHABLE, "no connection");
        });

        // When
        watch.run(ACME);

        // Then
        assertThat(watch.states())
                .containsEntry(
                        resource,
                        new ResourceState("hub-tax", Condition.UNKNOWN, "COMMERCETOOLS_UNREACHABLE: no connection"));
    }

    @Test
    void hasCheckedEachResourceOnceWhateverTheCheckFound() {
        // Given
        ScriptedResource ofBolt = new ScriptedResource(BOLT.id(), new AtomicReference<>(() -> {
            throw new IllegalStateException("a bug");
        }));
        Watch<ScriptedResource> both = new Watch<>("watch", List.of(resource, ofBolt), _ -> Duration.ofMinutes(1));
        FirstCheckHealth health = new FirstCheckHealth(both);

        // When
        Status before = health.health().getStatus();
        both.run(ACME);
        Status between = health.health().getStatus();
        both.run(BOLT);

        // Then
        assertThat(before).isEqualTo(Status.DOWN);
        assertThat(between).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(new FirstCheckHealth(new Watch<>("none", List.<ScriptedResource>of(), _ -> Duration.ZERO))
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void letsTheDoctorInspectWithoutChanging() {
        // When
        var diagnoses = new WatchDoctorCheck("extensions", "Extension", _ -> List.of(resource)).examine(ACME.id());

        // Then
        assertThat(diagnoses).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.subject()).isEqualTo("Extension hub-tax");
            assertThat(diagnosis.toString()).contains("ABSENT", "inspected only");
        });
    }

    private double gauge() {
        return meters.get("hub.resource.healthy").tag("tenant", "acme").gauge().value();
    }

    /** Reconciles to the state of a test, and is absent when it is only inspected. */
    private record ScriptedResource(TenantId tenant, AtomicReference<Supplier<ResourceState>> state)
            implements WatchedResource {

        @Override
        public String label() {
            return tenant + ".tax";
        }

        @Override
        public String key() {
            return "hub-tax";
        }

        @Override
        public Tags tags() {
            return Tags.of("tenant", tenant.value());
        }

        @Override
        public ResourceState reconcile() {
            return state.get().get();
        }

        @Override
        public ResourceState inspect() {
            return new ResourceState("hub-tax", Condition.ABSENT, "inspected only");
        }
    }
}
