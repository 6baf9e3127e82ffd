package io.integrationhub.test.service.sample;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Handles all records except those with one key. */
final class RecordingHandler implements RecordHandler {

    private final Set<String> handled = ConcurrentHashMap.newKeySet();
    private volatile String rejectedKey = "";

    private enum Code implements FaultCode {
        INVALID
    }

    @Override
    public String inlet() {
        return "things";
    }

    @Override
    public Ending handle(InboundRecord message) {
        if (message.key().equals(rejectedKey)) {
            throw new PermanentFault(Code.INVALID, "invalid");
        }
        handled.add(message.key());
        return new Ending("done", message.key(), "done");
    }

    /** Rejects records with this key from now on. */
    void reject(String key) {
        rejectedKey = key;
    }

    /** The keys of the handled records. */
    Set<String> handled() {
        return Set.copyOf(handled);
    }
}
