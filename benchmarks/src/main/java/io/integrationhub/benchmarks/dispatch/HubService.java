package io.integrationhub.benchmarks.dispatch;

import io.integrationhub.core.HubApplication;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service of the hub with an inlet for each number of partitions. */
final class HubService implements Arm.Started {

    /** The tenant of the topics. */
    static final String TENANT = "acme";

    private final ConfigurableApplicationContext service;

    /** Starts it; {@code processor} gets the bodies. */
    HubService(Infrastructure infrastructure, Consumer<String> processor) {
        service = HubApplication.of(EmptyService.class, "benchmark")
                .initializers((GenericApplicationContext context) -> {
                    register(context, 1, processor);
                    register(context, 8, processor);
                })
                .run(
                        "--hub.service=benchmark",
                        "--hub.tenants." + TENANT + ".commercetools.project-key=none",
                        "--hub.tenants." + TENANT + ".commercetools.region=gcp-europe-west1",
                        "--hub.tenants." + TENANT + ".commercetools.client-id=none",
                        "--hub.tenants." + TENANT + ".commercetools.client-secret=none",
                        "--hub.stream.max-in-flight=" + Arm.CONCURRENCY,
                        "--hub.inlets.one.topic=" + Arm.HUB.inlet(1),
                        "--hub.inlets.eight.topic=" + Arm.HUB.inlet(8),
                        "--spring.kafka.bootstrap-servers=" + infrastructure.bootstrapServers(),
                        "--hub.stream.replication-factor=1",
                        "--spring.datasource.url=" + infrastructure.jdbcUrl(),
                        "--spring.datasource.username=" + EmbeddedDatabase.USER,
                        "--spring.datasource.password=any",
                        "--server.port=0",
                        "--management.server.port=0");
    }

    private static void register(GenericApplicationContext context, int partitions, Consumer<String> processor) {
        String inlet = partitions == 1 ? "one" : "eight";
        context.registerBean(inlet, RecordHandler.class, () -> new Handler(inlet, processor));
    }

    @Override
    public void close() {
        service.close();
    }

    /** A service with nothing but the shared modules. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class EmptyService {}

    private record Handler(String inlet, Consumer<String> processor) implements RecordHandler {
        @Override
        public Ending handle(InboundRecord message) {
            processor.accept(new String(message.body(), StandardCharsets.UTF_8));
            return new Ending("done", message.key(), "processed");
        }
    }
}
