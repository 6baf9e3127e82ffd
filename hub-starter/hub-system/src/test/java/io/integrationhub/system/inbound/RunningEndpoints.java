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
import java.util.Collection;
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
import org.springframework.util.ClassUtils;

/** A service with nothing but the shared endpoints, on a free port; it records what it publishes. */
public final class RunningEndpoints implements RecordPublisher, AutoCloseable {

    private static final String DATABASE = EmbeddedDatabase.shared().newDatabase();

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("hub.service", "endpoints"),
            Map.entry("spring.kafka.bootstrap-servers", EmbeddedBroker.shared().bootstrapServers()),
            Map.entry("hub.stream.replication-factor", "1"),
            Map.entry("hub.extension-warm-up.calls", "0"),
            Map.entry("spring.datasource.url", DATABASE),
            Map.entry("spring.datasource.username", EmbeddedDatabase.USER),
            Map.entry("spring.datasource.password", "any"),
            Map.entry("server.port", "0"),
            Map.entry("management.server.port", "0"));

    /** Settings that only tests of a module with commercetools on the class path know. */
    private static final Map<String, String> PROJECT = Map.of(
            "hub.tenants.acme.commercetools.project-key", "acme-project",
            "hub.tenants.acme.commercetools.api-url", "http://127.0.0.1:1",
            "hub.tenants.acme.commercetools.auth-url", "http://127.0.0.1:1",
            "hub.tenants.acme.commercetools.client-id", "id",
            "hub.tenants.acme.commercetools.client-secret", "secret");

    private final List<OutboundRecord> published = new CopyOnWriteArrayList<>();
    private final AtomicReference<Fault> fault = new AtomicReference<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    /** Starts it with these settings; with commercetools on the class path, the tenant {@code acme} has a Project. */
    public RunningEndpoints(String... settings) {
        this(_ -> {}, settings);
    }

    /** Starts it with further beans; a setting overrides the default. */
    public RunningEndpoints(Consumer<GenericApplicationContext> beans, String... settings) {
        Map<String, String> all = new LinkedHashMap<>(DEFAULTS);
        if (ClassUtils.isPresent("io.integrationhub.commercetools.Commercetools", null)) {
            all.putAll(PROJECT);
        }
        Stream.of(settings).map(line -> line.split("=", 2)).forEach(it -> all.put(it[0], it[1]));
        SpringApplicationBuilder service = HubApplication.of(Service.class, "endpoints");
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

    /** All of the service's beans of a type. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** A request to a path of this service. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path));
    }

    /** A request to a path of its management port. */
    public HttpRequest.Builder toManagement(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port") + path));
    }

    /** A POST request with JSON to a path of this service. */
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

    /** The records published since the last {@link #reset}. */
    public List<OutboundRecord> published() {
        return List.copyOf(published);
    }

    /** Forgets the published records and ends a failure. */
    public void reset() {
        published.clear();
        fault.set(null);
    }

    /** Lets all publishing fail until the next {@link #reset}. */
    public void failWith(Fault failure) {
        fault.set(failure);
    }

    @Override
    public void publish(OutboundRecord message) {
        Fault failure = fault.get();
        if (failure != null) {
            throw failure;
        }
        published.add(message);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Declares no beans of its own. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {}
}
