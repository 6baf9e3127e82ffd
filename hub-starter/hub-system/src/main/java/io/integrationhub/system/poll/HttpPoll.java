package io.integrationhub.system.poll;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.job.JobLocks;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.SystemClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Publishes the events of one tenant's system, page by page, to the topic of its webhooks. */
final class HttpPoll {

    /** Leaves time for the page under way before the job's lock expires. */
    private static final Duration MAX_DURATION = JobLocks.MAX_DURATION.dividedBy(2);

    private final PollTarget target;
    private final EventPages pages;
    private final PolledEvents events;
    private final PollCursors cursors;
    private final InstantSource clock;

    HttpPoll(PollTarget target, EventPages pages, RecordPublisher publisher, PollCursors cursors, InstantSource clock) {
        this.target = target;
        this.pages = pages;
        this.events = new PolledEvents(target, publisher);
        this.cursors = cursors;
        this.clock = clock;
    }

    TenantId tenant() {
        return target.tenant();
    }

    String name() {
        return target.name();
    }

    String system() {
        return target.system();
    }

    /** Below the settings of the system. */
    String pageMappingSetting() {
        return target.setting().substring(("systems." + system() + ".").length()) + ".page-mapping";
    }

    Duration interval() {
        return pages.interval();
    }

    /**
     * Continues from the cursor until the system names no further page or the time is up. The cursor moves once the
     * broker has stored a whole page: a crash repeats at most one page, and repeated events are harmless.
     *
     * @throws TransientFault if the system or the broker is unreachable
     * @throws PermanentFault {@code POLL_MALFORMED}
     */
    void run() {
        try {
            fetchPages();
        } catch (Fault fault) {
            cursors.recordRun(tenant(), name(), fault.code().name() + ": " + fault.getMessage());
            throw fault;
        } catch (RuntimeException | StackOverflowError e) {
            String problem = StreamFault.UNEXPECTED_ERROR + ": unexpected "
                    + e.getClass().getName();
            cursors.recordRun(tenant(), name(), problem);
            throw e;
        }
        cursors.recordRun(tenant(), name(), "");
    }

    /**
     * The page at which the next poll begins, with the key of each event; nothing is published, and no cursor moves.
     */
    List<String> look(SystemClient client) {
        PollPosition position = cursors.find(tenant(), name()).orElseGet(() -> PollPosition.at(pages.initialCursor()));
        return pages.fetch(position.cursor(), client).items().stream()
                .<String>map(events::key)
                .toList();
    }

    private void fetchPages() {
        Instant end = clock.instant().plus(MAX_DURATION);
        PollPosition position = cursors.find(tenant(), name()).orElseGet(() -> PollPosition.at(pages.initialCursor()));
        Set<String> seen = new HashSet<>();
        while (clock.instant().isBefore(end) && seen.add(position.cursor())) {
            PollPosition next = publish(position);
            if (!next.equals(position)) {
                cursors.save(tenant(), name(), next);
            }
            position = next;
        }
    }

    /** Publishes the page at a position; only a missing or unchanged cursor marks the last page. */
    private PollPosition publish(PollPosition position) {
        String cursor = position.cursor();
        ItemPages.Page page = pages.fetch(cursor);
        List<byte[]> bodies = PolledEvents.bodies(page.items());
        List<byte[]> unpublished = position.unpublished(bodies);
        int first = bodies.size() - unpublished.size();
        for (int i = 0; i < unpublished.size(); i++) {
            events.publish(cursor, first + i, page.items().get(first + i), unpublished.get(i));
        }
        return page.next()
                .filter(next -> !next.equals(cursor))
                .map(PollPosition::at)
                .orElseGet(() -> PollPosition.after(cursor, bodies));
    }
}
