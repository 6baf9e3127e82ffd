package io.integrationhub.stream.parking;

import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.ParkedRecord.State;
import io.integrationhub.stream.RecordHandler;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the list of parked records: the edge in from the parked topics. */
final class ParkedProjection implements RecordHandler {

    private static final Logger log = LoggerFactory.getLogger(ParkedProjection.class);

    private final ParkedStore store;
    private final String service;
    private final InstantSource clock;

    ParkedProjection(ParkedStore store, String service, InstantSource clock) {
        this.store = store;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String inlet() {
        return "parked";
    }

    @Override
    public Ending handle(InboundRecord message) {
        return switch (ParkedMessage.read(message)) {
            case ParkedMessage.Parked parked -> parked(parked);
            case ParkedMessage.Resolved resolved -> resolved(resolved);
            case ParkedMessage.Unreadable unreadable -> {
                log.atError().log("The parked topic has a record that no hub wrote; it is left there");
                yield new Ending("unreadable", message.key(), "not written by a hub");
            }
        };
    }

    private Ending parked(ParkedMessage.Parked parked) {
        Optional<ReplayMark> own =
                parked.replayOf().filter(mark -> mark.service().equals(service));
        if (own.isPresent()) {
            store.parkAgain(own.get().id(), parked, service, clock.instant());
            return new Ending("parked-again", parked.message().key(), "");
        }
        store.insert(parked, service, clock.instant());
        return new Ending("listed", parked.message().key(), "");
    }

    private Ending resolved(ParkedMessage.Resolved resolved) {
        store.change(
                resolved.mark().id(),
                new ParkedStore.Change(State.RESOLVED, resolved.outcome(), service, clock.instant()));
        return new Ending("resolved", resolved.mark().toString(), "");
    }
}
