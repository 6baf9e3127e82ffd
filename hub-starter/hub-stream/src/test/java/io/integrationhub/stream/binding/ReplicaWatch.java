package io.integrationhub.stream.binding;

import io.integrationhub.sandbox.simulation.Simulation;
import io.integrationhub.stream.backlog.ByteBudget;
import io.integrationhub.stream.binding.Ownership.Known;
import io.integrationhub.stream.binding.Ownership.State;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Follows what one replica does, and checks what must hold. */
final class ReplicaWatch {

    /** What is settled this long before a crash is stored. */
    private static final Duration RECENT = Duration.ofMillis(800);

    private final StreamWorld world;
    private final Simulation simulation;
    private final Map<TopicPartition, Ownership> owned = new LinkedHashMap<>();
    private final Map<TopicPartition, Ownership> former = new LinkedHashMap<>();
    private final Map<String, SimulatedRecord> underWay = new LinkedHashMap<>();
    private final Map<String, Long> begunAt = new LinkedHashMap<>();
    private final Set<TopicPartition> closing = new HashSet<>();
    final ReplicaLimits limits;
    private long revokingSince;
    boolean isStopping;

    ReplicaWatch(StreamWorld world, ByteBudget bytes) {
        this.world = world;
        this.simulation = world.simulation;
        this.limits = new ReplicaLimits(world, bytes);
    }

