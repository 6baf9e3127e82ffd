package io.integrationhub.test.fakes;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records messages instead of publishing them; fails once on demand. */
public final class RecordingRecordPublisher implements RecordPublisher {

    private final List<OutboundRecord> records = new CopyOnWriteArrayList<>();
    private final NextFailure failure = new NextFailure();

    @Override
    public void publish(OutboundRecord message) {
        failure.throwOnce();
        records.add(message);
    }

    /** Makes the next publication fail. */
    public void failOnce(Fault fault) {
        failure.set(fault);
    }

    /** All published records, in order. */
    public List<OutboundRecord> records() {
        return List.copyOf(records);
    }
}
