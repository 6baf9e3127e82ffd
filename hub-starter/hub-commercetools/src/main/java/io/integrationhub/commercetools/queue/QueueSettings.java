package io.integrationhub.commercetools.queue;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantSection;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the hub reads the SQS queue of a tenant's Subscription (destination sqs). The queue belongs to one service: two
 * that read the same queue would take each other's notifications.
 *
 * @param accessKey Access key of the AWS user that reads the queue; without one, the default chain of the AWS SDK is
 *     used: environment, profile, EKS Pod Identity, ECS or instance role.
 * @param accessSecret Secret of that AWS user.
 * @param endpoint Address of the SQS service; by default that of the region.
 * @param waitTime Time that a read waits for messages; at most 20 s.
 * @param visibilityTimeout Time after which a message that was read and not stored is delivered again.
 * @param maxBackoff Longest pause between two reads while the queue or the broker is unavailable.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools.queue")
record QueueSettings(
        @Nullable Secret accessKey,
        @Nullable Secret accessSecret,
        @Nullable URI endpoint,
        @DefaultValue("20s") Duration waitTime,
        @DefaultValue("1m") Duration visibilityTimeout,
        @DefaultValue("1m") Duration maxBackoff) {

    static final TenantSection<QueueSettings> SECTION = TenantSection.of("commercetools.queue", QueueSettings.class)
            .checkedBy((_, settings, findings) -> settings.check(findings));

    /** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    /** Ten records are stored within seconds, or not at all. */
    private static final Duration MIN_VISIBILITY = Duration.ofSeconds(10);

    private void check(Findings findings) {
        if ((accessKey == null) != (accessSecret == null)) {
            findings.add(
                    "commercetools.queue." + (accessKey == null ? "access-key" : "access-secret"),
                    "is missing: set both access-key and access-secret, or neither");
        }
        if (waitTime == null || visibilityTimeout == null || maxBackoff == null) {
            return; // a value is invalid, which is already reported
        }
        if (waitTime.isNegative() || waitTime.compareTo(MAX_WAIT) > 0) {
            findings.add("commercetools.queue.wait-time", "must be between 0s and 20s");
        }
        if (visibilityTimeout.compareTo(MIN_VISIBILITY) < 0) {
            findings.add("commercetools.queue.visibility-timeout", "must be at least 10s");
        }
        if (maxBackoff.isNegative() || maxBackoff.isZero()) {
            findings.add("commercetools.queue.max-backoff", "must be more than 0s");
        }
    }
}