    void assigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> owned.put(partition, world.newOwnership(partition)));
    }

    /** Waiting records of these partitions are dropped from now on. */
    void revoking(Collection<TopicPartition> partitions) {
        closing.addAll(partitions);
        revokingSince = simulation.nanoTime();
    }

    /** The replica no longer owns them. */
    void ended(Collection<TopicPartition> partitions, boolean isDrained, long at) {
        closing.removeAll(partitions);
        partitions.forEach(partition -> {
            Ownership ownership = owned.remove(partition);
            if (ownership != null) {
                ownership.isDrained = isDrained;
                ownership.endedAt = ownership.endedAt < 0 ? at : ownership.endedAt;
                former.put(partition, ownership);
            }
        });
    }

    /** The replica was killed or is silent for so long that it has left the group. */
    void gone(long at) {
        // From the beginning of a revocation to its end nothing is committed, of no partition.
        long last = closing.isEmpty() ? at : Math.min(at, revokingSince);
        owned.values().forEach(ownership -> ownership.endedAt = last);
    }

    void storeFailed() {
        owned.values().forEach(ownership -> ownership.storeFailedAt = simulation.nanoTime());
    }

    /** What earlier owners have stored is unknown: it is processed again. */
    void loadFailed(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> Ownership.forget(owned.get(partition)));
    }

    void polled(List<SimulatedRecord> records) {
        limits.polled(records);
        records.forEach(record ->
                owned.get(record.partition).delivered(record, simulation.nanoTime(), isUnderWayOfOld(record)));
    }

    /** Records from this offset are read again. */
    void sought(TopicPartition partition, long offset) {
        owned.get(partition).forgetFrom(offset);
    }

    /** Whether an attempt of an earlier assignment may go on, which cannot be told from one of the present one. */
    private boolean isUnderWayOfOld(SimulatedRecord record) {
        Ownership last = former.get(record.partition);
        return last != null
                && last.of(record)
                        .filter(known -> known.state != State.ENDED)
                        .filter(known -> known.isAmbiguous || !last.isDrained)
                        .isPresent();
    }

    void committing(Collection<TopicPartition> partitions) {
        simulation.check(
                StreamInvariant.COMMIT_BY_OWNER,
                owned.keySet().containsAll(partitions),
                partitions + " are committed, owned are " + owned.keySet());
    }

    /** Its body is read again for the next attempt. */
    void reads(SimulatedRecord record, boolean isReading) {
        known(record).ifPresent(known -> known.isReading = isReading);
    }

    void begins(SimulatedRecord record) {
        String key = record.queue();
        simulation.trace("begins " + record);
        SimulatedRecord other = underWay.put(key, record);
        simulation.check(StreamInvariant.ONE_OF_A_KEY, other == null, other + " is under way, " + record + " begins");
        begunAt.put(key, simulation.nanoTime());
        Ownership ownership = owned.get(record.partition);
        if (ownership == null) {
            checkRevoked(record);
            return;
        }
        ownership.of(record).ifPresent(known -> {
            checkOrder(ownership, record);
            checkRepeat(ownership, record, known);
            checkPause(known);
            resume(key);
            known.state = State.UNDER_WAY;
        });
    }

    /** What was represented by the same attempt goes on with it. */
    private void resume(String key) {
        ofKey(key).filter(each -> each.state == State.PAUSED).forEach(each -> each.state = State.UNDER_WAY);
    }

    private Stream<Known> ofKey(String key) {
        return owned.values().stream()
                .flatMap(Ownership::all)
                .filter(known -> known.record.queue().equals(key));
    }

    private void checkRevoked(SimulatedRecord record) {
        Ownership last = former.get(record.partition);
        simulation.check(
                StreamInvariant.NO_ATTEMPT_AFTER_REVOCATION,
                last == null || !last.isDrained,
                record + " begins although its partition was revoked");
    }

    private void checkOrder(Ownership ownership, SimulatedRecord record) {
        Optional<Known> disordered = ownership
                .all()
                .filter(each -> each.record.queue().equals(record.queue()))
                .filter(each -> !each.isAmbiguous)
                .filter(each -> each.record.offset < record.offset
                        ? !world.doorbells && each.state != State.ENDED && !each.record.isSettled()
                        : each.record != record && each.state != State.WAITING)
                .findFirst();
        simulation.check(
                StreamInvariant.KEY_IN_ORDER,
                disordered.isEmpty(),
                record + " begins, "
                        + disordered
                                .map(each -> each.record + " is " + each.state)
                                .orElse(""));
    }

    private void checkRepeat(Ownership ownership, SimulatedRecord record, Known known) {
        if (record.isSettled() && known.state == State.WAITING) {
            simulation.check(
                    StreamInvariant.REPEATS_ARE_RECENT,
                    Ownership.mayRepeat(ownership, record, RECENT.toNanos()),
                    record + " is repeated, settled at " + record.settledAt / 1e9);
        }
    }

    private void checkPause(Known known) {
        simulation.check(
                StreamInvariant.PAUSE_IS_KEPT,
                world.doorbells || known.isAmbiguous || simulation.nanoTime() >= known.earliest,
                known.record + " begins before " + known.earliest / 1e9);
    }

    /** An attempt has failed, or what follows it. */
    void pauses(SimulatedRecord record, Pause pause) {
        simulation.trace("pauses " + record);
        underWay.remove(record.queue());
        resume(record.queue());
        known(record).ifPresent(known -> {
            known.state = State.PAUSED;
            known.counted += pause.counts() ? 1 : 0;
            known.earliest = simulation.nanoTime() + pause.shortest().toNanos();
            known.latest = simulation.nanoTime() + pause.longest().toNanos();
            known.waitsForSystem = pause.forSystem();
        });
    }

    /** The outage is over: nobody has to wait for its end any more. */
    void systemUp() {
        owned.values().stream()
                .flatMap(Ownership::all)
                .filter(known -> known.waitsForSystem)
                .forEach(known -> {
                    known.earliest = -1;
                    known.waitsForSystem = false;
                });
    }

    /** What failed before has succeeded. */
    void goesOn(SimulatedRecord record) {
        known(record).filter(known -> known.state == State.PAUSED).ifPresent(known -> known.state = State.UNDER_WAY);
    }

    void parked(SimulatedRecord record, byte @Nullable [] body, boolean isRetryable) {
        boolean isWhole = body != null && body.length == record.size;
        simulation.check(StreamInvariant.PARKED_WHOLE_AND_ONCE, isWhole, record + " is parked without its body");
        known(record).ifPresent(known -> {
            simulation.check(
                    StreamInvariant.PARKED_WHOLE_AND_ONCE,
                    known.parked++ == 0 || known.isAmbiguous,
                    record + " is parked twice");
            simulation.check(
                    StreamInvariant.PARKED_WHOLE_AND_ONCE,
                    world.doorbells || known.isAmbiguous || !isRetryable || known.counted >= world.limits.maxAttempts(),
                    record + " is parked after " + known.counted + " attempts");
        });
    }

    /** Processing has ended; it is settled when that is stored. */
    void ended(SimulatedRecord record, boolean isCoalesced) {
        underWay.remove(record.queue(), record);
        known(record).ifPresent(known -> {
            known.state = State.ENDED;
            simulation.check(
                    StreamInvariant.DOORBELL_BEFORE_ATTEMPT,
                    !isCoalesced || known.isAmbiguous || begunAt.get(record.queue()) >= known.deliveredAt,
                    record + " is represented by an attempt before its arrival");
        });
    }

    void settled(SimulatedRecord record) {
        record.settledAt = record.settledAt < 0 ? simulation.nanoTime() : record.settledAt;
        known(record).ifPresent(known -> known.settledAt = simulation.nanoTime());
    }

    private Optional<Known> known(SimulatedRecord record) {
        Ownership ownership = owned.get(record.partition);
        return ownership == null ? Optional.empty() : ownership.of(record);
    }

    /** Called when every task waits. */
    void checkIdle() {
        if (isStopping || limits.isUsedUp()) {
            return;
        }
        long now = simulation.nanoTime();
        List<Known> all = owned.values().stream().flatMap(Ownership::all).toList();
        Optional<Known> forgotten = all.stream()
                .filter(known -> !known.isReading && !known.isAmbiguous && !closing.contains(known.record.partition))
                .filter(known -> known.state == State.PAUSED && known.latest < now
                        || known.state == State.WAITING && !known.record.isSettled() && isFirst(known, all))
                .findFirst();
        simulation.check(
                StreamInvariant.NO_IDLE_PLACE,
                forgotten.isEmpty(),
                forgotten.map(each -> each.record + " is " + each.state).orElse("") + " while only " + limits.places()
                        + " are under way");
    }

    private boolean isFirst(Known known, List<Known> all) {
        String key = known.record.queue();
        return !underWay.containsKey(key)
                && all.stream()
                        .noneMatch(each -> each.record.queue().equals(key)
                                && (each.isReading || each.state == State.PAUSED || each.state == State.UNDER_WAY));
    }
}
