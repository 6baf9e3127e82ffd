package io.integrationhub.demo.services;

import io.integrationhub.core.HubApplication;
import io.integrationhub.sandbox.Sandbox;
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

    /** Collects the journal of all services. */
    private static final String JOURNAL_COLLECTOR = "order-export";

    private static final String INVENTORY = "inventory-threshold";

    private static final String CUSTOMERS = "customer-sync";

    private static final String MAILS = "email-notifier";

    /** Services that commercetools calls through API Extensions. */
    private static final Set<String> WITH_EXTENSIONS = Set.of(INVENTORY, "tax-adapter");

    private final List<ServiceAddress> addresses;
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    private volatile boolean closed;

    private HubServices(List<ServiceAddress> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** Chooses the ports; starts nothing. */
    public static HubServices planned() {
        return new HubServices(HubService.ALL.stream()
                .map(service -> ServiceAddress.of(
                        service.name(),
                        FreePort.preferredOrAny(service.port()),
                        FreePort.preferredOrAny(service.managementPort())))
                .toList());
    }

    /** Returns the addresses of all services. */
    public List<ServiceAddress> addresses() {
        return addresses;
    }

    /** Returns the address of a service. */
    public ServiceAddress address(String name) {
        return addresses.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown service " + name));
    }

    /** Starts all services one after the other; returns when they serve requests. */
    public void start(Sandbox world, Consumer<String> progress) {
        for (HubService service : HubService.ALL) {
            progress.accept(service.name());
            start(service, world);
        }
    }

    private synchronized void start(HubService service, Sandbox world) {
        if (closed) {
            throw new IllegalStateException("stopped before " + service.name() + " started");
        }
        ServiceAddress address = address(service.name());
        Map<String, String> variables = world.environment();
        variables.putAll(serviceVariables(address, world));
        contexts.add(HubApplication.of(service.application(), service.name())
                .environment(new SandboxVariables(variables))
                // Run stops the services in order.
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + address.url().getPort(),
                        "--management.server.port=" + address.management().getPort()));
    }

    /** Returns the variables that a service needs in addition to those of all services. */
    public static Map<String, String> serviceVariables(ServiceAddress service, Sandbox world) {
        Map<String, String> further = new LinkedHashMap<>();
        if (WITH_EXTENSIONS.contains(service.name())) {
            further.putAll(world.extensionVariables(service.url()));
        }
        if (service.name().equals(INVENTORY)) {
            further.putAll(world.inventorySubscriptionVariables());
        }
        if (service.name().equals(CUSTOMERS)) {
            further.putAll(world.customerSubscriptionVariables());
        }
        if (service.name().equals(MAILS)) {
            further.putAll(world.mailSubscriptionVariables());
        }
        if (service.name().equals(JOURNAL_COLLECTOR)) {
            further.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        }
        return further;
    }

    /**
     * Stops all started services concurrently, on threads of its own: the HTTP clients complete their responses on the
     * common pool, which has a single thread on two cores.
     */
    @Override
    public void close() {
        closed = true; // set before the lock is free, so that no further service is started
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
