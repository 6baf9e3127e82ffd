package io.integrationhub.stream.dispatch;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt at a record and turns whatever is thrown into a result. */
final class AttemptRunner {

    private static final Logger log = LoggerFactory.getLogger(AttemptRunner.class);

    private final RecordHandler handler;
    private final RecordTrace trace;

    AttemptRunner(RecordHandler handler, RecordTrace trace) {
        this.handler = handler;
        this.trace = trace;
    }

    /** Catches errors too: a record must not end the thread that owns its key. */
    AttemptResult run(InboundRecord message, int attempt) {
        try {
            return new AttemptResult.Handled(trace.attempt(message, () -> handler.handle(message)));
        } catch (Throwable thrown) {
            AttemptResult.Failed failure = AttemptResult.Failed.from(thrown);
            log.atInfo()
                    .addKeyValue("code", failure.code())
                    .addKeyValue("attempt", attempt)
                    .setCause(thrown instanceof Fault ? null : thrown)
                    .log("Attempt failed");
            return failure;
        }
    }
}
