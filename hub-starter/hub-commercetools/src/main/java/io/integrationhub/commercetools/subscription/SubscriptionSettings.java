package io.integrationhub.commercetools.subscription;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantSection;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commercetools sends a tenant's notifications.
 *
 * @param destination Service that commercetools sends notifications to; none means no Subscription. Service Bus is
 *     rejected, because the hub cannot read it yet.
 * @param managed Whether the hub creates and changes the Subscription; otherwise it only checks it.
 * @param keyPrefix Prefix of the Subscription's key, which ends with the service's name.
 * @param format Format of the notifications; platform or cloud-events.
 * @param checkInterval Time between two checks of the Subscription.
 * @param projectId Google Cloud project of the Pub/Sub topic.
 * @param topic Topic at Google Pub/Sub or Confluent Cloud.
 * @param topicArn ARN of the SNS topic.
 * @param queueUrl URL of the SQS queue, which the hub reads. Each tenant and each service needs its own.
 * @param region AWS region of the SQS queue or the EventBridge account.
 * @param accountId AWS account for EventBridge.
 * @param uri URI of the Event Grid topic.
 * @param accessKey Access key for Event Grid, or of an AWS user; without one, AWS authorizes the role of commercetools.
 * @param accessSecret Secret of the AWS user.
 * @param connectionString Connection string of the Azure Service Bus queue or topic.
 * @param bootstrapServer Address of the Confluent Cloud cluster, host and port.
 * @param apiKey API key at Confluent Cloud.
 * @param apiSecret Secret of the API key at Confluent Cloud.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools.subscription")
record SubscriptionSettings(
        @DefaultValue("none") DestinationKind destination,
        @DefaultValue("true") boolean managed,

        @DefaultValue("hub") @Pattern(regexp = "[A-Za-z0-9_-]{1,100}", message = "must be letters, digits, - and _")
        String keyPrefix,

        @DefaultValue("platform") Format format,
        @DefaultValue("1m") Duration checkInterval,
        @Nullable String projectId,
        @Nullable String topic,
        @Nullable String topicArn,
        @Nullable String queueUrl,
        @Nullable String region,
        @Nullable String accountId,
        @Nullable String uri,
        @Nullable Secret accessKey,
        @Nullable Secret accessSecret,
        @Nullable Secret connectionString,
        @Nullable String bootstrapServer,
        @Nullable Secret apiKey,
        @Nullable Secret apiSecret) {

    static final TenantSection<SubscriptionSettings> SECTION = TenantSection.of(
                    "commercetools.subscription", SubscriptionSettings.class)
            .checkedBy(new SubscriptionSettingsCheck());

    /** The format of notifications. */
    enum Format {
        PLATFORM,
        CLOUD_EVENTS
    }

    /** The Subscription's key: every service with subscribed resources has its own. */
    String key(String service) {
        return keyPrefix + "-" + service;
    }

    boolean hasDestination() {
        return destination != DestinationKind.NONE;
    }

    /** The settings of the destination that are set, by name. */
    Map<String, String> destinationProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, "project-id", projectId);
        put(properties, "topic", topic);
        put(properties, "topic-arn", topicArn);
        put(properties, "queue-url", queueUrl);
        put(properties, "region", region);
        put(properties, "account-id", accountId);
        put(properties, "uri", uri);
        put(properties, "access-key", accessKey);
        put(properties, "access-secret", accessSecret);
        put(properties, "connection-string", connectionString);
        put(properties, "bootstrap-server", bootstrapServer);
        put(properties, "api-key", apiKey);
        put(properties, "api-secret", apiSecret);
        return properties;
    }

    private static void put(Map<String, String> properties, String name, @Nullable Object value) {
        String text = value instanceof Secret secret ? secret.value() : String.valueOf(value);
        if (value != null && !text.isBlank()) {
            properties.put(name, text);
        }
    }
}
