package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger.Comparison;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Discrepancy;
import io.integrationhub.inventorythreshold.stock.Position;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows where recorded stock differs from the master's, and lets operators approve repairs. */
@Endpoint(id = "stock")
class StockEndpoint {

    private static final Logger log = LoggerFactory.getLogger(StockEndpoint.class);

    private static final int MAX_SHOWN = 100;
    private static final int REPAIR_BATCH = 1000;

    private final StockComparison comparison;
    private final StockRepair repair;
    private final DiscrepancyLedger discrepancies;
    private final Tenants tenants;

    StockEndpoint(StockComparison comparison, StockRepair repair, DiscrepancyLedger discrepancies, Tenants tenants) {
        this.comparison = comparison;
        this.repair = repair;
        this.discrepancies = discrepancies;
        this.tenants = tenants;
    }

    /**
     * The result of the last comparison.
     *
     * @param comparedAt empty if there was none
     * @param compared number of positions compared
     * @param differing number of positions that differ
     * @param discrepancies some of them, the oldest first
     */
    record State(
            String tenant,
            Optional<Instant> comparedAt,
            long compared,
            long differing,
            List<DiscrepancyView> discrepancies) {

        static State of(StockTenant tenant, Optional<Comparison> last) {
            return new State(
                    tenant.id().value(),
                    last.map(Comparison::startedAt),
                    last.map(Comparison::compared).orElse(0L),
                    last.map(Comparison::differing).orElse(0L),
                    last.stream()
                            .flatMap(it -> it.discrepancies().stream())
                            .map(DiscrepancyView::of)
                            .toList());
        }
    }

    /** A position that differs. */
    record DiscrepancyView(String sku, String channel, long expected, long actual, Instant since) {

        static DiscrepancyView of(Discrepancy discrepancy) {
            Position position = discrepancy.position();
            return new DiscrepancyView(
                    position.sku(),
                    position.channel(),
                    discrepancy.expected(),
                    discrepancy.actual(),
                    discrepancy.since());
        }
    }

    /** The result of the last comparison; null, and thus 404, if the tenant's stock has no master to compare with. */
    @ReadOperation
    @Nullable
    State state(@Selector String tenant) {
        return find(tenant).map(this::state).orElse(null);
    }

    /**
     * {@code POST /actuator/stock/{tenant}} with {@code {"action": "compare"}}, which changes no stock, or
     * {@code "repair"}, which takes the master's quantities for all positions that the last comparison found.
     */
    @WriteOperation
    State act(@Selector String tenant, String action, SecurityContext security) {
        StockTenant known = find(tenant)
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "unknown tenant", "no tenant of this name has stock with a master outside commercetools"));
        switch (action.toLowerCase(Locale.ROOT)) {
            case "compare" -> comparison.compare(known);
            case "repair" -> repair(known, security);
            default -> throw new InvalidEndpointRequestException("unknown action", "action must be compare or repair");
        }
        return state(known);
    }

    private void repair(StockTenant tenant, SecurityContext security) {
        int repaired = 0;
        int count;
        do {
            count = repair.repair(tenant, differing(tenant)).size();
            repaired += count;
        } while (count > 0);
        log.atInfo()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("principal", principal(security))
                .addKeyValue("repaired", repaired)
                .log("Repaired stock from the master, as approved by an operator");
    }

    private static String principal(SecurityContext security) {
        Principal principal = security.getPrincipal();
        return principal == null ? "unknown" : principal.getName();
    }

    private Set<Position> differing(StockTenant tenant) {
        return discrepancies.lastComparison(tenant.id(), REPAIR_BATCH).stream()
                .flatMap(last -> last.discrepancies().stream())
                .map(Discrepancy::position)
                .collect(Collectors.toSet());
    }

    private State state(StockTenant tenant) {
        return State.of(tenant, discrepancies.lastComparison(tenant.id(), MAX_SHOWN));
    }

    private Optional<StockTenant> find(String name) {
        Optional<Tenant> tenant = tenants.find(name).filter(StockTenant::isMastered);
        return tenant.map(StockTenant::of);
    }
}
