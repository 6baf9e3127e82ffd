package io.integrationhub.taxadapter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.AdapterPerTenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.vat.VatId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineByCountryTest {

    @Test
    void appliesReverseChargeForEnginesWithoutVatIds() {
        // Given
        TaxableTransaction transaction = SampleTransactions.crossBorder(VatId.parse("FR40303265045"));

        // When
        ItemTaxes taxes = new EngineByCountry(
                        AdapterPerTenant.of(List.<TaxEngineAdapter>of(), TaxEngineAdapter::name, _ -> EngineName.TABLE))
                .quote(
                        SampleTenants.tenant("table", Map.of("vat.rate-name", "VAT 0 %")),
                        transaction,
                        Deadline.in(Duration.ofSeconds(1)));

        // Then
        assertThat(taxes.total().minor()).isZero();
        assertThat(taxes.items().getFirst().rate().name()).isEqualTo("VAT 0 %");
    }
}
