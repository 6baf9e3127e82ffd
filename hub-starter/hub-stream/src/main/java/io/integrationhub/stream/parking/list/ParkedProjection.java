package io.integrationhub.stream.parking.list;

import io.integrationhub.core.fault.DatabaseOutage;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.parked.ParkedRecord.State;
import io.integrationhub.stream.parking.ReplayMark;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Updates the list of parked records from the parked topics. */
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
                log.atError().log("Parked topic contains a record that the hub did not write; record ignored");
                yield new Ending("unreadable", message.key(), "not written by the hub");
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
        try {
            store.insert(parked, service, clock.instant());
            return new Ending("listed", parked.message().key(), "");
        } catch (RuntimeException e) {
            if (DatabaseOutage.isBehind(e)) {
                throw e;
            }
            return listed(parked, e);
        }
    }

    /** Without the content, which the database does not accept: a person can still see and replay it. */
    private Ending listed(ParkedMessage.Parked parked, RuntimeException cause) {
        store.insert(parked.withoutContent(), service, clock.instant());
        log.atError()
                .addKeyValue("topic", parked.origin().topic())
                .addKeyValue("partition", parked.origin().partition())
                .addKeyValue("offset", parked.origin().offset())
                .setCause(cause)
                .log("Parked record cannot be stored as a whole; it is listed without its content");
        return new Ending("listed", "", "without its content");
    }

    private Ending resolved(ParkedMessage.Resolved resolved) {
        store.change(
                resolved.mark().id(),
                new ParkedStore.Change(State.RESOLVED, resolved.outcome(), service, clock.instant()));
        return new Ending("resolved", resolved.mark().toString(), "");
    }
}
