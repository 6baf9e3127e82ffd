package io.integrationhub.starter.journal.timeline;

import io.integrationhub.starter.journal.Step;
import io.integrationhub.starter.journal.Timelines;
import io.integrationhub.starter.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * Shows what happened to one order, customer or sku: {@code GET /actuator/journal/{tenant}/{name}}.
 */
@Endpoint(id = "journal")
class JournalEndpoint {

    private final Timelines timelines;

    JournalEndpoint(Timelines timelines) {
        this.timelines = timelines;
    }

    /**
     * The steps about one thing, oldest first.
     *
     * @param name an order number, customer number, sku, resource id or correlation id
     */
    record Timeline(String tenant, String name, List<Entry> steps) {}

    /** One step as people read it. */
    record Entry(
            Instant at,
            String service,
            String flow,
            String subject,
            String outcome,
            String code,
            String detail,
            int attempts,
            long tookMillis,
            String resourceId,
            String correlationId) {

        static Entry of(Step step) {
            return new Entry(
                    step.at(),
                    step.service(),
                    step.flow(),
                    step.subject(),
                    step.outcome(),
                    step.code(),
                    step.detail(),
                    step.attempts(),
                    step.took().toMillis(),
                    step.resourceId(),
                    step.correlationId());
        }
    }

    @ReadOperation
    Timeline of(@Selector String tenant, @Selector String name) {
        if (!TenantId.isValid(tenant)) {
            throw new InvalidEndpointRequestException("unknown tenant", "there is no such tenant");
        }
        List<Step> steps = timelines.of(new TenantId(tenant), name);
        return new Timeline(tenant, name, steps.stream().map(Entry::of).toList());
    }
}
