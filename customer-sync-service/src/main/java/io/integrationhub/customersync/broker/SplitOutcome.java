package io.integrationhub.customersync.broker;

import io.integrationhub.stream.Ending;
import io.integrationhub.stream.Outcome;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.List;

/** A message had many items; each was published as a record of its own, so that it is retried and parked alone. */
record SplitOutcome() implements Outcome {

    @Override
    public String code() {
        return "split";
    }

    /** @param unreadable why some of the items cannot be read */
    static Ending of(String key, List<InboundDocument> items, List<String> unreadable) {
        return Ending.of(
                new SplitOutcome(),
                key,
                "published " + items.size() + " items one by one, " + unreadable.size() + " of which cannot be read");
    }
}
