package io.integrationhub.stream.timeline;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.journal.Step;
import io.integrationhub.core.journal.Timelines;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** Shows the timeline of an order, a customer or a SKU: {@code GET /actuator/journal/{tenant}/{name}}. */
@Endpoint(id = "journal")
class JournalEndpoint {

    private final Timelines timelines;
    private final Tenants tenants;

    JournalEndpoint(Timelines timelines, Tenants tenants) {
        this.timelines = timelines;
        this.tenants = tenants;
    }

    /**
     * The steps about one subject, oldest first.
     *
     * @param name an order number, customer number, SKU, resource id or correlation id
     */
    record Timeline(String tenant, String name, List<Entry> steps) {}

    /**
     * One step in the response.
     *
     * @param links where people see the subject in other systems, by name
     */
    record Entry(
            Instant at,
            String service,
            String inlet,
            String subject,
            String outcome,
            String code,
            String detail,
            int attempts,
            long durationMillis,
            String resourceId,
            String correlationId,
            Map<String, String> links) {

        static Entry of(Step step, JournalLinks links) {
            return new Entry(
                    step.at(),
                    step.service(),
                    step.inlet(),
                    step.subject(),
                    step.outcome(),
                    step.code(),
                    step.detail(),
                    step.attempts(),
                    step.duration().toMillis(),
                    step.resourceId(),
                    step.correlationId(),
                    links.of(step));
        }
    }

    /** What would have been sent for a tenant in dry run: {@code GET /actuator/journal/{tenant}}. */
    @ReadOperation
    Timeline dryRun(@Selector String tenant) {
        Tenant found = find(tenant);
        return timeline(found, DryRun.OUTCOME, timelines.dryRun(found.id()));
    }

    private Tenant find(String tenant) {
        return tenants.find(tenant)
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown tenant", "this tenant does not exist"));
    }

    @ReadOperation
    Timeline of(@Selector String tenant, @Selector String name) {
        Tenant found = find(tenant);
        return timeline(found, name, timelines.of(found.id(), name));
    }

    private static Timeline timeline(Tenant tenant, String name, List<Step> steps) {
        JournalLinks links = tenant.section(JournalLinks.SECTION);
        return new Timeline(
                tenant.id().value(),
                name,
                steps.stream().map(step -> Entry.of(step, links)).toList());
    }
}
