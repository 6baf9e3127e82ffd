package io.integrationhub.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.sandbox.infra.BrokerSettings;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.inlet.PauseReason;
import io.integrationhub.stream.parked.ParkedRecord;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** A broker that denies a running service to read, as after a mistake with its ACLs. */
final class DeniedAccess implements AutoCloseable {

    /** The container asks again every ten seconds, and the lag is measured every fifteen. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Set<String> handled = ConcurrentHashMap.newKeySet();
    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary()
            .with("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
            .with("allow.everyone.if.no.acl.found", "true"));

    @Override
    public void close() {
        broker.close();
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    /** Keys of the records that were handled. */
    Set<String> handled() {
        return handled;
    }

    RunningStream start(InletId inlet) {
        RunningStream service =
                RunningStream.start(broker, new Things(), "--hub.tenants." + inlet.tenant() + ".masters.thing=oms");
        service.send(inlet.tenant(), "before", "");
        await().atMost(PATIENCE).until(() -> handled.contains("before"));
        assertThat(access(service)).isEqualTo(Status.UP);
        return service;
    }

    static void assertIsReported(RunningStream service, InletId inlet) {
        assertThat(service.state(inlet).pauseReasons()).containsExactly(new PauseReason.AccessDenied());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(paused(service, inlet)).isEqualTo(1));
    }

    void assertGoesOn(RunningStream service, InletId inlet, Admin admin, List<AclBinding> denial) throws Exception {
        admin.deleteAcls(denial.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
        await().atMost(PATIENCE).until(() -> handled.contains("meanwhile"));
        await().atMost(PATIENCE).until(() -> access(service).equals(Status.UP));
        service.send(inlet.tenant(), "after", "");
        await().atMost(PATIENCE).until(() -> handled.contains("after"));
        assertThat(service.parked(inlet.tenant(), ParkedRecord.State.PARKED)).isEmpty();
    }

    /** A resource with any entry is closed to everybody who is not allowed. */
    static List<AclBinding> denial(ResourceType type, String resource) {
        return List.of(
                entry(type, resource, AclOperation.ALL, AclPermissionType.ALLOW),
                entry(type, resource, AclOperation.READ, AclPermissionType.DENY));
    }

    private static AclBinding entry(
            ResourceType type, String resource, AclOperation operation, AclPermissionType permission) {
        return new AclBinding(
                new ResourcePattern(type, resource, PatternType.LITERAL),
                new AccessControlEntry("User:ANONYMOUS", "*", operation, permission));
    }

    static Status access(RunningStream service) {
        return service.bean("readingHealthIndicator", HealthIndicator.class)
                .health()
                .getStatus();
    }

    private static double paused(RunningStream service, InletId inlet) {
        return gauge(service, "hub.paused", Tags.of("reason", "access-denied"), inlet);
    }

    static double lag(RunningStream service, InletId inlet) {
        return gauge(service, "hub.lag", Tags.empty(), inlet);
    }

    private static double gauge(RunningStream service, String name, Tags further, InletId inlet) {
        return service
                .bean(MeterRegistry.class)
                .find(name)
                .tags(further.and("tenant", inlet.tenant().value(), "inlet", inlet.name()))
                .gauges()
                .stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private final class Things implements RecordHandler {

        @Override
        public String inlet() {
            return "things";
        }

        @Override
        public Ending handle(InboundRecord message) {
            handled.add(message.key());
            return new Ending("done", message.key(), "");
        }
    }
}
