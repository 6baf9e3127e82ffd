package io.integrationhub.commercetools.ingress;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs why pushes are not authentic, at most once in a while for each tenant and reason, because anybody may call. */
final class PushRejectionLog {

    private static final Logger log = LoggerFactory.getLogger(PushRejectionLog.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Map<String, Instant> logged = new ConcurrentHashMap<>();
    private final InstantSource clock;

    PushRejectionLog(InstantSource clock) {
        this.clock = clock;
    }

    /** @param reason one of a few constant texts */
    void log(TenantId tenant, String reason) {
        Instant now = clock.instant();
        Instant last = logged.get(tenant + " " + reason);
        if (last != null && now.isBefore(last.plus(INTERVAL))) {
            return;
        }
        logged.put(tenant + " " + reason, now);
        log.atWarn()
                .addKeyValue("tenant", tenant)
                .addKeyValue("detail", reason)
                .log("A push was rejected as not authentic; further ones within 10 s are only counted");
    }
}
