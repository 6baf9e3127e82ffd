package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.inlet.PauseReason;
import java.util.Optional;

/** Pauses the inlet while one of its records waits for an outside system that is unreachable. */
final class OutagePause {

    private final PauseReasons pauses;
    private Optional<String> system = Optional.empty();

    OutagePause(PauseReasons pauses) {
        this.pauses = pauses;
    }

    /** Begins, keeps or ends the pause after an attempt. */
    void after(AttemptResult result) {
        Optional<String> unreachable = switch (result) {
            case AttemptResult.Failed failure -> failure.outageOf();
            case AttemptResult.Handled _ -> Optional.empty();
        };
        if (!unreachable.equals(system)) {
            end();
        }
        unreachable.ifPresent(each -> pauses.add(new PauseReason.Outage(each)));
        system = unreachable;
    }

    void end() {
        system.ifPresent(each -> pauses.remove(new PauseReason.Outage(each)));
        system = Optional.empty();
    }
}
