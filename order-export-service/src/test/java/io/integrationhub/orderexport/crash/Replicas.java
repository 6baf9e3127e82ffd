package io.integrationhub.orderexport.crash;

import io.integrationhub.orderexport.OrderExportApplication;
import io.integrationhub.sandbox.Sandbox;
import io.integrationhub.sandbox.infra.ChildJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The replicas of the service, in JVMs of their own. */
final class Replicas implements AutoCloseable {

    private static final String READY = "Started OrderExport";
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration START = Duration.ofSeconds(120);

    private final ChildJvm.Program program;
    private final List<ChildJvm> running = new ArrayList<>();
    private final Map<String, Integer> troubles = new TreeMap<>();

    Replicas(Sandbox world, Path folder) {
        Map<String, String> environment = new HashMap<>(world.environment());
        // A master that is not configured to honor keys is searched before an order is placed.
        environment.remove("HUB_TENANTS_BOLT_SYSTEMS_OMS_IDEMPOTENCY_HEADER");
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.kafka.consumer.properties[session.timeout.ms]=1500",
                "--spring.kafka.consumer.properties[heartbeat.interval.ms]=300",
                "--hub.subscribed-resources.order.managed=false"));
        world.config()
                .tenants()
                .forEach(tenant -> arguments.add(
                        "--hub.tenants." + tenant.name() + ".order-export.lease=" + LEASE.toSeconds() + "s"));
        ChildJvm.Program plain = ChildJvm.Program.of(OrderExportApplication.class, arguments.toArray(String[]::new))
                .withEnvironment(environment);
        this.program = plain.withJvmOptions(AotCache.of(plain, READY, folder));
        running.addAll(List.of(start(), start()));
        running.forEach(replica -> replica.awaitReady(START));
    }

    private ChildJvm start() {
        return ChildJvm.start(program, line -> line.contains(READY));
    }

    /** Sends SIGKILL. */
    void kill(int replica) {
        count("killed");
        running.get(replica).kill();
    }

    /** Sends SIGSTOP. */
    void suspend(int replica) {
        count("suspended");
        running.get(replica).freeze();
    }

    /** Another replica starts, so that partitions move. */
    void join() {
        count("joined");
        running.add(start());
    }

    /** Waits for some leases, so that what suspended replicas have claimed is taken over. */
    void awaitEndOfLeases(int leases) {
        long end = System.nanoTime() + LEASE.multipliedBy(leases).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** Suspended replicas go on, killed ones are started again, and further ones leave. */
    void recover() {
        running.forEach(ChildJvm::thaw);
        while (running.size() > 2) {
            ChildJvm further = running.removeLast();
            further.terminate();
            further.awaitExit(START);
        }
        running.replaceAll(replica -> replica.isAlive() ? replica : start());
        running.forEach(replica -> replica.awaitReady(START));
    }

    private void count(String trouble) {
        troubles.merge(trouble, 1, Integer::sum);
    }

    /** How often what happened to replicas. */
    Map<String, Integer> troubles() {
        return new LinkedHashMap<>(troubles);
    }

    @Override
    public void close() {
        running.forEach(ChildJvm::thaw);
        running.forEach(ChildJvm::close);
    }
}
