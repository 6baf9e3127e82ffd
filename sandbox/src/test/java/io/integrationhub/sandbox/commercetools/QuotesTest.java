package io.integrationhub.sandbox.commercetools;

import static io.integrationhub.sandbox.commercetools.QuoteDrafts.custom;
import static io.integrationhub.sandbox.commercetools.QuoteDrafts.field;
import static io.integrationhub.sandbox.commercetools.QuoteDrafts.orderOf;
import static io.integrationhub.sandbox.commercetools.QuoteDrafts.quoteOf;
import static io.integrationhub.sandbox.commercetools.QuoteDrafts.requestOf;
import static io.integrationhub.sandbox.commercetools.QuoteDrafts.stagedOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the request of a quote to the order of what was offered. */
class QuotesTest {

    private final Acme acme = new Acme();
    private String buyer = "";

    @BeforeEach
    void createBuyer() {
        acme.product("THING");
        acme.enableMessages();
        buyer = acme.client
                .posted("customers", "{'email':'buyer@example.org','password':'secret'}")
                .at("/customer/id")
                .asString();
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void goesFromACartToAnOrderAtTheOfferedPrice() {
        // Given
        ObjectNode request = request("");
        ObjectNode staged = staged(request, ",'quoteRequestStateToAccepted':true");
        discountBy(staged, 1000);
        ObjectNode commented = acme.client.updated(
                "staged-quotes",
                staged,
                "{'action':'setSellerComment','sellerComment':'for you'},{'action':'setValidTo','validTo':'2199-01-01T00:00:00.000Z'}");

        // When
        ObjectNode quote = quote(commented, ",'stagedQuoteStateToSent':true");
        ObjectNode order = acme.client.posted("orders/quotes", orderOf(quote, ",'quoteStateToAccepted':true"));

        // Then
        assertThat(request.at("/totalPrice/centAmount").asLong()).isEqualTo(2500);
        assertThat(quote.at("/totalPrice/centAmount").asLong()).isEqualTo(2250);
        assertThat(quote.path("sellerComment").asString()).isEqualTo("for you");
        assertThat(quote.path("validTo").asString()).startsWith("2199");
        assertThat(order.at("/totalPrice/centAmount").asLong()).isEqualTo(2250);
        assertThat(order.at("/quote/id").asString()).isEqualTo(quote.path("id").asString());
        assertThat(order.path("customerEmail").asString()).isEqualTo("buyer@example.org");
        assertThat(state("quotes", quote, "quoteState")).isEqualTo("Accepted");
        assertThat(state("staged-quotes", staged, "stagedQuoteState")).isEqualTo("Sent");
        assertThat(state("quote-requests", request, "quoteRequestState")).isEqualTo("Accepted");
    }

    @Test
    void changesNoStateUnlessADraftSaysSo() {
        // Given
        ObjectNode request = request("");
        ObjectNode staged = staged(request, "");
        ObjectNode quote = quote(staged, "");

        // When
        acme.client.posted("orders/quotes", orderOf(quote, ""));

        // Then
        assertThat(state("quote-requests", request, "quoteRequestState")).isEqualTo("Submitted");
        assertThat(state("staged-quotes", staged, "stagedQuoteState")).isEqualTo("InProgress");
        assertThat(state("quotes", quote, "quoteState")).isEqualTo("Pending");
        assertThat(acme.messages("QuoteStateChanged")).isEmpty();
        assertThat(acme.messages("OrderCreated")).hasSize(1);
    }

    @Test
    void keepsARequestAsItWasWhenItsCartChanges() {
        // Given
        ObjectNode cart = cart("");
        ObjectNode request = acme.client.posted("quote-requests", requestOf(cart, ""));

        // When
        acme.client.updated(
                "carts",
                cart,
                "{'action':'changeLineItemQuantity','quantity':5,'lineItemId':'"
                        + cart.at("/lineItems/0/id").asString() + "'}");

        // Then
        assertThat(current("quote-requests", request)
                        .at("/lineItems/0/quantity")
                        .asLong())
                .isEqualTo(2);
        JsonNode quotationCart = acme.client
                .get("carts/" + staged(request, "").at("/quotationCart/id").asString())
                .body();
        assertThat(quotationCart.path("origin").asString()).isEqualTo("Quote");
        assertThat(quotationCart.at("/totalPrice/centAmount").asLong()).isEqualTo(2500);
        assertThat(quotationCart.path("customerId").asString()).isEqualTo(buyer);
    }

    @Test
    void answersARenegotiationWithAnotherQuote() {
        // Given
        ObjectNode staged = staged(request(""), "");
        ObjectNode first = quote(staged, "");

        // When
        ObjectNode declined = acme.client.updated(
                "quotes", first, "{'action':'requestQuoteRenegotiation','buyerComment':'10 % please'}");
        ObjectNode second = quote(staged, "");

        // Then
        assertThat(declined.path("quoteState").asString()).isEqualTo("DeclinedForRenegotiation");
        assertThat(declined.path("buyerComment").asString()).isEqualTo("10 % please");
        assertThat(state("quotes", first, "quoteState")).isEqualTo("RenegotiationAddressed");
        assertThat(second.path("quoteState").asString()).isEqualTo("Pending");
        assertThat(acme.messages("QuoteRenegotiationRequested")).hasSize(1);
        assertThat(post("quotes", first, "{'action':'requestQuoteRenegotiation'}")
                        .code())
                .isEqualTo("InvalidOperation");
        assertThat(post("quotes", second, "{'action':'changeQuoteState','quoteState':'DeclinedForRenegotiation'}")
                        .code())
                .isEqualTo("InvalidOperation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accepted", "Declined", "Withdrawn"})
    void makesNoOrderOfAQuoteThatIsAnswered(String answer) {
        // Given
        ObjectNode quote = acme.client.updated(
                "quotes",
                quote(staged(request(""), ""), ""),
                "{'action':'changeQuoteState','quoteState':'" + answer + "'}");

        // Then
        assertThat(acme.client.post("orders/quotes", orderOf(quote, "")).code()).isEqualTo("InvalidOperation");
        assertThat(acme.messages("QuoteStateChanged"))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.path("oldQuoteState").asString()).isEqualTo("Pending"));
    }

    @Test
    void makesNoOrderOfAnExpiredQuoteOrOfAnotherVersion() {
        // Given
        ObjectNode staged = acme.client.updated(
                "staged-quotes",
                staged(request(""), ""),
                "{'action':'setValidTo','validTo':'" + Instant.now().minusSeconds(60) + "'}");
        ObjectNode quote = quote(staged, "");

        // Then
        assertThat(state("quotes", quote, "quoteState")).isEqualTo("Pending");
        assertThat(acme.client.post("orders/quotes", orderOf(quote, "")).code()).isEqualTo("InvalidOperation");
        assertThat(acme.client
                        .post("orders/quotes", orderOf(quote.deepCopy().put("version", 9), ""))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void quotesNoCartWithoutBuyerOrAddress() {
        // Given
        ObjectNode anonymous = acme.cart("THING", "");
        ObjectNode homeless = acme.client.updated("carts", cart(""), "{'action':'setShippingAddress'}");

        // Then
        assertThat(List.of(anonymous, homeless))
                .allSatisfy(cart -> assertThat(acme.client
                                .post("quote-requests", requestOf(cart, ""))
                                .code())
                        .isEqualTo("InvalidOperation"));
    }

    @Test
    void mergesCustomFieldsDownstream() {
        // Given
        acme.client.posted(
                "types",
                "{'key':'hub-quote','name':{'en':'Q'},'resourceTypeIds':['quote'],'fieldDefinitions':[" + field("one")
                        + "," + field("two") + "," + field("three") + "]}");

        // When
        ObjectNode request = request("," + custom("one", "two"));
        ObjectNode staged = staged(request, "," + custom("two", "three"));
        ObjectNode quote = quote(staged, "");

        // Then
        assertThat(request.at("/custom/fields").propertyNames()).containsExactlyInAnyOrder("one", "two");
        assertThat(quote.at("/custom/fields").propertyNames()).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void needsTheScopeOfQuotesForAnOrder() {
        // Given
        acme.standIn.createProject(Acme.KEY, "orders", "secret", List.of("manage_orders", "view_quotes"));
        ApiClient narrow = ApiClient.of(acme.standIn, Acme.KEY, "orders", "secret");
        ObjectNode quote = quote(staged(request(""), ""), "");

        // Then
        assertThat(narrow.get("quotes/" + quote.path("id").asString()).status()).isEqualTo(200);
        assertThat(narrow.get("staged-quotes").code()).isEqualTo("insufficient_scope");
        assertThat(narrow.post("orders/quotes", orderOf(quote, "")).code()).isEqualTo("insufficient_scope");
    }

    @Test
    void conformsToThePublicOpenApi() {
        // Given
        ContractCheck contract = acme.standIn.checkAgainst(PublicOpenApi.file());
        acme.client.posted("states", "{'key':'checked','type':'QuoteState','initial':true}");

        // When
        ObjectNode request = request(",'comment':'cheaper','key':'RFQ-1','purchaseOrderNumber':'PO-1'");
        ObjectNode staged = staged(request, ",'key':'staged-1','quoteRequestStateToAccepted':true");
        discountBy(staged, 500);
        ObjectNode quote = quote(staged, ",'key':'Q-1','state':{'typeId':'state','id':'" + stateId() + "'}");
        ObjectNode moved = acme.client.updated(
                "quotes",
                quote,
                "{'action':'transitionState','state':{'typeId':'state','key':'checked'}},{'action':'changeCustomer','customer':{'typeId':'customer','id':'"
                        + buyer + "'}}");
        acme.client.posted("orders/quotes", orderOf(moved, ",'orderNumber':'SO-Q','orderState':'Confirmed'"));
        acme.client.get("quotes?where=" + ApiClient.encode("quoteState = \"Pending\"") + "&expand=quoteRequest");
        acme.client.get("messages?limit=500");
        ObjectNode last = current("quotes", quote);
        acme.client.delete("quotes/" + last.path("id").asString() + "?version="
                + last.path("version").asLong());

        // Then
        assertThat(contract.findings()).isEmpty();
        assertThat(acme.messages("QuoteDeleted")).hasSize(1);
    }

    private String stateId() {
        return acme.client.get("states/key=checked").body().path("id").asString();
    }

    private ObjectNode cart(String more) {
        return acme.cart("THING", ",'customerId':'" + buyer + "'" + more);
    }

    private ObjectNode request(String more) {
        return acme.client.posted("quote-requests", requestOf(cart(""), more));
    }

    private ObjectNode staged(JsonNode request, String more) {
        return acme.client.posted("staged-quotes", stagedOf(request, more));
    }

    private ObjectNode quote(JsonNode staged, String more) {
        return acme.client.posted("quotes", quoteOf(staged, more));
    }

    private void discountBy(JsonNode staged, int permyriad) {
        JsonNode cart = acme.client
                .get("carts/" + staged.at("/quotationCart/id").asString())
                .body();
        acme.client.updated(
                "carts",
                cart,
                "{'action':'setDirectDiscounts','discounts':[{'value':{'type':'relative','permyriad':" + permyriad
                        + "},'target':{'type':'lineItems','predicate':'1 = 1'}}]}");
    }

    private ApiClient.Response post(String resource, JsonNode current, String action) {
        return acme.client.post(
                resource + "/" + current.path("id").asString(),
                "{'version':" + current(resource, current).path("version").asLong() + ",'actions':[" + action + "]}");
    }

    private ObjectNode current(String resource, JsonNode known) {
        return (ObjectNode)
                acme.client.get(resource + "/" + known.path("id").asString()).body();
    }

    private String state(String resource, JsonNode known, String field) {
        return current(resource, known).path(field).asString();
    }
}
