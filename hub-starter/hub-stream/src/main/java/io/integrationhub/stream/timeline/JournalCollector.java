package io.integrationhub.stream.timeline;

import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Stores the steps of all services from the journal topics. */
final class JournalCollector implements RecordHandler {

    private static final Logger log = LoggerFactory.getLogger(JournalCollector.class);

    private final StepStore store;
    private final JsonMapper json;

    JournalCollector(StepStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @Override
    public String inlet() {
        return "journal";
    }

    @Override
    public Ending handle(InboundRecord message) {
        try {
            store.insert(json.readValue(message.body(), StepMessage.class));
            return new Ending("stored", message.key(), "");
        } catch (JacksonException e) {
            log.atWarn().log("Journal topic contains a record that is not a step; record ignored");
            return new Ending("unreadable", message.key(), "not written by the hub");
        }
    }
}
