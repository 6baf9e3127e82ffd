package io.integrationhub.system.inbound;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.time.Duration;
import java.util.Map;

/** Takes what comes through a door to the broker. */
public final class Intake {

    private final RecordPublisher publisher;
    private final RateLimiterRegistry rates;

    public Intake(RecordPublisher publisher, RateLimiterRegistry rates) {
        this.publisher = publisher;
        this.rates = rates;
    }

    /**
     * Counts one request against the tenant's limit at a door, so that one sender cannot keep all others waiting.
     *
     * @throws Refusal if there were too many within this second
     */
    public void admit(TenantId tenant, String door, int requestsPerSecond) {
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(requestsPerSecond)
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(Duration.ZERO)
                .build();
        Map<String, String> tags = Map.of("tenant", tenant.value(), "system", door);
        boolean admitted = rates.rateLimiter("inbound." + tenant + "." + door, config, tags)
                .acquirePermission();
        if (!admitted) {
            throw Refusal.tooMany();
        }
    }

    /**
     * Returns when the broker has the record.
     *
     * @throws Refusal if it has not, or may not have: the sender has to send it again
     */
    public void publish(OutboundRecord message) {
        try {
            publisher.publish(message);
        } catch (TransientFault _) {
            throw Refusal.unavailable();
        } catch (PermanentFault tooLarge) {
            throw Refusal.malformed(
                    "the broker does not take the message: " + tooLarge.code().name());
        }
    }
}
