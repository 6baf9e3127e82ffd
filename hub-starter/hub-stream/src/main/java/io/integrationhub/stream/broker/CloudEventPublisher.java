package io.integrationhub.stream.broker;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordHeaders;
import io.integrationhub.stream.publish.RecordPublisher;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Publishes events as CloudEvents 1.0 in structured JSON. */
final class CloudEventPublisher implements EventPublisher {

    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private final RecordPublisher records;
    private final JsonMapper json;
    private final String service;
    private final Tenants tenants;

    CloudEventPublisher(RecordPublisher records, JsonMapper json, String service, Tenants tenants) {
        this.tenants = tenants;
        this.records = records;
        this.json = json;
        this.service = service;
    }

    @Override
    public void publish(String topic, HubEvent event) {
        tenants.find(event.tenant().value())
                .ifPresent(tenant -> DryRun.stop(tenant, () -> "the event " + event.type() + " to " + topic));
        Map<String, String> headers = Map.of(
                "content-type",
                CONTENT_TYPE,
                "ce-type",
                event.type(),
                RecordHeaders.CORRELATION_ID,
                event.correlationId(),
                RecordHeaders.CAUSATION_ID,
                event.causationId());
        records.publish(new OutboundRecord(
                event.tenant(), topic, event.partitionKey(), json.writeValueAsBytes(envelope(event)), headers));
    }

    private Map<String, Object> envelope(HubEvent event) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("specversion", "1.0");
        envelope.put("id", event.id());
        envelope.put("source", "/hub/" + event.tenant() + "/" + service);
        envelope.put("type", event.type());
        envelope.put("subject", event.subject());
        envelope.put("time", event.time().toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("tenant", event.tenant().value());
        envelope.put("partitionkey", event.partitionKey());
        envelope.put("correlationid", event.correlationId());
        envelope.put("causationid", event.causationId());
        envelope.put("data", event.data());
        return envelope;
    }
}
