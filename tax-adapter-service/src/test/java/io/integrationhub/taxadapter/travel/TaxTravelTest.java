package io.integrationhub.taxadapter.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Carts are taxed and orders recorded, from the shop to the engine, for two tenants at once. */
@ExtendWith(SharedWorld.class)
class TaxTravelTest {

    private static final String NEW_YORK = "{'country':'US','state':'NY','postalCode':'10001','city':'New York',"
            + "'streetNumber':'5','streetName':'Broadway'}";
    private static final String MONTREAL = "{'country':'CA','state':'QC','postalCode':'H2X 1Y4','city':'Montreal'}";

    private static final String PARIS = "{'country':'FR','postalCode':'75001','city':'Paris'}";

    private final TaxWorld world;

    TaxTravelTest(TaxWorld world) {
        this.world = world;
    }

    @AfterEach
    void resetFaults() {
        world.avatax.faults().clear();
        world.taxjar.faults().clear();
        world.vies.faults().clear();
        world.vies.setAllAvailable();
    }

    @Test
    void callsTheEngineOnlyIfTheTaxDependsOnTheChange() {
        // Given
        JsonNode cart = world.acme.cart(NEW_YORK);
        int quotes = world.avatax.quotes();

        // When
        JsonNode renamed = world.acme.update("carts", cart, "{'action':'setCustomerEmail','email':'b@example.org'}");

        // Then
        assertThat(renamed.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(5977);
        assertThat(renamed.at("/custom/fields/hubTaxSource").asString()).isEqualTo("engine");
        assertThat(renamed.at("/lineItems/0/taxRate/subRates")).hasSize(3);
        assertThat(world.avatax.quotes()).isEqualTo(quotes);
    }

    @Test
    void recordsAnOrderOnceAndVoidsItOnCancellation() {
        // Given
        JsonNode order = world.acme.order(world.acme.cart(NEW_YORK), "SO-1");
        String id = order.path("id").asString();

        // When
        world.publishOrderEvent("acme", id);
        world.publishOrderEvent("acme", id);
        TaxWorld.eventually(() -> assertThat(status(id)).isEqualTo("Committed"));
        JsonNode committed = world.avatax.transaction(id).orElseThrow();
        world.acme.update("orders", order, "{'action':'changeOrderState','orderState':'Cancelled'}");
        world.publishOrderEvent("acme", id);

        // Then
        TaxWorld.eventually(() -> assertThat(status(id)).isEqualTo("Cancelled"));
        assertThat(committed.path("totalTax").decimalValue()).isEqualByComparingTo("4.87");
        assertThat(committed.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void recordsAnOrderOnceIfTheResponseIsLost() {
        // Given
        JsonNode order = world.acme.order(world.acme.cart(NEW_YORK), "SO-3");
        String id = order.path("id").asString();
        world.avatax.faults().dropResponses(1);

        // When
        world.publishOrderEvent("acme", id);
        TaxWorld.eventually(() -> assertThat(status(id)).isEqualTo("Committed"));
        world.acme.update("orders", order, "{'action':'changeOrderState','orderState':'Cancelled'}");
        world.publishOrderEvent("acme", id);

        // Then
        TaxWorld.eventually(() -> assertThat(status(id)).isEqualTo("Cancelled"));
        assertThat(world.avatax.transaction(id).orElseThrow().path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void refundsTheTaxOfAReturn() {
        // Given
        JsonNode order = world.acme.order(world.acme.cart(NEW_YORK), "SO-2");
        String id = order.path("id").asString();
        String line = order.at("/lineItems/0/id").asString();
        JsonNode returned = world.acme.update(
                "orders",
                order,
                "{'action':'addReturnInfo','items':[{'quantity':1,'lineItemId':'"
                        + line
                        + "','shipmentState':'Returned'}]}");
        world.acme.update(
                "orders",
                returned,
                "{'action':'setReturnPaymentState','returnItemId':'"
                        + returned.at("/returnInfo/0/items/0/id").asString()
                        + "','paymentState':'Refunded'}");

        // When
        world.publishOrderEvent("acme", id);

        // Then
        TaxWorld.eventually(() -> assertThat(world.avatax.transactions())
                .filteredOn(it -> it.path("code").asString("").startsWith(id + "-R"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("totalTax").decimalValue()).isEqualByComparingTo("-1.11")));
    }

    @Test
    void sweepsAnOrderThatNoMessageAnnounced() {
        // Given
        JsonNode order = world.acme.order(world.acme.cart(NEW_YORK), "SO-4");

        // When
        world.sweep("acme");

        // Then
        TaxWorld.eventually(
                () -> assertThat(status(order.path("id").asString())).isEqualTo("Committed"));
        TaxWorld.eventually(
                () -> assertThat(world.sweep("acme").path("repaired").asLong()).isZero());
    }

    @Test
    void savesALostDocumentAgainAndParksAVoidedOne() {
        // Given
        String lost = recorded("SO-5");
        String voided = recorded("SO-6");

        // When
        world.avatax.delete(lost);
        world.avatax.voidManually(voided);

        // Then
        TaxWorld.eventually(() -> assertThat(status(lost)).isEqualTo("Committed"));
        TaxWorld.eventually(() -> assertThat(world.parked("acme")).anySatisfy(it -> {
            assertThat(it.path("code").asString()).isEqualTo("TAX_DOCUMENT_DIFFERS");
            assertThat(it.path("key").asString()).isEqualTo(voided);
        }));
    }

    @Test
    void marksACartWithAnUnknownAddressAndVerifiesItOnce() {
        // Given
        String unknown = NEW_YORK.replace("'streetNumber':'5'", "'building':'far'");

        // When
        JsonNode cart = world.acme.cart(unknown);
        int resolutions = world.avatax.resolutions();
        JsonNode again = world.acme.cart(unknown);

        // Then
        assertThat(cart.at("/custom/fields/hubAddress").asString()).isEqualTo("unknown");
        assertThat(again.at("/custom/fields/hubAddress").asString()).isEqualTo("unknown");
        assertThat(again.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(5977);
        assertThat(world.avatax.resolutions()).isEqualTo(resolutions);
    }

    @Test
    void appliesReverseChargeAndQueriesTheRegisterOnce() {
        // Given
        world.vies.register("FR40303265045");
        int queries = world.vies.quotes();

        // When
        JsonNode cart = world.bolt.businessCart(PARIS, "FR40303265045");

        // Then
        assertThat(cart.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(5490);
        assertThat(cart.at("/lineItems/0/taxRate/name").asString()).isEqualTo("Reverse charge");
        assertThat(cart.at("/custom/fields/hubTaxSource").asString()).isEqualTo("engine");
        assertThat(world.vies.quotes()).isEqualTo(queries + 1);
    }

    @Test
    void chargesABusinessWhoseIdCannotBeVerified() {
        // Given
        world.vies.setUnavailable("IT");

        // When
        JsonNode cart = world.bolt.businessCart(PARIS, "IT00743110157");

        // Then
        assertThat(cart.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(6588);
        assertThat(cart.at("/custom/fields/hubTaxSource").asString()).isEqualTo("estimate:vat-unchecked");
    }

    /** TaxJar rejects negative lines, and only knows the codes of provinces. */
    @Test
    void taxesACartWithAVoucherToAProvinceByItsName() {
        // Given
        JsonNode cart = world.bolt.cart("{'country':'CA','state':'Québec','postalCode':'H2X 1Y4','city':'Montréal'}");

        // When
        JsonNode reduced = world.bolt.update(
                "carts",
                cart,
                "{'action':'addCustomLineItem','name':{'en':'Voucher'},'slug':'voucher','quantity':1,"
                        + "'money':{'currencyCode':'USD','centAmount':-1000}}");

        // Then
        assertThat(cart.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(6312);
        assertThat(reduced.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(5162);
        assertThat(reduced.at("/customLineItems/0/taxedPrice/totalGross/centAmount")
                        .asLong())
                .isEqualTo(-1150);
        assertThat(reduced.at("/custom/fields/hubTaxSource").asString()).isEqualTo("engine");
    }

    @Test
    void estimatesOnlyForTheTenantWhoseEngineIsUnavailable() {
        // Given
        world.acme.cart(NEW_YORK);
        world.avatax.faults().goDown();

        // When
        JsonNode acme = world.acme.cart(NEW_YORK);
        JsonNode bolt = world.bolt.cart(MONTREAL);

        // Then
        assertThat(acme.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(5977);
        assertThat(acme.at("/custom/fields/hubTaxSource").asString()).isEqualTo("estimate:last-rate");
        assertThat(bolt.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(6312);
        assertThat(bolt.at("/lineItems/0/taxRate/subRates/0/name").asString()).isEqualTo("GST");
    }

    private String recorded(String number) {
        JsonNode order = world.acme.order(world.acme.cart(NEW_YORK), number);
        String id = order.path("id").asString();
        world.publishOrderEvent("acme", id);
        TaxWorld.eventually(() -> assertThat(status(id)).isEqualTo("Committed"));
        return id;
    }

    private String status(String code) {
        return world.avatax
                .transaction(code)
                .map(it -> it.path("status").asString(""))
                .orElse("");
    }
}
