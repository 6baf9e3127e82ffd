package io.integrationhub.sandbox.infra;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A broker in a JVM of its own, so that tests can kill it; the arguments are the data folder and the port. */
final class BrokerProcess {

    private static final String READY = "broker ready on ";
    private static final Duration START = Duration.ofSeconds(60);

    private BrokerProcess() {}

    /** Starts a broker in a child JVM; returns when it serves requests on {@code localhost:port}. */
    static ChildJvm start(Path folder, int port) {
        ChildJvm child = ChildJvm.start(
                ChildJvm.Program.of(BrokerProcess.class, folder.toString(), String.valueOf(port)),
                line -> line.startsWith(READY));
        child.awaitReady(START);
        return child;
    }

    /** Runs until the process is terminated. */
    @SuppressWarnings("SystemOut") // The parent process reads the output.
    public static void main(String[] args) throws InterruptedException {
        BrokerSettings settings = BrokerSettings.temporary()
                .persistedIn(Path.of(args[0]))
                .onPort(Integer.parseInt(args[1]))
                // After a kill the controller rejects the restarted broker until its old session has expired. Other
                // brokers keep the default, because on a busy machine a heartbeat may be three seconds late.
                .with("broker.session.timeout.ms", "3000")
                .with("broker.heartbeat.interval.ms", "500");
        EmbeddedBroker broker = EmbeddedBroker.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
        System.out.println(READY + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
