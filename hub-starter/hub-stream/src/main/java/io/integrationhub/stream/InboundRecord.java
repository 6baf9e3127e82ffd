package io.integrationhub.stream;

import io.integrationhub.core.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One message as it came from the broker.
 *
 * @param tenant whose topic it came from
 * @param key what orders it: records of one key are handled one after the other
 * @param body the raw bytes; empty for a tombstone
 * @param headers text headers, without those a sender could use to steer the framework
 * @param receivedAt when the broker took it
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

    /** A header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Never prints the body: it may hold personal data. */
    @Override
    public String toString() {
        return "InboundRecord[" + tenant + ", " + body.length + " bytes, correlation " + correlationId + "]";
    }
}
