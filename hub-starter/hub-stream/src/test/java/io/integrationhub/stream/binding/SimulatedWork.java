package io.integrationhub.stream.binding;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.sandbox.simulation.SimulatedProcess;
import io.integrationhub.sandbox.simulation.Simulation;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.binding.SimulatedRecord.Script;
import io.integrationhub.stream.dispatch.Parking;
import io.integrationhub.stream.dispatch.RecordBodies;
import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What a replica does with records: the handler, parking, reading bodies again, and storing that a record has ended.
 */
final class SimulatedWork implements RecordHandler, Parking, RecordBodies, FinishedRecordListener {

    private enum Code implements FaultCode {
        BUSY,
        DOWN,
        INVALID
    }

    private static final Duration LONG = Duration.ofSeconds(5);

    private final StreamWorld world;
    private final Simulation simulation;
    private final SimulatedProcess process;
    private final ReplicaWatch watch;
    private final Duration shortest;
    private final Duration longest;

    SimulatedWork(StreamWorld world, SimulatedProcess process, ReplicaWatch watch) {
        this.world = world;
        this.simulation = world.simulation;
        this.process = process;
        this.watch = watch;
        this.shortest = world.limits.backoff().dividedBy(2);
        this.longest = world.limits.maxBackoff();
    }

    @Override
    public String inlet() {
        return "things";
    }

    @Override
    public boolean isDoorbell() {
        return world.doorbells;
    }

    @Override
    public Ending handle(InboundRecord message) {
        SimulatedRecord record = world.broker.record(message.headers().get(SimulatedRecord.ID));
        watch.begins(record);
        simulation.check(
                StreamInvariant.HANDLED_WHOLE, message.body().length == record.size, record + " lacks its body");
        Script script = record.next();
        watch.limits.takesPlace();
        simulation.sleepUninterruptibly(script.work());
        watch.limits.leavesPlace();
        if (world.isSystemDown) {
            watch.pauses(record, new Pause(shortest, longest, false, true));
            throw new TransientFault(Code.DOWN, "down").outageOf("oms");
        }
        return end(record, script);
    }

    private Ending end(SimulatedRecord record, Script script) {
        simulation.trace("ends " + record + " " + script.result());
        if (script.result() == SimulatedRecord.Result.DONE) {
            return new Ending("done", record.id(), "");
        }
        boolean isLong = script.result() == SimulatedRecord.Result.BUSY_FOR_LONG;
        boolean counts = script.result() != SimulatedRecord.Result.POSTPONED;
        watch.pauses(record, new Pause(isLong ? LONG : shortest, isLong ? LONG : longest, counts, false));
        throw switch (script.result()) {
            case BUSY_FOR_LONG -> new TransientFault(Code.BUSY, "busy").retryAfter(LONG);
            case POSTPONED -> new TransientFault(Code.BUSY, "postponed").postponed();
            case INVALID -> new PermanentFault(Code.INVALID, "invalid");
            case OUT_OF_MEMORY -> throw new OutOfMemoryError("simulated");
            case BUG -> new IllegalStateException("simulated");
            case BUSY, DONE -> new TransientFault(Code.BUSY, "busy");
        };
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public void park(InletId inlet, ConsumerRecord<byte[], byte[]> parked, ParkReason reason) {
        SimulatedRecord record = record(parked);
        watch.limits.takesPlace();
        simulation.sleepUninterruptibly(simulation.upTo(Duration.ofMillis(10)));
        watch.limits.leavesPlace();
        if (world.fails()) {
            watch.pauses(record, new Pause(shortest, longest, false, false));
            throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "unreachable");
        }
        simulation.trace("parks " + record);
        watch.parked(record, parked.value(), reason.retryable());
    }

    @Override
    public void resolved(InletId inlet, ConsumerRecord<byte[], byte[]> replayed, String outcome) {
        simulation.step();
        if (world.fails()) {
            watch.pauses(record(replayed), new Pause(shortest, longest, false, false));
            throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "unreachable");
        }
        watch.goesOn(record(replayed));
    }

    private SimulatedRecord record(ConsumerRecord<byte[], byte[]> record) {
        return world.broker.record(record.partition() + "@" + record.offset());
    }

    @Override
    public Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long offset) {
        SimulatedRecord record = world.broker.record(partition.partition() + "@" + offset);
        watch.limits.takesPlace();
        watch.reads(record, true);
        simulation.sleepUninterruptibly(simulation.upTo(Duration.ofMillis(10)));
        watch.reads(record, false);
        watch.limits.leavesPlace();
        if (world.fails()) {
            watch.pauses(record, new Pause(shortest, longest, true, false));
            throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "unreachable");
        }
        return Optional.of(record.read());
    }

    @Override
    public CompletableFuture<Void> onFinished(FinishedRecord finished) {
        SimulatedRecord record =
                world.broker.record(finished.message().headers().get(SimulatedRecord.ID));
        simulation.step();
        watch.ended(record, finished.result() instanceof FinishedRecord.Coalesced);
        if (world.fails()) {
            simulation.trace("fails to publish the ending of " + record);
            watch.settled(record);
            throw new OutOfMemoryError("simulated");
        }
        if (simulation.random().nextBoolean()) {
            watch.settled(record);
            return NOTHING_TO_STORE;
        }
        CompletableFuture<Void> stored = new CompletableFuture<>();
        process.execute(() -> {
            simulation.sleepUninterruptibly(simulation.upTo(Duration.ofMillis(50)));
            watch.settled(record);
            stored.complete(null);
        });
        return stored;
    }
}
