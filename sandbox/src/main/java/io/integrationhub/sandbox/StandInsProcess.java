package io.integrationhub.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The stand-ins in a process of their own, reached from other machines: arguments are the data folder, the address of
 * the service that owns orders and that of the service that owns inventory. Broker and database are somewhere else.
 */
public final class StandInsProcess {

    private StandInsProcess() {}

    /** Runs until it is told to end. */
    @SuppressWarnings("SystemOut") // whoever started it reads it
    public static void main(String[] args) throws InterruptedException {
        SandboxConfig config = SandboxConfig.keptIn(Path.of(args[0]))
                .onHost("0.0.0.0")
                .withHub(new HubAddresses(URI.create(args[1]), URI.create(args[2])));
        StandIns standIns = StandIns.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(standIns::close, "stand-ins-stop"));
        System.out.println("stand-ins ready: " + standIns.commercetools().baseUrl());
        new CountDownLatch(1).await();
    }
}
