package io.integrationhub.sandbox.infra;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A broker in a JVM of its own, so that it can be killed: arguments are the data folder and the port. */
public final class BrokerProcess {

    private static final String READY = "broker ready on ";
    private static final Duration START = Duration.ofSeconds(60);

    private BrokerProcess() {}

    /** Starts a broker in a child JVM; returns when it serves requests on {@code localhost:port}. */
    public static ChildJvm start(Path folder, int port) {
        ChildJvm child = ChildJvm.start(
                ChildJvm.Program.of(BrokerProcess.class, folder.toString(), String.valueOf(port)),
                line -> line.startsWith(READY));
        child.awaitReady(START);
        return child;
    }

    /** Runs until it is told to end. */
    @SuppressWarnings("SystemOut") // its parent reads it
    public static void main(String[] args) throws InterruptedException {
        BrokerSettings settings = BrokerSettings.temporary()
                .keptIn(Path.of(args[0]))
                .onPort(Integer.parseInt(args[1]))
                // After a kill the controller refuses the returning broker until its old
                // session has expired. Not for
                // brokers that are not killed: on a busy machine a heartbeat may well come
                // three seconds late.
                .with("broker.session.timeout.ms", "3000")
                .with("broker.heartbeat.interval.ms", "500");
        EmbeddedBroker broker = EmbeddedBroker.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
        System.out.println(READY + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
