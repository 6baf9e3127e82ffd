package io.integrationhub.stream;

import static org.awaitility.Awaitility.await;

import io.integrationhub.core.HubApplication;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.inlet.InletState;
import io.integrationhub.stream.inlet.Inlets;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecords;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service with one inlet, started against a real broker. */
final class RunningStream implements AutoCloseable {

    private static final String DATABASE = EmbeddedDatabase.shared().newDatabase();

    /** Auto-configurations of operations that need a web server. */
    private static final String OPERATIONS = StreamSupport.stream(
                    ImportCandidates.load(AutoConfiguration.class, null).spliterator(), false)
            .filter(name -> name.matches("io\\.integrationhub\\.core\\.ops\\..*"))
            .collect(Collectors.joining(","));

    private final ConfigurableApplicationContext context;

    private RunningStream(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningStream start(EmbeddedBroker broker, RecordHandler handler, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--hub.service=try",
                "--hub.inlets." + handler.inlet() + ".topic=things",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.datasource.url=" + DATABASE,
                "--spring.datasource.username=" + EmbeddedDatabase.USER,
                "--spring.datasource.password=any",
                "--spring.autoconfigure.exclude=" + OPERATIONS,
                "--management.endpoint.health.validate-group-membership=false",
                "--server.port=0",
                "--management.server.port=0",
                "--hub.stream.replication-factor=1",
                "--hub.stream.backoff=20ms",
                "--hub.stream.max-backoff=100ms"));
        all.addAll(Arrays.asList(settings));
        ApplicationContextInitializer<GenericApplicationContext> beans =
                context -> context.registerBean("handler", RecordHandler.class, () -> handler);
        return new RunningStream(HubApplication.of(App.class, "try")
                .web(WebApplicationType.NONE)
                .initializers(beans)
                .run(all.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /**
     * Publishes a record to the tenant's topic that the inlet reads; again if the broker, on a busy machine, did not
     * confirm it in time.
     */
    void send(TenantId tenant, String key, String value) {
        OutboundRecord thing =
                new OutboundRecord(tenant, "things", key, value.getBytes(StandardCharsets.UTF_8), Map.of());
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(TransientFault.class)
                .until(() -> {
                    bean(RecordPublisher.class).publish(thing);
                    return true;
                });
    }

    /** Returns the state of an inlet. */
    InletState state(InletId inlet) {
        return bean(Inlets.class).states().stream()
                .filter(each -> each.inlet().equals(inlet))
                .findFirst()
                .orElseThrow();
    }

    /** Returns up to ten parked records of a tenant in a state, newest first. */
    List<ParkedRecord> parked(TenantId tenant, ParkedRecord.State state) {
        return bean(ParkedRecords.class).list(ofTenant(tenant).in(state), Long.MAX_VALUE, 10);
    }

    /** Returns the filter for all parked records of a tenant. */
    static ParkedFilter ofTenant(TenantId tenant) {
        return new ParkedFilter(
                Set.of(),
                Optional.of(tenant),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void close() {
        context.close();
    }

    /** An application without beans of its own. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class App {}
}
