package io.integrationhub.system.poll;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.OutsideSystems;
import io.integrationhub.system.PollSettings;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Fetches the events of one tenant's system page by page and puts them where its webhooks would. */
final class HttpPoll {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** An event nobody can tell what it is about is for the flow to park; it must not hold up those behind it. */
    private static final String KEYLESS = "unknown";

    private final Target target;
    private final PollSettings settings;
    private final Mapping page;
    private final Parts parts;

    HttpPoll(Target target, PollSettings settings, Mapping page, Parts parts) {
        this.target = target;
        this.settings = settings;
        this.page = page;
        this.parts = parts;
    }

    /**
     * Where events come from and go to.
     *
     * @param system the system's name in the tenant's configuration
     * @param topic topic after the tenant
     * @param key gives a record's key from an event
     */
    record Target(TenantId tenant, String system, String topic, Mapping key) {}

    /** What all polls share. */
    record Parts(OutsideSystems systems, RecordPublisher publisher, PollCursors cursors, InstantSource clock) {}

    private record Page(List<?> items, String next) {}

    /**
     * Reads on from the cursor until nothing is left, or half of the lease is over. The cursor moves only after the
     * broker has a whole page: a crash repeats at most one page, and repeated events are harmless.
     */
    void look() {
        Instant end = parts.clock().instant().plus(Sources.LEASE.dividedBy(2));
        String cursor = parts.cursors().find(target.tenant(), target.system()).orElse(settings.from());
        while (parts.clock().instant().isBefore(end)) {
            Page read = fetch(cursor);
            read.items().forEach(this::publish);
            if (read.items().isEmpty() || read.next().equals(cursor)) {
                return;
            }
            cursor = read.next();
            parts.cursors().save(target.tenant(), target.system(), cursor);
        }
    }

    private Page fetch(String cursor) {
        String path = settings.path().replace("{cursor}", URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        SystemAnswer answer =
                parts.systems().client(target.tenant(), target.system()).call(SystemCall.get("poll", path));
        if (!answer.isSuccess()) {
            throw malformed("was answered with status " + answer.status());
        }
        Object mapped = page.apply(parse(answer.body()));
        if (mapped instanceof Map<?, ?> fields && fields.get("items") instanceof List<?> items) {
            Object next = fields.get("next");
            return new Page(items, next == null ? cursor : next.toString());
        }
        throw malformed("gives no list of items");
    }

    private Object parse(byte[] body) {
        try {
            return JSON.readValue(body, Object.class);
        } catch (JacksonException _) {
            throw malformed("gives no JSON");
        }
    }

    private void publish(Object item) {
        byte[] body = JSON.writeValueAsBytes(item);
        parts.publisher().publish(new OutboundRecord(target.tenant(), target.topic(), key(item), body, Map.of()));
    }

    private String key(@Nullable Object item) {
        try {
            Object key = item == null ? null : target.key().apply(item);
            return key == null || key.toString().isBlank() ? KEYLESS : key.toString();
        } catch (PermanentFault _) {
            return KEYLESS;
        }
    }

    private PermanentFault malformed(String problem) {
        String property = "hub.tenants." + target.tenant() + ".systems." + target.system() + ".poll";
        return new PermanentFault(PollFault.POLL_MALFORMED, "fetching events " + problem + "; look at " + property);
    }
}
