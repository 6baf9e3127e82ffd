package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.PauseReason;
import java.util.Optional;

/** Holds a flow back for as long as one of its records waits for an outside system that is out of reach. */
final class OutagePause {

    private final Pauses pauses;
    private Optional<String> system = Optional.empty();

    OutagePause(Pauses pauses) {
        this.pauses = pauses;
    }

    /** Looks at what came of an attempt. */
    void after(Result result) {
        Optional<String> now = switch (result) {
            case Result.Failed failure -> failure.outageOf();
            case Result.Handled handled -> Optional.empty();
        };
        if (!now.equals(system)) {
            end();
        }
        now.ifPresent(each -> pauses.add(new PauseReason.Outage(each)));
        system = now;
    }

    void end() {
        system.ifPresent(each -> pauses.remove(new PauseReason.Outage(each)));
        system = Optional.empty();
    }
}
