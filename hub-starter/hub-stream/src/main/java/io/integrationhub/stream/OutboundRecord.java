package io.integrationhub.stream;

import io.integrationhub.core.tenant.TenantId;
import java.util.Map;

/**
 * One message on its way to the broker.
 *
 * @param tenant whose topic it goes to
 * @param topic the topic's name after {@code hub.<tenant>.}, for example {@code commercetools.order}
 * @param key what orders it
 * @param body JSON in UTF-8
 * @param headers text headers; a correlation id is added when there is none
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
