package io.integrationhub.taxadapter.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** commercetools calls the service only for writes that can change the taxes. */
@ExtendWith(SharedWorld.class)
class TaxTriggerTravelTest {

    private static final String NEW_YORK = "{'country':'US','state':'NY','postalCode':'10001','city':'New York',"
            + "'streetNumber':'5','streetName':'Broadway'}";

    private final TaxWorld world;

    TaxTriggerTravelTest(TaxWorld world) {
        this.world = world;
    }

    @AfterEach
    void resetFaults() {
        world.avatax.faults().clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'action':'setCustomerEmail','email':'b@example.org'}",
                "{'action':'setLocale','locale':'en'}",
                "{'action':'setBillingAddress','address':{'country':'DE','city':'Berlin'}}",
                "{'action':'setKey','key':'cart-RANDOM'}",
                "{'action':'setPurchaseOrderNumber','purchaseOrderNumber':'PO-1'}",
                "{'action':'recalculate'}",
                "{'action':'setDeleteDaysAfterLastModification','deleteDaysAfterLastModification':30}"
            })
    void isNotCalledForAWriteThatCannotChangeTheTaxes(String action) {
        // Given
        JsonNode cart = world.acme.cart(NEW_YORK);
        long calls = calls("acme");

        // When
        JsonNode changed = world.acme.update("carts", cart, unique(action, cart));

        // Then
        assertThat(calls("acme")).isEqualTo(calls);
        assertThat(changed.path("taxedPrice")).isEqualTo(cart.path("taxedPrice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'action':'addLineItem','sku':'THING','quantity':1}",
                "{'action':'changeLineItemQuantity','lineItemId':'LINE','quantity':2}",
                "{'action':'addCustomLineItem','name':{'en':'Wrapping'},'slug':'wrapping','quantity':1,"
                        + "'money':{'currencyCode':'USD','centAmount':300}}",
                "{'action':'setShippingAddress','address':{'country':'US','state':'NV','postalCode':'89101'}}",
                "{'action':'setCustomShippingMethod','shippingMethodName':'Express',"
                        + "'shippingRate':{'price':{'currencyCode':'USD','centAmount':990}},"
                        + "'taxCategory':{'typeId':'tax-category','key':'standard'}}",
                "{'action':'setDirectDiscounts','discounts':[{'value':{'type':'relative','permyriad':1000},"
                        + "'target':{'type':'lineItems','predicate':'1=1'}}]}",
                "{'action':'changeTaxMode','taxMode':'External'}",
                "{'action':'setCustomField','name':'hubTaxSource','value':'engine:mine'}"
            })
    void isCalledForAWriteThatCanChangeTheTaxes(String action) {
        // Given
        JsonNode cart = world.acme.cart(NEW_YORK);
        String line = cart.at("/lineItems/0/id").asString();
        long calls = calls("acme");

        // When
        JsonNode changed = world.acme.update("carts", cart, action.replace("LINE", line));

        // Then
        assertThat(calls("acme")).isEqualTo(calls + 1);
        assertThat(changed.at("/custom/fields/hubTaxSource").asString()).isEqualTo("engine");
        assertThat(changed.has("taxedPrice")).isTrue();
    }

    @Test
    void isNotCalledBeforeTheCartHasItemsAndADestination() {
        // Given
        long calls = calls("acme");

        // When
        JsonNode empty = world.acme.emptyCart();
        JsonNode filled = world.acme.update("carts", empty, "{'action':'addLineItem','sku':'THING','quantity':1}");
        long before = calls("acme");
        world.acme.update("carts", filled, "{'action':'setShippingAddress','address':" + NEW_YORK + "}");

        // Then
        assertThat(before).isEqualTo(calls);
        assertThat(calls("acme")).isEqualTo(calls + 1);
    }

    /** A cart with estimated taxes gets those of the engine with its next write, whatever that changes. */
    @Test
    void isCalledForEveryWriteWhileTheTaxesAreEstimated() {
        // Given
        world.acme.cart(NEW_YORK);
        world.avatax.faults().goDown();
        JsonNode estimated = world.acme.cart(NEW_YORK);
        world.avatax.faults().clear();

        // When
        JsonNode renamed = eventuallyFromEngine(estimated);

        // Then
        assertThat(estimated.at("/custom/fields/hubTaxSource").asString()).isEqualTo("estimate:last-rate");
        assertThat(renamed.at("/custom/fields/hubTaxSource").asString()).isEqualTo("engine");
    }

    /** The circuit of the engine closes again after a while. */
    private JsonNode eventuallyFromEngine(JsonNode estimated) {
        JsonNode[] latest = {estimated};
        TaxWorld.eventually(() -> {
            long version = latest[0].path("version").asLong();
            latest[0] = world.acme.update(
                    "carts", latest[0], "{'action':'setCustomerEmail','email':'c" + version + "@example.org'}");
            assertThat(latest[0].at("/custom/fields/hubTaxSource").asString()).isEqualTo("engine");
        });
        return latest[0];
    }

    private static String unique(String action, JsonNode cart) {
        return action.replace("RANDOM", cart.path("id").asString());
    }

    private long calls(String tenant) {
        return world
                .service
                .context()
                .getBean(MeterRegistry.class)
                .find("hub.extension.calls")
                .tag("tenant", tenant)
                .tag("extension", "tax")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
