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
import io.integrationhub.taxadapter.commercetools.SampleCarts;
import io.integrationhub.taxadapter.commercetools.SampleShop;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableCart;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What public tax connectors got wrong, so that it never comes true here. */
class MistakesOfOthersTest {

    private final Tenant tenant = SampleTenants.tenant("avatax", Map.of("without-engine", "last-rate"));
    private final FakeEngine engine = new FakeEngine();
    private final FakeTaxLedger ledger = new FakeTaxLedger();

    @Test
    void theShopperDoesNotChooseWhoseTaxIsDue() {
        // Given
        ObjectNode cart = SampleCarts.single();
        cart.put("country", "LU");
        cart.putObject("billingAddress").put("country", "LI");

        // When
        TaxQuestion question = question(cart);

        // Then
        assertThat(question.destination().country()).isEqualTo("US");
        assertThat(question.destination().region()).isEqualTo("NY");
    }

    @Test
    void twoLinesOfOneSkuAreTwoItems() {
        // When
        TaxQuestion question = question(SampleCarts.single());

        // Then
        assertThat(question.items().subList(0, 2))
                .allMatch(item -> item.sku().equals("SKU-1"))
                .extracting(item -> item.ref().number())
                .containsExactly("line-1", "line-2");
    }

    @Test
    void aLineWithDiscountsPerQuantityCostsItsTotal() {
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
        TaxQuestion question = question(cart);

        // Then
        assertThat(question.items().getFirst().amount().minor()).isEqualTo(4000);
    }

    @Test
    void anEngineThatRefusesAQuestionDoesNotBlockTheCart() {
        // Given
        TaxQuoteFlow flow =
                new TaxQuoteFlow(engine, new FakeRateMemory(), SampleFlows.noAddresses(), SampleFlows.noVatIds());
        quote(flow);
        engine.fails(new PermanentFault(TaxEngineFault.TAX_ENGINE_REFUSED, "no such address"));

        // When
        TaxQuoteOutcome outcome = quote(flow);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Taxed.class, it -> assertThat(it.taxes().source()).isEqualTo(Source.LAST_RATE));
    }

    @Test
    void anErrorWhileRecordingIsNotSwallowed() {
        // Given
        engine.fails(new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "away"));

        // When
        // Then
        assertThatThrownBy(() -> record(SampleDocuments.order(false))).isInstanceOf(TransientFault.class);
        engine.answersAgain();
        assertThat(record(SampleDocuments.order(false))).isEqualTo(new Recorded("SO-1", List.of(Step.COMMITTED)));
    }

    @Test
    void anErrorWhileVoidingIsNotSwallowed() {
        // Given
        record(SampleDocuments.order(false));
        engine.fails(new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "away"));

        // When
        // Then
        assertThatThrownBy(() -> record(SampleDocuments.order(true))).isInstanceOf(TransientFault.class);
        engine.answersAgain();
        assertThat(record(SampleDocuments.order(true))).isEqualTo(new Recorded("SO-1", List.of(Step.VOIDED)));
    }

    @Test
    void ordersAreRecordedAndRefundedWhereverTheyGo() {
        // Given
        Return all = new Return("return-1", "line-1", 1, true);

        // When
        TaxRecordOutcome outcome = record(toParis(all));

        // Then
        assertThat(outcome).isEqualTo(new Recorded("SO-1", List.of(Step.COMMITTED, Step.REFUNDED)));
        assertThat(engine.refunded().minor()).isEqualTo(100);
    }

    @Test
    void everyRefundOfAnOrderHasACodeOfItsOwn() {
        assertThat(DocumentCode.ofRefund(SampleDocuments.ID, "return-1"))
                .isNotEqualTo(DocumentCode.ofRefund(SampleDocuments.ID, "return-2"))
                .isNotEqualTo(DocumentCode.ofSale(SampleDocuments.ID));
    }

    private static TaxableOrder toParis(Return... returns) {
        TaxableOrder order = SampleDocuments.order(false, returns);
        TaxQuestion question = SampleQuestions.acrossTheUnion(Optional.empty());
        return new TaxableOrder(
                order.id(),
                order.number(),
                order.date(),
                false,
                Optional.of(new Sale(question, SampleQuestions.at("0.1", question))),
                true,
                order.returns());
    }

    private TaxQuestion question(ObjectNode cart) {
        return SampleShop.carts().read(tenant, cart).question().orElseThrow();
    }

    private TaxQuoteOutcome quote(TaxQuoteFlow flow) {
        TaxableCart cart = new TaxableCart("cart-1", Optional.of(SampleQuestions.threeItems()), true, false);
        return flow.quote(tenant, cart, Deadline.in(Duration.ofSeconds(2)));
    }

    private TaxRecordOutcome record(TaxableOrder order) {
        return new TaxRecordFlow((_, _) -> Optional.of(order), ledger, new Bookkeeping(engine))
                .record(tenant, SampleDocuments.ID);
    }
}
