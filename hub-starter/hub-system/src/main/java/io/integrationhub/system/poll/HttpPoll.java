package io.integrationhub.system.poll;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.job.JobLocks;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Publishes the events of one tenant's system, page by page, to the topic of its webhooks. */
final class HttpPoll {

    private static final JsonMapper JSON = new JsonMapper();

    /** Leaves time for the page under way before the job's lock expires. */
    private static final Duration MAX_DURATION = JobLocks.MAX_DURATION.dividedBy(2);

    /** Key of events without one: the flow parks them, and they do not block the events behind them. */
    private static final String UNKNOWN_KEY = "unknown";

    private final PollTarget target;
    private final EventPages pages;
    private final RecordPublisher publisher;
    private final PollCursors cursors;
    private final InstantSource clock;

    HttpPoll(PollTarget target, EventPages pages, RecordPublisher publisher, PollCursors cursors, InstantSource clock) {
        this.target = target;
        this.pages = pages;
        this.publisher = publisher;
        this.cursors = cursors;
        this.clock = clock;
    }

    TenantId tenant() {
        return target.tenant();
    }

    String system() {
        return target.system();
    }

    Duration interval() {
        return pages.interval();
    }

    /**
     * Continues from the cursor until no events are left or the time is up. The cursor moves once the broker has stored
     * a whole page: a crash repeats at most one page, and repeated events are harmless.
     *
     * @throws TransientFault if the system or the broker is unreachable
     * @throws PermanentFault {@code POLL_MALFORMED}
     */
    void run() {
        Instant end = clock.instant().plus(MAX_DURATION);
        String cursor = cursors.find(target.tenant(), target.system()).orElse(pages.initialCursor());
        while (clock.instant().isBefore(end)) {
            EventPages.Page page = pages.fetch(cursor);
            page.events().forEach(this::publish);
            if (page.events().isEmpty() || page.next().equals(cursor)) {
                return;
            }
            cursor = page.next();
            cursors.save(target.tenant(), target.system(), cursor);
        }
    }

    private void publish(@Nullable Object event) {
        byte[] body = JSON.writeValueAsBytes(event);
        publisher.publish(new OutboundRecord(target.tenant(), target.topic(), key(event), body, Map.of()));
    }

    private String key(@Nullable Object event) {
        try {
            Object key = event == null ? null : target.key().apply(event);
            return key == null || key.toString().isBlank() ? UNKNOWN_KEY : key.toString();
        } catch (PermanentFault _) {
            return UNKNOWN_KEY;
        }
    }
}
