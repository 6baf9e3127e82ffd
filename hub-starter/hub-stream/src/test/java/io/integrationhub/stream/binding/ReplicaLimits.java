package io.integrationhub.stream.binding;

import io.integrationhub.sandbox.simulation.Simulation;
import io.integrationhub.stream.backlog.ByteBudget;
import java.util.List;

/** What one replica has under way and in memory, and the limits of that. */
final class ReplicaLimits {

    /** What a record costs beside its bytes. */
    private static final int OVERHEAD = 512;

    private final StreamWorld world;
    private final Simulation simulation;
    private final ByteBudget bytes;
    private int places;
    private long polledBytes;

    ReplicaLimits(StreamWorld world, ByteBudget bytes) {
        this.world = world;
        this.simulation = world.simulation;
        this.bytes = bytes;
    }

    void polled(List<SimulatedRecord> records) {
        polledBytes =
                records.stream().mapToLong(record -> record.size + OVERHEAD).sum();
    }

    /** Called before each poll. */
    void check(int unsettled) {
        long slack = polledBytes + (long) world.limits.maxInFlight() * (StreamWorld.MAX_SIZE + OVERHEAD);
        simulation.check(
                StreamInvariant.BYTES_WITHIN_BUDGET,
                bytes.held() <= world.limits.maxHeldSize().toBytes() + slack,
                bytes.held() + " bytes are held");
        simulation.check(
                StreamInvariant.READ_AHEAD_WITHIN_LIMIT,
                unsettled <= world.limits.maxReadAhead() + StreamWorld.MAX_POLLED,
                unsettled + " records are unsettled");
    }

    /** A worker does something that takes time. */
    void takesPlace() {
        simulation.step();
        places++;
        simulation.check(
                StreamInvariant.UNDER_WAY_WITHIN_LIMIT,
                places <= world.limits.maxInFlight(),
                places + " are under way");
    }

    void leavesPlace() {
        places--;
    }

    boolean isUsedUp() {
        return places >= world.limits.maxInFlight();
    }

    int places() {
        return places;
    }
}
