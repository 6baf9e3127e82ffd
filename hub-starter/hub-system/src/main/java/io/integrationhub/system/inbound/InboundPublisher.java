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

/** Publishes what inbound endpoints receive, within the rate limit of each endpoint. */
public final class InboundPublisher {

    private final RecordPublisher publisher;
    private final RateLimiterRegistry limits;

    public InboundPublisher(RecordPublisher publisher, RateLimiterRegistry limits) {
        this.publisher = publisher;
        this.limits = limits;
    }

    /**
     * Counts one request against the rate limit of a tenant's endpoint, so that one sender cannot starve the others.
     *
     * @throws RequestRejected if the limit of this second is used up
     */
    public void admit(TenantId tenant, String endpoint, int requestsPerSecond) {
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(requestsPerSecond)
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(Duration.ZERO)
                .build();
        Map<String, String> tags = Map.of("tenant", tenant.value(), "system", endpoint);
        if (!limits.rateLimiter("inbound." + tenant + "." + endpoint, config, tags)
                .acquirePermission()) {
            throw RequestRejected.tooManyRequests();
        }
    }

    /**
     * Returns once the broker has acknowledged the record.
     *
     * @throws RequestRejected if the broker did not, or perhaps did not, store the record; the sender has to repeat it
     */
    public void publish(OutboundRecord message) {
        try {
            publisher.publish(message);
        } catch (TransientFault _) {
            throw RequestRejected.unavailable();
        } catch (PermanentFault fault) {
            throw RequestRejected.malformed(
                    "the broker rejects the message: " + fault.code().name());
        }
    }
}
