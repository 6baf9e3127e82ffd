package io.integrationhub.benchmarks.stream;

import io.integrationhub.core.HubApplication;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;

/** Two services that consume the arms' topics, a plain one and one of the hub; both have the hub's defaults. */
final class Consumers implements AutoCloseable {

    /** The tenant of the topics. */
    static final String TENANT = "acme";

    private final List<ConfigurableApplicationContext> services = new ArrayList<>();

    /** Starts both; {@code processor} gets the arm and the record's body. */
    Consumers(EmbeddedBroker broker, EmbeddedDatabase database, BiConsumer<Arm, String> processor) {
        services.add(start(
                "plain",
                context -> context.registerBeanDefinition(
                        "plain", plainFunction(body -> processor.accept(Arm.PLAIN, body))),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--hub.stream.replication-factor=1",
                "--spring.datasource.url=" + database.newDatabase(),
                "--spring.cloud.function.definition=plain",
                "--spring.cloud.stream.bindings.plain-in-0.group=plain",
                "--spring.cloud.stream.bindings.plain-in-0.destination=" + destination(Arm.PLAIN)));
        services.add(start(
                "hub",
                context -> {
                    register(context, Arm.HUB_EVERY_RECORD, processor);
                    register(context, Arm.HUB_DOORBELLS, processor);
                },
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--hub.stream.replication-factor=1",
                "--spring.datasource.url=" + database.newDatabase(),
                "--hub.stream.partitions=1",
                "--hub.inlets.records.topic=" + Arm.HUB_EVERY_RECORD.topic(),
                "--hub.inlets.doorbells.topic=" + Arm.HUB_DOORBELLS.topic()));
    }

    /** Returns the topic of an arm. */
    static String destination(Arm arm) {
        return "hub." + TENANT + "." + arm.topic();
    }

    private static ConfigurableApplicationContext start(
            String service, ApplicationContextInitializer<GenericApplicationContext> beans, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--hub.service=" + service,
                "--hub.tenants." + TENANT + ".commercetools.project-key=none",
                "--hub.tenants." + TENANT + ".commercetools.region=gcp-europe-west1",
                "--hub.tenants." + TENANT + ".commercetools.client-id=none",
                "--hub.tenants." + TENANT + ".commercetools.client-secret=none",
                "--spring.datasource.username=" + EmbeddedDatabase.USER,
                "--spring.datasource.password=any",
                "--server.port=0",
                "--management.server.port=0"));
        all.addAll(Arrays.asList(settings));
        return HubApplication.of(EmptyService.class, service)
                .initializers(beans)
                .run(all.toArray(String[]::new));
    }

    /** States the type, which spring-cloud-function cannot derive from a lambda. */
    private static RootBeanDefinition plainFunction(Consumer<String> processor) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(ResolvableType.forClassWithGenerics(
                Consumer.class, ResolvableType.forClassWithGenerics(Message.class, byte[].class)));
        definition.setInstanceSupplier(() -> (Consumer<Message<byte[]>>)
                message -> processor.accept(new String(message.getPayload(), StandardCharsets.UTF_8)));
        return definition;
    }

    private static void register(GenericApplicationContext context, Arm arm, BiConsumer<Arm, String> processor) {
        context.registerBean(arm.topic(), RecordHandler.class, () -> new Handler(arm, processor));
    }

    @Override
    public void close() {
        services.forEach(ConfigurableApplicationContext::close);
    }

    /** A service with nothing but the shared modules. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class EmptyService {}

    /** The handler of an arm. */
    private record Handler(Arm arm, BiConsumer<Arm, String> processor) implements RecordHandler {

        @Override
        public String inlet() {
            return arm.topic();
        }

        @Override
        public boolean isDoorbell() {
            return arm.coalesces();
        }

        @Override
        public Ending handle(InboundRecord message) {
            processor.accept(arm, new String(message.body(), StandardCharsets.UTF_8));
            return new Ending("done", message.key(), "processed");
        }
    }
}
