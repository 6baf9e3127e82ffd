package io.integrationhub.system.inbound;

import io.integrationhub.core.HubApplication;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service with nothing but the starter's doors, on a free port; what it publishes is kept here. */
public final class RunningDoors implements RecordPublisher, AutoCloseable {

    private static final String DATABASE = EmbeddedDatabase.shared().newDatabase();

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("hub.service", "doors"),
            Map.entry("spring.kafka.bootstrap-servers", EmbeddedBroker.shared().bootstrapServers()),
            Map.entry("spring.datasource.url", DATABASE),
            Map.entry("spring.datasource.username", EmbeddedDatabase.USER),
            Map.entry("spring.datasource.password", "any"),
            Map.entry("server.port", "0"),
            Map.entry("management.server.port", "0"),
            Map.entry("hub.tenants.acme.commercetools.project-key", "acme-project"),
            Map.entry("hub.tenants.acme.commercetools.api-url", "http://127.0.0.1:1"),
            Map.entry("hub.tenants.acme.commercetools.auth-url", "http://127.0.0.1:1"),
            Map.entry("hub.tenants.acme.commercetools.client-id", "id"),
            Map.entry("hub.tenants.acme.commercetools.client-secret", "secret"));

    private final List<OutboundRecord> published = new CopyOnWriteArrayList<>();
    private final AtomicReference<Fault> outage = new AtomicReference<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    /** Starts it with these settings, on top of a tenant {@code acme} with a Project {@code acme-project}. */
    public RunningDoors(String... settings) {
        this(_ -> {}, settings);
    }

    /** The same with further beans; a setting that is given here takes the place of a default. */
    public RunningDoors(Consumer<GenericApplicationContext> beans, String... settings) {
        Map<String, String> all = new LinkedHashMap<>(DEFAULTS);
        Stream.of(settings).map(line -> line.split("=", 2)).forEach(it -> all.put(it[0], it[1]));
        SpringApplicationBuilder service = HubApplication.of(Service.class, "doors");
        ApplicationContextInitializer<GenericApplicationContext> publisher = context -> {
            context.registerBean("publisher", RecordPublisher.class, () -> this, bean -> bean.setPrimary(true));
            beans.accept(context);
        };
        context = service.initializers(publisher)
                .run(all.entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new));
    }

    /** One of the service's beans. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A request to a path of this service. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path));
    }

    /** A request that posts JSON to a path of this service. */
    public HttpRequest.Builder post(String path, String json) {
        return to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that was published since the last call of {@link #forget}. */
    public List<OutboundRecord> published() {
        return List.copyOf(published);
    }

    /** Forgets what was published, and ends an outage. */
    public void forget() {
        published.clear();
        outage.set(null);
    }

    /** From now on the broker does not take anything. */
    public void breaks(Fault fault) {
        outage.set(fault);
    }

    @Override
    public void publish(OutboundRecord message) {
        if (outage.get() != null) {
            throw outage.get();
        }
        published.add(message);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Nothing but the starter. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {}
}
