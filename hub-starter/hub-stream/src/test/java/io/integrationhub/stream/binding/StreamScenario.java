package io.integrationhub.stream.binding;

import io.integrationhub.sandbox.simulation.SimulatedProcess;
import io.integrationhub.sandbox.simulation.Simulation;
import java.time.Duration;
import java.util.List;

/** One run: records are sent while things go wrong; then everything settles down. */
final class StreamScenario {

    private static final Duration SESSION = Duration.ofSeconds(3);
    private static final Duration SETTLES_DOWN_WITHIN = Duration.ofHours(1);

    private static final Duration MAX_WORK = Duration.ofSeconds(40);

    private final StreamWorld world;
    private final Simulation simulation;
    private boolean isCalm;

    private StreamScenario(Simulation simulation) {
        this.simulation = simulation;
        this.world = new StreamWorld(simulation);
    }

    static void run(Simulation simulation) {
        new StreamScenario(simulation).run();
    }

    private void run() {
        SimulatedProcess scenario = simulation.process("scenario");
        int replicas = simulation.random().nextInt(1, 4);
        for (int i = 0; i < replicas; i++) {
            world.startReplica();
        }
        scenario.execute(this::send);
        scenario.execute(this::expireSessions);
        simulation.runUntil(() -> isCalm, Duration.ofHours(1));
        boolean isDone = simulation.runUntil(world::isDone, SETTLES_DOWN_WITHIN);
        scenario.execute(() -> checkEnd(isDone));
        simulation.runUntil(() -> !isCalm, Duration.ofMinutes(1));
    }

    private void checkEnd(boolean isDone) {
        List<SimulatedRecord> left =
                SimulatedBroker.unsettled(world.broker.all().toList());
        simulation.check(StreamInvariant.NOTHING_LOST, isDone, left + " are not settled, or not committed");
        simulation.sleepUninterruptibly(MAX_WORK);
        world.replicas.stream()
                .filter(SimulatedReplica::isAlive)
                .forEach(replica -> simulation.check(
                        StreamInvariant.BYTES_WITHIN_BUDGET,
                        replica.heldBytes() == 0,
                        replica.heldBytes() + " bytes are left over"));
        isCalm = false;
    }

    private void send() {
        int rounds = simulation.random().nextInt(5, 30);
        double trouble = simulation.random().nextDouble();
        for (int round = 0; round < rounds; round++) {
            int records = simulation.random().nextInt(20);
            for (int i = 0; i < records; i++) {
                world.send();
            }
            simulation.sleepUninterruptibly(simulation.upTo(Duration.ofMillis(400)));
            if (simulation.happens(trouble)) {
                makeTrouble();
            }
        }
        world.isDatabaseDown = false;
        world.systemUp();
        while (running().size() < 2) {
            world.startReplica();
        }
        isCalm = true;
    }

    private void makeTrouble() {
        List<SimulatedReplica> running = running();
        if (running.isEmpty()) {
            world.startReplica();
            return;
        }
        SimulatedReplica one = running.get(simulation.random().nextInt(running.size()));
        switch (simulation.random().nextInt(8)) {
            case 0 -> one.kill();
            case 1 -> one.freeze(simulation.upTo(Duration.ofSeconds(10)));
            case 2 -> one.stop();
            case 3 -> world.startReplica();
            case 4 -> world.isDatabaseDown = !world.isDatabaseDown;
            case 5 -> world.isSystemDown = true;
            case 6 -> world.systemUp();
            default -> world.broker.rebalance();
        }
    }

    private List<SimulatedReplica> running() {
        return world.replicas.stream()
                .filter(replica -> replica.isAlive() && !replica.isStopping())
                .toList();
    }

    private void expireSessions() {
        while (true) {
            simulation.sleepUninterruptibly(Duration.ofMillis(500));
            world.broker.expire(SESSION);
        }
    }
}
