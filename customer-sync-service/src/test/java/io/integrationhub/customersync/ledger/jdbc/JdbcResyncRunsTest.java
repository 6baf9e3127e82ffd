package io.integrationhub.customersync.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.customer.change.Agreement;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.customer.decision.ResyncRun;
import io.integrationhub.customersync.customer.decision.ResyncRun.Compared;
import io.integrationhub.customersync.customer.decision.ResyncRun.Phase;
import io.integrationhub.customersync.customer.decision.ResyncRun.State;
import io.integrationhub.customersync.ledger.CustomerLinks.LinkClaim;
import io.integrationhub.customersync.ledger.ResyncRuns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcResyncRunsTest {

    private static final ResyncRun STARTED =
            ResyncRun.started(true, Phase.KNOWN, Instant.parse("2026-01-01T00:00:00.123456Z"));

    private final TenantId tenant =
            new TenantId("t" + UUID.randomUUID().toString().substring(0, 8));
    private final ResyncRuns runs = new JdbcResyncRuns(TestLedgers.shared().jdbc());

    @Test
    void advancesFromBatchToBatch() {
        // Given
        runs.save(tenant, STARTED);
        ResyncRun after = STARTED.after("2", List.of(new Compared(true, false, Optional.of("update customer 2"))));

        // When
        boolean isRunning = runs.advance(tenant, runs.find(tenant).orElseThrow(), after, List.of());

        // Then
        assertThat(isRunning).isTrue();
        assertThat(runs.find(tenant)).contains(after);
    }

    @Test
    void doesNotAdvanceARunThatWasStopped() {
        // Given
        runs.save(tenant, STARTED.in(State.STOPPED));

        // When, Then
        assertThat(runs.advance(tenant, STARTED, STARTED.in(State.DONE), List.of()))
                .isFalse();
        assertThat(runs.find(tenant)).contains(STARTED.in(State.STOPPED));
    }

    @Test
    void listsTheKnownCustomersInOrder() {
        // Given
        link("b", "B", "a");

        runs.start(tenant, STARTED);

        // When, Then
        assertThat(runs.next(tenant, Optional.empty(), 2))
                .containsExactly(new CustomerNumber("B"), new CustomerNumber("a"));
        assertThat(runs.next(tenant, Optional.of(new CustomerNumber("a")), 2)).containsExactly(new CustomerNumber("b"));
    }

    @Test
    void leavesOutWhatTheMasterHasListedUntilTheNextRun() {
        // Given
        link("a", "b");
        runs.start(tenant, STARTED);

        // When
        runs.advance(
                tenant, STARTED, STARTED.in(Phase.KNOWN), List.of(new CustomerNumber("a"), new CustomerNumber("c")));

        // Then
        assertThat(runs.next(tenant, Optional.empty(), 9)).containsExactly(new CustomerNumber("b"));

        // When
        runs.start(tenant, STARTED);

        // Then
        assertThat(runs.next(tenant, Optional.empty(), 9)).hasSize(2);
    }

    private void link(String... numbers) {
        for (String number : numbers) {
            try (LinkClaim claim =
                    TestLedgers.shared().links().claim(new Tenant(tenant, Map.of()), new CustomerNumber(number))) {
                claim.record(new CustomerLink(Optional.of("id"), 1, SourceVersion.UNKNOWN, "hash", Agreement.NONE));
            }
        }
    }
}
