package io.integrationhub.taxadapter.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTaxEngineTest {

    @Test
    void appliesTheRateOfTheRegionAndTaxCode() {
        // When
        ItemTaxes taxes = quote(SampleTransactions.threeItems(), Map.of("rates.us-ny", "NY 0.08875; FR010000=NY 0"));

        // Then
        assertThat(taxes.items()).extracting(it -> it.tax().minor()).containsExactly(355L, 89L, 0L);
    }

    @Test
    void appliesNoTaxForAnExemptCustomer() {
        // Given
        TaxableTransaction exempt = new TaxableTransaction(
                false,
                new Buyer("customer-1", "G", ""),
                SampleTransactions.threeItems().items());

        // When
        ItemTaxes taxes = quote(exempt, Map.of("rates.us", "US 0.1"));

        // Then
        assertThat(taxes.total().minor()).isZero();
    }

    @Test
    void rejectsADestinationWithoutARate() {
        assertThatThrownBy(() -> quote(SampleTransactions.threeItems(), Map.of("rates.de", "MwSt 0.19")))
                .isInstanceOf(PermanentFault.class)
                .hasMessage("the rate table has no rate for US NY");
    }

    private static ItemTaxes quote(TaxableTransaction transaction, Map<String, String> settings) {
        return new TableTaxEngine()
                .quote(SampleTenants.tenant("table", settings), transaction, Deadline.in(Duration.ofSeconds(1)));
    }
}
