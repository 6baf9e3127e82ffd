package io.integrationhub.demo.services;

import io.integrationhub.sandbox.infra.FreePort;
import io.integrationhub.starter.HubApplication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/** All services of the hub, running in this JVM. */
public final class HubServices implements AutoCloseable {

    /** Keeps the journal of all services, and shows it. */
    private static final String JOURNAL_KEEPER = "order-export";

    private final List<ServiceAddress> addresses;
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    private HubServices(List<ServiceAddress> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** Settles where the services will be; none is started yet. */
    public static HubServices planned() {
        return new HubServices(
                HubService.ALL.stream()
                        .map(
                                service ->
                                        ServiceAddress.of(
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
    public void start(Map<String, String> variables, Consumer<String> progress) {
        for (HubService service : HubService.ALL) {
            progress.accept(service.name());
            start(service, variables);
        }
    }

    private synchronized void start(HubService service, Map<String, String> variables) {
        ServiceAddress address = address(service.name());
        contexts.add(
                HubApplication.of(service.application(), service.name())
                        .environment(new SandboxVariables(variablesOf(service.name(), variables)))
                        // This JVM stops its services in order, and itself.
                        .registerShutdownHook(false)
                        .run(
                                "--server.port=" + address.url().getPort(),
                                "--management.server.port=" + address.management().getPort()));
    }

    /** What a service is given besides what all are given. */
    public static Map<String, String> variablesOf(String service, Map<String, String> variables) {
        Map<String, String> own = new LinkedHashMap<>(variables);
        if (service.equals(JOURNAL_KEEPER)) {
            own.put("HUB_JOURNAL_COLLECT", "true");
        }
        return own;
    }

    /** Stops all that were started, side by side. */
    @Override
    public synchronized void close() {
        contexts.parallelStream().forEach(ConfigurableApplicationContext::close);
        contexts.clear();
    }
}
