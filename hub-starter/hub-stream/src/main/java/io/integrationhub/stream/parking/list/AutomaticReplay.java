package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.parked.ReplayReport;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays records that may succeed later, after a delay and a limited number of times. */
class AutomaticReplay {

    private static final Logger log = LoggerFactory.getLogger(AutomaticReplay.class);

    private final ParkedList parked;
    private final ParkedProperties properties;
    private final String service;
    private final InstantSource clock;

    AutomaticReplay(ParkedList parked, ParkedProperties properties, String service, InstantSource clock) {
        this.parked = parked;
        this.properties = properties;
        this.service = service;
        this.clock = clock;
    }

    void run() {
        ParkedQuery due =
                ParkedQuery.dueForReplay(clock.instant().minus(properties.autoReplayDelay()), properties.maxReplays());
        ReplayReport report = parked.replay(due, 0, service);
        if (report.replayed() > 0) {
            log.atInfo().addKeyValue("replayed", report.replayed()).log("Parked records replayed automatically");
        }
    }
}
