package io.integrationhub.demo.run;

import io.integrationhub.demo.services.ServiceAddress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** The output for the person at the terminal. */
public final class Console {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    public void starting(String what) {
        out.printf("  starting %s%n", what);
    }

    public void isUp() {
        out.printf("%nRunning after %d s. The services log to .hub/hub.log%n%n", seconds());
    }

    private long seconds() {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    public void addresses(RunAddresses addresses) {
        row("commercetools", addresses.commercetools() + "   (stand-in; admin API under /stand-in/)");
        addresses
                .omsAdmin()
                .forEach((tenant, admin) -> row(
                        "OMS of " + tenant,
                        addresses.oms().get(tenant) + "   (stand-in; ledger: " + admin + "/admin/ledger)"));
        addresses
                .tax()
                .forEach((tenant, engine) -> row(
                        "tax engine of " + tenant,
                        engine + "   (stand-in; documents: " + engine + "/stand-in/documents)"));
        row("mailbox", addresses.mailbox() + "   (SMTP stand-in; mails stay there)");
        for (ServiceAddress service : addresses.services()) {
            row(service.name(), service.url() + "   (operators: " + service.management() + "/actuator)");
        }
        if (!addresses.services().isEmpty()) {
            out.println("\nOperators sign in as operator:sandbox-operator, for example:");
            out.println("  curl -u operator:sandbox-operator "
                    + addresses.managementOf("order-export")
                    + "/actuator/parked");
        }
    }

    private void row(String what, String where) {
        out.printf("  %-20s %s%n", what, where);
    }

    public void variables(Map<String, String> variables, Map<String, Map<String, String>> furtherByService) {
        out.println("\nTo run a service against the sandbox, set:\n");
        variables.forEach(this::variable);
        furtherByService.forEach((service, further) -> {
            out.printf("%n# in addition for %s%n", service);
            further.forEach(this::variable);
        });
    }

    private void variable(String name, String value) {
        out.printf("export %s=%s%n", name, quoted(value));
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9_.:/,@-]*") ? value : "'" + value + "'";
    }

    public void ended(boolean passed) {
        out.printf("%n%s after %d s.%n", passed ? "All scenarios passed" : "Some scenarios failed", seconds());
    }

    public void stayingUp() {
        out.println("\nEverything keeps running. ./hub scenario NAME plays a scenario again; Ctrl-C stops.");
    }

    public void sandboxStaysUp() {
        out.println("\nThe sandbox keeps running; Ctrl-C stops it. Scenarios need ./hub demo.");
    }

    /** Reports that a file waits to be read. */
    public void delivered(Path file) {
        out.println("Delivered " + file + "; the service reads it within seconds if it runs.");
        out.println("GET /actuator/runs of the service shows what becomes of it.");
    }

    public void stopping() {
        out.println("\nStopping after work in progress is finished. Press Ctrl-C again to exit at once.");
    }

    /** Reports that another process holds the folder; returns the exit code. */
    public int alreadyRunning(RunFolder folder) {
        String by = folder.read()
                .map(addresses -> "process " + addresses.process())
                .orElse("a process that is still starting");
        out.println("hub: already running (" + by + "). Use ./hub scenario NAME, or stop it first.");
        return 2;
    }

    /** Reports why nothing was run; returns the exit code. */
    public int failed(String why) {
        out.println("hub: " + why);
        return 2;
    }
}
