package io.integrationhub.taxadapter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.AdapterPerTenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.vat.VatId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void taxesASaleAsIfPaymentsWereNotThere() {
        // Given
        TaxItem giftCard = SampleTransactions.item(ItemRef.customLine("card", ""), -2000, 1, "GIFT");
        TaxItem coupon = SampleTransactions.item(ItemRef.customLine("coupon", ""), -1000, 1, "");
        TaxItem line = SampleTransactions.item(ItemRef.line("line", ""), 5000, 1, "");
        TaxableTransaction transaction = new TaxableTransaction(false, Buyer.GUEST, List.of(line, giftCard, coupon));

        // When
        ItemTaxes taxes = engines()
                .quote(
                        SampleTenants.tenant("table", Map.of("payment-codes", "GIFT", "rates.us", "US 0.1")),
                        transaction,
                        Deadline.in(Duration.ofSeconds(1)));

        // Then
        assertThat(taxes.items()).extracting(it -> it.tax().minor()).containsExactly(500L, 0L, -100L);
    }

    @ParameterizedTest
    @CsvSource({"GIFT, false", "OTHER, true"})
    void storesNoDocumentOfPaymentsAlone(String code, boolean stores) {
        // Given
        TaxItem item = SampleTransactions.item(ItemRef.customLine("card", ""), -2000, 1, code);
        TaxableTransaction transaction = new TaxableTransaction(false, Buyer.GUEST, List.of(item));
        Tenant tenant = SampleTenants.tenant("avatax", Map.of("payment-codes", "GIFT"));

        // When
        // Then
        assertThat(engines().storesDocuments(tenant, transaction)).isEqualTo(stores);
    }

    private static EngineByCountry engines() {
        return new EngineByCountry(AdapterPerTenant.of(
                List.of(new FlatEngine(EngineName.TABLE), new FlatEngine(EngineName.AVATAX)),
                TaxEngineAdapter::name,
                _ -> EngineName.TABLE));
    }

    /** Taxes everything at 10 %. */
    private record FlatEngine(EngineName name) implements TaxEngineAdapter {

        @Override
        public ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
            return SampleTransactions.at("0.1", transaction);
        }

        @Override
        public List<Connection> connections(Tenant tenant) {
            return List.of();
        }

        @Override
        public boolean storesDocuments(Tenant tenant, TaxableTransaction content) {
            return true;
        }

        @Override
        public SaveResult save(Tenant tenant, TaxDocument document) {
            return SaveResult.DONE;
        }

        @Override
        public SaveResult voidDocument(Tenant tenant, TaxDocument sale) {
            return SaveResult.DONE;
        }

        @Override
        public DocumentState state(Tenant tenant, TaxDocument document) {
            return new DocumentState.Unknown();
        }
    }
}
