package io.integrationhub.demo;

import io.integrationhub.demo.scenario.Timeline;
import io.integrationhub.demo.services.ServiceAddress;
import java.io.PrintStream;
import java.util.Map;

/** What a person at the terminal reads. */
final class Console {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    Timeline timeline() {
        return new Timeline(out);
    }

    void starting(String what) {
        out.printf("  starting %s%n", what);
    }

    void isUp() {
        out.printf("%nUp after %d s. What the services say is in .hub/hub.log%n%n", seconds());
    }

    private long seconds() {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    void addresses(RunAddresses addresses) {
        row("commercetools", addresses.commercetools() + "   (stand-in; switches under /stand-in/)");
        addresses
                .omsAdmin()
                .forEach((tenant, admin) -> row(
                        "OMS of " + tenant,
                        addresses.oms().get(tenant) + "   (stand-in; what it did: " + admin + "/admin/ledger)"));
        addresses
                .tax()
                .forEach((tenant, engine) -> row(
                        "tax engine of " + tenant,
                        engine + "   (stand-in; what it keeps: " + engine + "/stand-in/documents)"));
        for (ServiceAddress service : addresses.services()) {
            row(service.name(), service.url() + "   (operators: " + service.management() + "/actuator)");
        }
        if (!addresses.services().isEmpty()) {
            out.println("\nOperators sign in as operator:sandbox-operator, for example");
            out.println("  curl -u operator:sandbox-operator "
                    + addresses.managementOf("order-export")
                    + "/actuator/parked");
        }
    }

    private void row(String what, String where) {
        out.printf("  %-20s %s%n", what, where);
    }

    void variables(Map<String, String> variables, Map<String, Map<String, String>> furtherByService) {
        out.println("\nSet this to run a service against it:\n");
        variables.forEach(this::variable);
        furtherByService.forEach((service, further) -> {
            out.printf("%n# and for %s%n", service);
            further.forEach(this::variable);
        });
    }

    private void variable(String name, String value) {
        out.printf("export %s=%s%n", name, quoted(value));
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9_.:/,@-]*") ? value : "'" + value + "'";
    }

    void ended(boolean well) {
        out.printf("%n%s after %d s.%n", well ? "All went well" : "Something did not go as promised", seconds());
    }

    void stayingUp() {
        out.println("\nEverything stays up; ./hub scenario NAME plays one again; Ctrl-C ends it.");
    }

    void worldStaysUp() {
        out.println("\nThe world stays up; Ctrl-C ends it. Scenarios need ./hub demo.");
    }

    void stopping() {
        out.println("\nStopping; what is under way is finished. Ctrl-C again ends it at once.");
    }

    /** Somebody else holds the folder. */
    int alreadyUp(RunFolder folder) {
        String by = folder.read()
                .map(addresses -> "process " + addresses.process())
                .orElse("a process that is still starting");
        out.println("hub: a run is up already (" + by + "). Use ./hub scenario NAME with it, or end it first.");
        return 2;
    }

    int failed(String why) {
        out.println("hub: " + why);
        return 2;
    }
}
