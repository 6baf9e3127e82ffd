package io.integrationhub.starter.system.webhook;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which webhooks this service takes.
 *
 * @param webhooks by data type: the tenant's master of that data type may call.
 */
@ConfigurationProperties("hub")
record WebhookInlets(@DefaultValue Map<String, WebhookInlet> webhooks) {

    WebhookInlets {
        webhooks = Map.copyOf(webhooks);
    }

    /**
     * Where the webhooks of one data type's master go.
     *
     * @param topic Topic after {@code hub.<tenant>.}, for example {@code order.inbound}.
     * @param key JSONata expression that gives the record's key from the body, for example {@code order.number}.
     */
    record WebhookInlet(String topic, String key) {}
}
