package io.integrationhub.test.service.tray;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes everything but what disagrees with it. */
final class Digestion implements RecordHandler {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private volatile String indigestible = "";

    private enum Code implements FaultCode {
        NOT_DIGESTIBLE
    }

    @Override
    public String inlet() {
        return "things";
    }

    @Override
    public Ending handle(InboundRecord message) {
        if (message.key().equals(indigestible)) {
            throw new PermanentFault(Code.NOT_DIGESTIBLE, "no such thing");
        }
        taken.add(message.key());
        return new Ending("done", message.key(), "done");
    }

    /** The key of what it does not take from now on. */
    void refuse(String key) {
        indigestible = key;
    }

    /** The keys it took. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }
}
