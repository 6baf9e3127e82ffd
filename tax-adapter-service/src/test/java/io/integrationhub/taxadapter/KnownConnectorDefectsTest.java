package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxRecordOutcome.Recorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Step;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.commercetools.cart.SampleShop;
import io.integrationhub.taxadapter.commercetools.transaction.SampleCarts;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Defects of public tax connectors, so that they are not repeated here. */
class KnownConnectorDefectsTest {

    private final Tenant tenant = SampleTenants.tenant("avatax", Map.of("on-engine-failure", "last-rate"));
    private final FakeEngine engine = new FakeEngine();
    private final FakeTaxLedger ledger = new FakeTaxLedger();

    @Test
    void taxesByTheDeliveryAddressOnly() {
        // Given
        ObjectNode cart = SampleCarts.single();
        cart.put("country", "LU");
        cart.putObject("billingAddress").put("country", "LI");

        // When
        TaxableTransaction transaction = transaction(cart);

        // Then
        assertThat(transaction.destination().country()).isEqualTo("US");
        assertThat(transaction.destination().region()).isEqualTo("NY");
    }

    @Test
    void treatsTwoLinesWithTheSameSkuAsTwoItems() {
        // When
        TaxableTransaction transaction = transaction(SampleCarts.single());

        // Then
        assertThat(transaction.items().subList(0, 2))
                .allMatch(item -> item.sku().equals("SKU-1"))
                .extracting(item -> item.ref().number())
                .containsExactly("line-1", "line-2");
    }

    @Test
    void usesTheTotalPriceOfALineWithDiscountsPerQuantity() {
        // Given
        ObjectNode cart = SampleCarts.single();
        ((ObjectNode) cart.at("/lineItems/0"))
                .putArray("discountedPricePerQuantity")
                .addObject()
                .put("quantity", 1)
                .putObject("discountedPrice")
                .putObject("value")
                .put("centAmount", 1);

        // When
        TaxableTransaction transaction = transaction(cart);

        // Then
        assertThat(transaction.items().getFirst().amount().minor()).isEqualTo(4000);
    }

    @Test
    void estimatesTheTaxesOfACartTheEngineRejects() {
        // Given
        TaxQuoteFlow flow = SampleFlows.quoting(engine);
        quote(flow);
        engine.failsWith(new PermanentFault(TaxEngineFault.TAX_ENGINE_REJECTED, "no such address"));

        // When
        TaxQuoteOutcome outcome = quote(flow);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Taxed.class, it -> assertThat(it.taxes().source()).isEqualTo(TaxSource.LAST_RATE));
    }

    @Test
    void propagatesAFaultWhileRecording() {
        // Given
        engine.failsWith(new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "unavailable"));

        // When
        // Then
        assertThatThrownBy(() -> record(SampleDocuments.order(false))).isInstanceOf(TransientFault.class);
        engine.recovers();
        assertThat(record(SampleDocuments.order(false))).isEqualTo(new Recorded("SO-1", List.of(Step.COMMITTED)));
    }

    @Test
    void propagatesAFaultWhileVoiding() {
        // Given
        record(SampleDocuments.order(false));
        engine.failsWith(new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "unavailable"));

        // When
        // Then
        assertThatThrownBy(() -> record(SampleDocuments.order(true))).isInstanceOf(TransientFault.class);
        engine.recovers();
        assertThat(record(SampleDocuments.order(true))).isEqualTo(new Recorded("SO-1", List.of(Step.VOIDED)));
    }

    @Test
    void recordsAndRefundsOrdersOfEveryDestination() {
        // Given
        Return all = new Return("return-1", "line-1", 1, true);

        // When
        TaxRecordOutcome outcome = record(orderToParis(all));

        // Then
        assertThat(outcome).isEqualTo(new Recorded("SO-1", List.of(Step.COMMITTED, Step.REFUNDED)));
        assertThat(engine.refunded().minor()).isEqualTo(100);
    }

    @Test
    void givesEachRefundOfAnOrderItsOwnCode() {
        assertThat(DocumentCode.ofRefund(SampleDocuments.ID, "return-1"))
                .isNotEqualTo(DocumentCode.ofRefund(SampleDocuments.ID, "return-2"))
                .isNotEqualTo(DocumentCode.ofSale(SampleDocuments.ID));
    }

    private static TaxableOrder orderToParis(Return... returns) {
        TaxableOrder order = SampleDocuments.order(false, returns);
        TaxableTransaction transaction = SampleTransactions.crossBorder(Optional.empty());
        return new TaxableOrder(
                order.id(),
                order.number(),
                order.date(),
                false,
                Optional.of(new Sale(transaction, SampleTransactions.at("0.1", transaction))),
                true,
                order.returns());
    }

    private TaxableTransaction transaction(ObjectNode cart) {
        return SampleShop.carts().read(tenant, cart).transaction().orElseThrow();
    }

    private TaxQuoteOutcome quote(TaxQuoteFlow flow) {
        TaxableCart cart = SampleFlows.cart(Optional.of(SampleTransactions.threeItems()), true, false);
        return flow.quote(tenant, cart, Deadline.in(Duration.ofSeconds(2)));
    }

    private TaxRecordOutcome record(TaxableOrder order) {
        return new TaxRecordFlow((_, _) -> Optional.of(order), ledger, engine).record(tenant, SampleDocuments.ID);
    }
}
