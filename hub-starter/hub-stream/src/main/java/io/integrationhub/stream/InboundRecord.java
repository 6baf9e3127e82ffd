package io.integrationhub.stream;

import io.integrationhub.core.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One message as received from the broker.
 *
 * @param tenant the tenant of the topic
 * @param key the ordering key: records with the same key are processed one after the other
 * @param body the raw bytes; empty for a tombstone
 * @param headers text headers, without those that would control the framework
 * @param receivedAt when the broker received it
 * @param correlationId follows the message across all hops
 */
public record InboundRecord(
        TenantId tenant,
        String key,
        byte[] body,
        Map<String, String> headers,
        Instant receivedAt,
        String correlationId) {

    public InboundRecord {
        headers = Map.copyOf(headers);
    }

    /** The value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Omits the body, which may contain personal data. */
    @Override
    public String toString() {
        return "InboundRecord[" + tenant + ", " + body.length + " bytes, correlation " + correlationId + "]";
    }
}
