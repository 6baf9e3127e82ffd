package io.integrationhub.orderexport.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.order.Rejection;
import org.junit.jupiter.api.Test;

class JdbcReturnLedgerTest {

    private final ReturnLedger ledger = new JdbcReturnLedger(new LedgerDatabase().jdbc());

    @Test
    void forgetsOnlyRejectionsOnRequest() {
        // Given
        ledger.recordSent(SampleTenants.ACME, SampleOrders.ID, "r-1");
        ledger.recordSent(SampleTenants.ACME, SampleOrders.ID, "r-1");
        ledger.recordRejected(SampleTenants.ACME, SampleOrders.ID, "r-2", new Rejection("NO", "too late"));
        assertThat(ledger.answered(SampleTenants.ACME, SampleOrders.ID)).containsExactlyInAnyOrder("r-1", "r-2");
        assertThat(ledger.hasRejected(SampleTenants.ACME, SampleOrders.ID)).isTrue();

        // When
        ledger.clearRejections(SampleTenants.ACME, SampleOrders.ID);

        // Then
        assertThat(ledger.answered(SampleTenants.ACME, SampleOrders.ID)).containsExactly("r-1");
        assertThat(ledger.hasRejected(SampleTenants.ACME, SampleOrders.ID)).isFalse();
    }
}
