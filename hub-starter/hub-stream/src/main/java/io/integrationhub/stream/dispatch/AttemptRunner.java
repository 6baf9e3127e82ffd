package io.integrationhub.stream.dispatch;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.backlog.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt at a record and turns whatever is thrown into a result. */
final class AttemptRunner {

    private static final Logger log = LoggerFactory.getLogger(AttemptRunner.class);

    private final RecordHandler handler;
    private final RecordTrace trace;
    private final Bodies bodies;

    AttemptRunner(RecordHandler handler, RecordTrace trace, Bodies bodies) {
        this.handler = handler;
        this.trace = trace;
        this.bodies = bodies;
    }

    /** Catches errors too: a record must not end the thread that owns its key. */
    AttemptResult run(Delivery delivery, int attempt) {
        try {
            bodies.restore(delivery);
            InboundRecord message = trace.read(delivery);
            return new AttemptResult.Handled(trace.attempt(message, () -> handler.handle(message)));
        } catch (DryRunStop stop) {
            String subject = trace.read(delivery).key();
            return new AttemptResult.Handled(
                    new Ending(DryRun.OUTCOME, subject, "would have sent " + stop.description()));
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
