package io.integrationhub.demo.run;

import io.integrationhub.demo.services.HubServices;
import io.integrationhub.demo.services.ServiceAddress;
import io.integrationhub.sandbox.HubAddresses;
import io.integrationhub.sandbox.Sandbox;
import io.integrationhub.sandbox.SandboxConfig;
import io.integrationhub.sandbox.SandboxTenant;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The sandbox with or without the hub's services, running in this JVM; stops in order, also on Ctrl-C. */
public final class Run implements AutoCloseable {

    private final RunFolder folder;
    private final Sandbox world;
    private final HubServices services;
    private final boolean withServices;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Run(RunFolder folder, boolean withServices, Console console) {
        this.folder = folder;
        this.services = HubServices.planned();
        this.withServices = withServices;
        this.world = Sandbox.start(SandboxConfig.persistedIn(folder.path()).withHub(hub(services)));
        StopSignals.onStop(() -> stopped(console));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "run-stop"));
    }

    private static HubAddresses hub(HubServices services) {
        return new HubAddresses(
                services.address("order-export").url(),
                services.address("inventory-threshold").url(),
                services.address("customer-sync").url(),
                services.address("email-notifier").url());
    }

    /** Starts the sandbox and all services; the caller has locked the folder. */
    public static Run ofEverything(RunFolder folder, Console console) {
        console.starting("broker, database, commercetools, order management, tax engines, customer data platforms");
        Run run = new Run(folder, true, console);
        try {
            run.services.start(run.world, console::starting);
        } catch (RuntimeException e) {
            run.close();
            throw e;
        }
        return run.isUp(console);
    }

    /** Starts the sandbox alone; the caller has locked the folder. */
    public static Run ofSandbox(RunFolder folder, Console console) {
        console.starting("broker, database, commercetools, order management, tax engines, customer data platforms");
        return new Run(folder, false, console).isUp(console);
    }

    private Run isUp(Console console) {
        folder.write(addresses());
        console.isUp();
        return this;
    }

    /** Returns the addresses of everything that runs. */
    public RunAddresses addresses() {
        Map<String, URI> oms = new LinkedHashMap<>();
        Map<String, URI> omsAdmin = new LinkedHashMap<>();
        Map<String, URI> tax = new LinkedHashMap<>();
        Map<String, URI> cdp = new LinkedHashMap<>();
        Map<String, Path> feeds = new LinkedHashMap<>();
        for (SandboxTenant tenant : world.config().tenants()) {
            feeds.put(tenant.name(), world.feeds(tenant));
            tax.put(tenant.name(), world.tax(tenant.name()).adminUrl());
            cdp.put(tenant.name(), world.cdp(tenant.name()).url());
            oms.put(tenant.name(), world.oms(tenant.name()).url());
            omsAdmin.put(tenant.name(), world.oms(tenant.name()).adminUrl());
        }
        return new RunAddresses(
                ProcessHandle.current().pid(),
                world.commercetools().baseUrl(),
                oms,
                omsAdmin,
                tax,
                cdp,
                world.mail().pageUrl(),
                feeds,
                withServices ? services.addresses() : List.of());
    }

    /** Returns the variables that every service needs to run against this sandbox. */
    public Map<String, String> variables() {
        return world.environment();
    }

    /** Returns the variables that single services need in addition, by service. */
    public Map<String, Map<String, String>> serviceVariables() {
        Map<String, Map<String, String>> further = new LinkedHashMap<>();
        for (ServiceAddress service : services.addresses()) {
            Map<String, String> own = HubServices.serviceVariables(service, world);
            own.put("SERVER_PORT", String.valueOf(service.url().getPort()));
            own.put(
                    "MANAGEMENT_SERVER_PORT",
                    String.valueOf(service.management().getPort()));
            further.put(service.name(), own);
        }
        return further;
    }

    private void stopped(Console console) {
        console.stopping();
        close();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            services.close();
            world.close();
            folder.close();
        }
    }
}
