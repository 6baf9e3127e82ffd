package io.integrationhub.system.poll;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.poll.ItemPages.Page;
import io.integrationhub.system.settings.PollSettings;
import java.time.Duration;

/**
 * Fetches pages of events from the system of a target.
 *
 * @param mapping maps the body of a response to {@code {"items": […], "next": cursor}}
 */
record EventPages(PollTarget target, PollSettings settings, Mapping mapping, SystemClients systems) {

    Duration interval() {
        return settings.interval();
    }

    String initialCursor() {
        return settings.from();
    }

    /**
     * Fetches the page behind a cursor.
     *
     * @throws io.integrationhub.core.fault.TransientFault if the system is unreachable
     * @throws PermanentFault {@code POLL_MALFORMED} if the response does not match the settings
     */
    Page fetch(String cursor) {
        return fetch(cursor, systems.client(target.tenant(), target.system()));
    }

    /** As {@link #fetch(String)}, with another client of the system. */
    Page fetch(String cursor, SystemClient client) {
        return new ItemPages("poll", settings.path(), mapping, this::malformed).fetch(cursor, client);
    }

    private PermanentFault malformed(String problem) {
        return new PermanentFault(
                PollFault.POLL_MALFORMED,
                "the response to a poll " + problem + "; check hub.tenants." + target.tenant() + "."
                        + target.setting());
    }
}
