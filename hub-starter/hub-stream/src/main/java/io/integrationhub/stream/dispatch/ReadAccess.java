package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.inlet.InletId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the broker lets an inlet read its topic and use its consumer group. */
public final class ReadAccess {

    private static final Logger log = LoggerFactory.getLogger(ReadAccess.class);

    /**
     * Longer than the time between two attempts. Neither a poll nor a record proves that access is granted: a denied
     * group lets a consumer read on without committing.
     */
    private static final Duration DENIED_FOR = Duration.ofSeconds(30);

    private final InletId inlet;
    private final InstantSource clock;
    private volatile @Nullable Instant deniedAt;

    ReadAccess(InletId inlet, InstantSource clock) {
        this.inlet = inlet;
        this.clock = clock;
    }

    /** The broker denied reading or committing, or rejected the credentials. */
    public void denied(RuntimeException reason) {
        if (!isDenied()) {
            log.atError()
                    .addKeyValue("tenant", inlet.tenant())
                    .addKeyValue("inlet", inlet.name())
                    .addKeyValue("detail", reason.getMessage())
                    .log("The broker denies reading or committing; it is tried again every few seconds");
        }
        deniedAt = clock.instant();
    }

    boolean isDenied() {
        Instant last = deniedAt;
        return last != null && clock.instant().isBefore(last.plus(DENIED_FOR));
    }
}
