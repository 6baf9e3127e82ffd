package io.integrationhub.stream.publish;

import io.integrationhub.core.tenant.TenantId;
import java.util.Map;

/**
 * One message to publish.
 *
 * @param tenant the tenant of the topic
 * @param topic the topic's name after {@code hub.<tenant>.}, for example {@code commercetools.order}
 * @param key the ordering key
 * @param body JSON in UTF-8
 * @param headers text headers; a correlation id is added if it is missing
 */
public record OutboundRecord(TenantId tenant, String topic, String key, byte[] body, Map<String, String> headers) {

    public OutboundRecord {
        headers = Map.copyOf(headers);
    }

    /** The topic's full name. */
    public String destination() {
        return Topics.name(tenant, topic);
    }
}
