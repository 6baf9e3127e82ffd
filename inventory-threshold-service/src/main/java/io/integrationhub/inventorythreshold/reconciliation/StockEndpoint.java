package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger.Report;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
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

/** Where the master says something else than is known of its stock, and a way to approve its word. */
@Endpoint(id = "stock")
class StockEndpoint {

    private static final Logger log = LoggerFactory.getLogger(StockEndpoint.class);

    private static final int SHOWN = 100;
    private static final int REPAIRED_AT_ONCE = 1000;

    private final ReconciliationFlow flow;
    private final DiscrepancyLedger ledger;
    private final Tenants tenants;

    StockEndpoint(ReconciliationFlow flow, DiscrepancyLedger ledger, Tenants tenants) {
        this.flow = flow;
        this.ledger = ledger;
        this.tenants = tenants;
    }

    /**
     * What the last look found.
     *
     * @param lookedAt empty if there was none yet
     * @param drifted how many positions differ
     * @param drifts the first of them, those known longest first
     */
    record State(String tenant, Optional<Instant> lookedAt, long compared, long drifted, List<DriftView> drifts) {

        static State of(Tenant tenant, Optional<Report> report) {
            return new State(
                    tenant.id().value(),
                    report.map(Report::lookedAt),
                    report.map(Report::compared).orElse(0L),
                    report.map(Report::drifted).orElse(0L),
                    report.stream()
                            .flatMap(it -> it.drifts().stream())
                            .map(DriftView::of)
                            .toList());
        }
    }

    /** One position that differs. */
    record DriftView(String sku, String channel, long expected, long there, Instant since) {

        static DriftView of(Discrepancy drift) {
            return new DriftView(
                    drift.position().sku(), drift.position().channel(), drift.expected(), drift.there(), drift.since());
        }
    }

    /** What the last look found; null, and so 404, if the tenant's stock has no master to ask. */
    @ReadOperation
    @Nullable
    State report(@Selector String tenant) {
        return find(tenant).map(this::state).orElse(null);
    }

    /**
     * {@code POST /actuator/stock/{tenant}} with {@code {"action": "look"}}, which writes nothing, or {@code "repair"},
     * which takes the master's word on all that the last look found.
     */
    @WriteOperation
    State act(@Selector String tenant, String action, SecurityContext security) {
        Tenant known = find(tenant)
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "unknown tenant", "there is no such tenant whose stock has a" + " master"));
        switch (action.toLowerCase(Locale.ROOT)) {
            case "look" -> flow.look(known);
            case "repair" -> repair(known, security);
            default -> throw new InvalidEndpointRequestException("unknown action", "action must be look or repair");
        }
        return state(known);
    }

    private void repair(Tenant tenant, SecurityContext security) {
        int repaired = 0;
        Set<Position> some = drifted(tenant);
        while (!some.isEmpty()) {
            flow.repair(tenant, some);
            repaired += some.size();
            some = drifted(tenant);
        }
        log.atInfo()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("principal", principal(security))
                .addKeyValue("repaired", repaired)
                .log("The master's word on its stock was taken");
    }

    private static String principal(SecurityContext security) {
        Principal principal = security.getPrincipal();
        return principal == null ? "unknown" : principal.getName();
    }

    private Set<Position> drifted(Tenant tenant) {
        return ledger.report(tenant.id(), REPAIRED_AT_ONCE).stream()
                .flatMap(report -> report.drifts().stream())
                .map(Discrepancy::position)
                .collect(Collectors.toSet());
    }

    private State state(Tenant tenant) {
        return State.of(tenant, ledger.report(tenant.id(), SHOWN));
    }

    private Optional<Tenant> find(String tenant) {
        return tenants.find(tenant).filter(InventorySettings::isChecked);
    }
}
