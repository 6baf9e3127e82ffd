package io.integrationhub.pricing.travel;

import static io.integrationhub.pricing.travel.QuoteWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.integrationhub.contracts.EventSchemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Quotes from request to order, mastered by a CPQ and by commercetools. */
class QuoteTravelTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(id -> EventSchemas.text(id).orElse(null)));
    private static final String FIVE =
            "{'key':'five','name':{'en':'Five'},'value':{'type':'absolute','money':[{'currencyCode':'EUR',"
                    + "'centAmount':500}]},'cartPredicate':'1 = 1','target':{'type':'lineItems','predicate':'1 = 1'},"
                    + "'requiresDiscountCode':true}";
    /** The receiving system rejects it. */
    private static final String NO =
            "{'key':'no','name':{'en':'No'},'value':{'type':'external'},'predicate':'1 = 1','sortOrder':'0.2',"
                    + "'isActive':true}";

    private static final QuoteWorld WORLD = new QuoteWorld();

    @AfterAll
    static void stop() {
        WORLD.close();
    }

    @Test
    void offersExactlyThePricesOfTheCpq() {
        // Given: a request that reaches the CPQ although its first response is lost
        WORLD.cpq.faults().dropResponses(1);
        JsonNode request = WORLD.acme.requestQuote("cheaper, please");
        WORLD.cpqId(request);

        // When: the CPQ changes the price of a line to one that its quantity does not divide, and adds a fee
        ObjectNode first = WORLD.report(
                request,
                1,
                lines("2", "23.33")
                        + ",'sellerComment':'for you','validUntil':'2199-06-30','fees':[{'key':'setup','name':'Setup',"
                        + "'price':'99','taxCategory':'standard'}]");
        WORLD.sendWebhook(first);
        WORLD.sendWebhook(first);
        JsonNode offered = WORLD.quote(request, 1);

        // Then
        assertThat(offered.at("/totalPrice/centAmount").asLong()).isEqualTo(2_333 + 9_900);
        assertThat(offered.path("sellerComment").asString()).isEqualTo("for you");
        assertThat(offered.path("validTo").asString()).isEqualTo("2199-06-30T22:00:00.000Z");
        assertThat(offered.path("key").asString()).isEqualTo(WORLD.cpqId(request) + "-1");
    }

    @Test
    void goesFromARenegotiationToAnOrderThatHasThePricesToTheDigit() {
        // Given
        JsonNode request = WORLD.acme.requestQuote("please");
        WORLD.sendWebhook(WORLD.report(request, 1, lines("2", "23.33")));
        JsonNode offered = WORLD.quote(request, 1);

        // When: the buyer wants another offer, and the CPQ makes one of three pieces and another product
        WORLD.acme.update("quotes", offered, "{'action':'requestQuoteRenegotiation','buyerComment':'10 % please'}");
        eventually(() -> assertThat(WORLD.statuses(request)).containsExactly("renegotiation-requested"));
        WORLD.cpq.report(WORLD.report(
                request,
                2,
                ",'lines':[{'sku':'THING','quantity':3,'total':'30.01'},{'sku':'OTHER','quantity':1,"
                        + "'unitPrice':'0.50'}]"));
        JsonNode second = WORLD.quote(request, 2);
        JsonNode order = WORLD.acme.order(second, "SO-" + WORLD.cpqId(request));
        WORLD.notifyOf(order);

        // Then: the order has its prices to the digit, and everybody knows
        assertThat(order.at("/totalPrice/centAmount").asLong()).isEqualTo(3_001 + 50);
        assertThat(order.path("lineItems"))
                .extracting(line -> line.at("/variant/sku").asString() + " "
                        + line.path("quantity").asLong() + " "
                        + line.at("/totalPrice/centAmount").asLong() + " "
                        + line.path("priceMode").asString())
                .containsExactlyInAnyOrder("THING 3 3001 ExternalTotal", "OTHER 1 50 ExternalTotal");
        assertThat(WORLD.quotes(request).getFirst().path("quoteState").asString())
                .isEqualTo("RenegotiationAddressed");
        eventually(() -> assertThat(WORLD.statuses(request)).containsExactly("renegotiation-requested", "accepted"));
    }

    @Test
    void parksAReportThatArrivesAfterTheBuyerHasDecided() {
        // Given
        JsonNode request = WORLD.acme.requestQuote("please");
        WORLD.sendWebhook(WORLD.report(request, 1, lines("2", "23.33")));
        WORLD.acme.order(WORLD.quote(request, 1), "SO-late");

        // When
        WORLD.sendWebhook(WORLD.report(request, 2, lines("2", "9.99")));

        // Then
        eventually(() -> assertThat(WORLD.parked("QUOTE_REPORT_TOO_LATE")).hasSize(1));
        assertThat(WORLD.quotes(request)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "rejected, Rejected, 0",
        "withdrawn, Accepted, 1",
        "closed, Closed, 1",
    })
    void endsANegotiationAsTheCpqDoes(String status, String requestState, int quotes) {
        // Given
        JsonNode request = WORLD.acme.requestQuote("please");
        if (quotes > 0) {
            WORLD.sendWebhook(WORLD.report(request, 1, lines("2", "20.00")));
            WORLD.quote(request, quotes);
        }

        // When
        WORLD.sendWebhook(WORLD.report(request, 2, ",'status':'" + status + "'"));

        // Then
        eventually(() -> {
            assertThat(WORLD.acme
                            .get("quote-requests/" + Buyer.id(request))
                            .path("quoteRequestState")
                            .asString())
                    .isEqualTo(requestState);
            assertThat(WORLD.quotes(request))
                    .allSatisfy(quote ->
                            assertThat(quote.path("quoteState").asString()).isEqualTo("Withdrawn"));
            assertThat(WORLD.outcomes("acme", request)).contains(status);
        });
    }

    @Test
    void tellsTheCpqHowNegotiationsEnd() {
        // Given
        JsonNode declined = WORLD.acme.requestQuote("one");
        JsonNode expired = WORLD.acme.requestQuote("two");
        JsonNode cancelled = WORLD.acme.requestQuote("three");
        WORLD.sendWebhook(WORLD.report(declined, 1, lines("2", "20.00")));

        // When
        WORLD.acme.update("quotes", WORLD.quote(declined, 1), "{'action':'changeQuoteState','quoteState':'Declined'}");
        WORLD.sendWebhook(WORLD.report(expired, 1, lines("2", "20.00") + ",'validUntil':'2020-01-01'"));
        WORLD.cpqId(cancelled);
        WORLD.acme.update(
                "quote-requests", cancelled, "{'action':'changeQuoteRequestState','quoteRequestState':'Cancelled'}");

        // Then
        eventually(() -> {
            assertThat(WORLD.statuses(declined)).containsExactly("declined");
            assertThat(WORLD.statuses(expired)).containsExactly("expired");
            assertThat(WORLD.statuses(cancelled)).containsExactly("cancelled");
        });
    }

    @Test
    void offersNothingIfThePricesDoNotFitTheRequest() {
        // Given
        JsonNode request = WORLD.acme.requestQuote("please");

        // When
        WORLD.sendWebhook(WORLD.report(request, 1, ",'lines':[{'ref':'unknown','quantity':1,'total':'1.00'}]"));

        // Then
        eventually(() -> assertThat(WORLD.parked("QUOTE_PRICES_DIFFER")).hasSize(1));
        assertThat(WORLD.quotes(request)).isEmpty();
    }

    @Test
    void parksARequestThatTheCpqRejects() {
        // When
        JsonNode request = WORLD.acme.requestQuote("no bid");

        // Then
        eventually(() -> assertThat(WORLD.parked("QUOTE_REQUEST_REJECTED"))
                .singleElement()
                .satisfies(record -> assertThat(record.path("key").asString()).isEqualTo(Buyer.id(request))));
    }

    @Test
    void onlyPublishesWhatHappensIfCommercetoolsMastersTheQuotes() {
        // Given
        long writes = WORLD.commercetools.writes("bolt-test");

        // When
        JsonNode request = WORLD.bolt.requestQuote("please");
        JsonNode quote = WORLD.bolt.quoteByHand(request);
        WORLD.bolt.order(quote, "SO-1");
        long byPeople = WORLD.commercetools.writes("bolt-test") - writes;
        WORLD.service.sweep("bolt", "quote-requests", QuoteWorld.PATIENCE);

        // Then
        eventually(() -> assertThat(WORLD.outcomes("bolt", request)).contains("published"));
        assertThat(WORLD.commercetools.writes("bolt-test") - writes).isEqualTo(byPeople);
        assertThat(WORLD.events("bolt", "quote.events"))
                .extracting(event -> event.path("type").asString())
                .containsExactly(
                        "hub.quote.requested.v1", "hub.quote.staged.v1", "hub.quote.priced.v1", "hub.quote.decided.v1");
        assertThat(WORLD.events("bolt", "quote.events")).allSatisfy(QuoteTravelTest::matchesItsSchema);
    }

    @Test
    void tellsOthersAboutPromotionsAndWritesNothing() {
        // Given
        long writes = WORLD.commercetools.writes("acme-test");

        // When
        JsonNode discount = WORLD.acme.post("cart-discounts", FIVE);
        JsonNode code = WORLD.acme.post(
                "discount-codes",
                "{'code':'FIVE','cartDiscounts':[{'typeId':'cart-discount','id':'" + Buyer.id(discount) + "'}]}");
        eventually(() -> assertThat(WORLD.promotions).hasSize(2));
        WORLD.acme.update("cart-discounts", discount, "{'action':'changeIsActive','isActive':false}");
        eventually(() -> assertThat(WORLD.promotions).hasSize(3));
        WORLD.acme.delete("discount-codes", code);
        eventually(() -> assertThat(WORLD.promotions).hasSize(4));
        WORLD.acme.post("product-discounts", NO);

        // Then
        eventually(() -> assertThat(WORLD.parked("PROMOTION_REJECTED")).hasSize(1));
        assertThat(WORLD.commercetools.writes("acme-test") - writes).isEqualTo(5);
        assertThat(WORLD.promotions.getLast()).startsWith("DELETE /api/promotions/discount-code/" + Buyer.id(code));
        assertThat(WORLD.promotions)
                .anySatisfy(
                        sent -> assertThat(sent).contains("\"amount\":\"5.00\"", "\"minor\":500", "\"key\":\"five\""));
        assertThat(WORLD.events("acme", "promotion.events"))
                .extracting(event -> event.path("type").asString())
                .containsExactlyInAnyOrder(
                        "hub.promotion.upserted.v1",
                        "hub.promotion.upserted.v1",
                        "hub.promotion.upserted.v1",
                        "hub.promotion.upserted.v1",
                        "hub.promotion.deleted.v1");
        assertThat(WORLD.events("acme", "promotion.events")).allSatisfy(QuoteTravelTest::matchesItsSchema);
        assertThat(WORLD.service
                        .sweep("acme", "cart-discounts", QuoteWorld.PATIENCE)
                        .path("repaired")
                        .asLong())
                .isZero();
    }

    private static void matchesItsSchema(JsonNode event) {
        String id = EventSchemas.idOf(event.path("type").asString());
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(id))
                        .validate(event.path("data").toString(), InputFormat.JSON))
                .isEmpty();
    }

    private static String lines(String quantity, String total) {
        return ",'lines':[{'sku':'THING','quantity':" + quantity + ",'total':'" + total + "'}]";
    }
}
