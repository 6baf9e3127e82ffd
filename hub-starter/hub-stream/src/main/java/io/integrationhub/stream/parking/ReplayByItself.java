package io.integrationhub.stream.parking;

import io.integrationhub.stream.ReplayReport;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Replays records that could end well later, after they have rested.
 *
 * <p>All instances do so; each takes other records, so no lease is needed.
 */
class ReplayByItself {

    private static final Logger log = LoggerFactory.getLogger(ReplayByItself.class);

    private final ParkedList parked;
    private final ParkedProperties properties;
    private final String service;
    private final InstantSource clock;

    ReplayByItself(ParkedList parked, ParkedProperties properties, String service, InstantSource clock) {
        this.parked = parked;
        this.properties = properties;
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void replay() {
        ParkedQuery due = ParkedQuery.dueForReplay(
                clock.instant().minus(properties.restBeforeReplay()), properties.mostReplays());
        ReplayReport report = parked.replay(due, 0, service);
        if (report.replayed() > 0) {
            log.atInfo().addKeyValue("replayed", report.replayed()).log("Rested records replayed");
        }
    }
}
