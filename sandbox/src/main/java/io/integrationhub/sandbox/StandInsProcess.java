package io.integrationhub.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the stand-ins in a process of their own, reachable from other machines, while broker and database run elsewhere.
 *
 * <p>The arguments are the data folder and the addresses of order-export, inventory-threshold, customer-sync and
 * email-notifier.
 */
final class StandInsProcess {

    private StandInsProcess() {}

    /** Runs until the process is terminated. */
    @SuppressWarnings("SystemOut") // The console output is for the user who started the process.
    public static void main(String[] args) throws InterruptedException {
        SandboxConfig config = SandboxConfig.persistedIn(Path.of(args[0]))
                .onHost("0.0.0.0")
                .withHub(new HubAddresses(
                        URI.create(args[1]), URI.create(args[2]), URI.create(args[3]), URI.create(args[4])));
        StandIns standIns = StandIns.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(standIns::close, "stand-ins-stop"));
        System.out.println("Stand-ins are ready; commercetools is at "
                + standIns.commercetools().baseUrl());
        new CountDownLatch(1).await();
    }
}
