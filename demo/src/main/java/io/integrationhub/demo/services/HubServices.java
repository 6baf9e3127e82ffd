package io.integrationhub.demo.services;

import io.integrationhub.core.HubApplication;
import io.integrationhub.sandbox.SandboxWorld;
import io.integrationhub.sandbox.infra.FreePort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/** All services of the hub, running in this JVM. */
public final class HubServices implements AutoCloseable {

    /** Keeps the journal of all services, and shows it. */
    private static final String JOURNAL_KEEPER = "order-export";

    private static final String INVENTORY = "inventory-threshold";

    /** Have API Extensions. */
    private static final Set<String> ASKED_BY_COMMERCETOOLS = Set.of(INVENTORY, "tax-adapter");

    private final List<ServiceAddress> addresses;
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    private volatile boolean closed;

    private HubServices(List<ServiceAddress> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** Settles where the services will be; none is started yet. */
    public static HubServices planned() {
        return new HubServices(HubService.ALL.stream()
                .map(service -> ServiceAddress.of(
                        service.name(),
                        FreePort.preferably(service.port()),
                        FreePort.preferably(service.managementPort())))
                .toList());
    }

    /** Where they are. */
    public List<ServiceAddress> addresses() {
        return addresses;
    }

    /** Where the service of that name is. */
    public ServiceAddress address(String name) {
        return addresses.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no service " + name));
    }

    /** Starts all of them, one after the other; returns when they serve requests. */
    public void start(SandboxWorld world, Consumer<String> progress) {
        for (HubService service : HubService.ALL) {
            progress.accept(service.name());
            start(service, world);
        }
    }

    private synchronized void start(HubService service, SandboxWorld world) {
        if (closed) {
            throw new IllegalStateException("stopped before " + service.name() + " started");
        }
        ServiceAddress address = address(service.name());
        Map<String, String> variables = world.environment();
        variables.putAll(furtherVariables(address, world));
        contexts.add(HubApplication.of(service.application(), service.name())
                .environment(new SandboxVariables(variables))
                // This JVM stops its services in order, and itself.
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + address.url().getPort(),
                        "--management.server.port=" + address.management().getPort()));
    }

    /** What a service is given besides what all are given. */
    public static Map<String, String> furtherVariables(ServiceAddress service, SandboxWorld world) {
        Map<String, String> further = new LinkedHashMap<>();
        if (ASKED_BY_COMMERCETOOLS.contains(service.name())) {
            further.putAll(world.extensionsAt(service.url()));
        }
        if (service.name().equals(INVENTORY)) {
            further.putAll(world.inventoryFeed());
        }
        if (service.name().equals(JOURNAL_KEEPER)) {
            further.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        }
        return further;
    }

    /**
     * Stops all that were started, side by side. On threads of its own: on the common pool, which has one on two cores,
     * they would wait for the answers that the HTTP clients give there.
     */
    @Override
    public void close() {
        closed = true; // before the lock is free, so that nothing further is started
        stopStarted();
    }

    private synchronized void stopStarted() {
        try (ExecutorService stopping = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("stop-", 1).factory())) {
            contexts.forEach(context -> stopping.execute(context::close));
        }
        contexts.clear();
    }
}
