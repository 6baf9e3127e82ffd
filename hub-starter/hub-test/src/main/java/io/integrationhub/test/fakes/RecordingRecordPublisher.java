package io.integrationhub.test.fakes;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.stream.OutboundRecord;
import io.integrationhub.stream.RecordPublisher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A broker that takes every record, but for one refusal when asked. */
public final class RecordingRecordPublisher implements RecordPublisher {

    private final List<OutboundRecord> records = new CopyOnWriteArrayList<>();
    private final Refusal refusal = new Refusal();

    @Override
    public void publish(OutboundRecord message) {
        refusal.throwOnce();
        records.add(message);
    }

    /** Fails the next publication, once. */
    public void refuseOnce(Fault fault) {
        refusal.set(fault);
    }

    /** All records the broker has, as they came. */
    public List<OutboundRecord> records() {
        return List.copyOf(records);
    }
}
