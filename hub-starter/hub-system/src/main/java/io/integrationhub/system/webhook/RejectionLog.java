package io.integrationhub.system.webhook;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.RequestRejected;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Logs why webhooks are rejected, at most once in a while for each endpoint and status, because anybody may call. */
final class RejectionLog {

    private static final Logger log = LoggerFactory.getLogger(RejectionLog.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Map<String, Instant> logged = new ConcurrentHashMap<>();
    private final InstantSource clock;

    RejectionLog(InstantSource clock) {
        this.clock = clock;
    }

    void log(WebhookEndpoint endpoint, InboundRequest request, RequestRejected rejected) {
        Instant now = clock.instant();
        String key = endpoint.tenant() + " " + endpoint.system() + " " + rejected.status();
        Instant last = logged.get(key);
        if (last != null && now.isBefore(last.plus(INTERVAL))) {
            return;
        }
        logged.put(key, now);
        log.atWarn()
                .addKeyValue("tenant", endpoint.tenant())
                .addKeyValue("system", endpoint.system())
                .addKeyValue("outcome", rejected.status().value())
                .addKeyValue("detail", reason(endpoint, request, rejected))
                .log("A webhook was rejected; further rejections within 10 s are only counted");
    }

    private static String reason(WebhookEndpoint endpoint, InboundRequest request, RequestRejected rejected) {
        if (rejected.status() == HttpStatus.UNAUTHORIZED) {
            return endpoint.authenticator().problem(request);
        }
        if (rejected.status() == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
            return "its content type is not JSON; if it is a test of the webhook, add it to webhook.test-content-types";
        }
        return String.valueOf(rejected.getMessage());
    }
}
