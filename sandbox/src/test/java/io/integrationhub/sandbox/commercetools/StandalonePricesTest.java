package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StandalonePricesTest {

    private static final String PATH = "standalone-prices";

    private final Catalog catalog = new Catalog();
    private final ApiClient client = catalog.client;

    @AfterEach
    void stop() {
        catalog.close();
    }

    private static String price(String key, int cents, String more) {
        return "{'key':'" + key + "','sku':'S1','value':{'currencyCode':'EUR','centAmount':" + cents + "}" + more + "}";
    }

    private static String valid(String from, String until) {
        return (from.isEmpty() ? "" : ",'validFrom':'2030-" + from + "T00:00:00Z'")
                + (until.isEmpty() ? "" : ",'validUntil':'2030-" + until + "T00:00:00Z'");
    }

    @Test
    void requiresDistinctScopesAndPeriods() {
        // Given
        String first = client.posted(PATH, price("p1", 100, "")).path("id").asString();
        client.posted(PATH, price("january", 100, valid("01-01", "02-01")));

        // Then
        ApiClient.Response duplicate = client.post(PATH, price("p2", 100, ""));
        assertThat(duplicate.code()).isEqualTo("DuplicateStandalonePriceScope");
        assertThat(duplicate
                        .body()
                        .at("/errors/0/conflictingStandalonePrice/id")
                        .asString())
                .isEqualTo(first);
        ApiClient.Response overlap = client.post(PATH, price("p3", 100, valid("01-15", "")));
        assertThat(overlap.code()).isEqualTo("OverlappingStandalonePriceValidity");
        assertThat(overlap.body().at("/errors/0/conflictingValidUntil").asString())
                .isEqualTo("2030-02-01T00:00:00Z");
        assertThat(client.post(PATH, price("p1", 100, ",'country':'DE'")).code())
                .isEqualTo("DuplicateField");
        client.posted(PATH, price("february", 100, valid("02-01", "03-01")));
        client.posted(PATH, price("german", 100, ",'country':'DE'"));
        assertThat(catalog.change(
                                PATH + "/key=february", "{'action':'setValidFrom','validFrom':'2030-01-31T00:00:00Z'}")
                        .code())
                .isEqualTo("OverlappingStandalonePriceValidity");
    }

    @Test
    void takesOneOfTwoEqualPricesThatAreWrittenAtTheSameTime() throws Exception {
        // When
        List<Integer> statuses;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> writes = Stream.of("a", "b", "c", "d")
                    .<Callable<Integer>>map(key ->
                            () -> client.post(PATH, price("p-" + key, 100, "")).status())
                    .toList();
            statuses = threads.invokeAll(writes).stream()
                    .map(one -> one.resultNow())
                    .sorted()
                    .toList();
        }

        // Then
        assertThat(statuses).containsExactly(201, 400, 400, 400);
    }

    @Test
    void changesValuesTiersAndValidity() {
        // Given
        client.posted(PATH, price("p1", 100, ",'staged':{'value':{'currencyCode':'EUR','centAmount':90}}"));
        String path = PATH + "/key=p1";

        // When
        JsonNode applied = catalog.update(path, "{'action':'applyStagedChanges'}");
        JsonNode changed = catalog.update(
                path,
                "{'action':'changeValue','value':{'currencyCode':'EUR','centAmount':80}}",
                "{'action':'changeValue','staged':true,'value':{'currencyCode':'EUR','centAmount':70}}",
                tier(10, 60),
                tier(20, 50),
                "{'action':'removePriceTier','minimumQuantity':10}",
                "{'action':'setValidFromAndUntil','validFrom':'2030-01-01T00:00:00Z',"
                        + "'validUntil':'2031-01-01T00:00:00Z'}",
                "{'action':'changeActive','active':false}");

        // Then
        assertThat(applied.at("/value/centAmount").asInt()).isEqualTo(90);
        assertThat(applied.has("staged")).isFalse();
        assertThat(changed.at("/value/centAmount").asInt()).isEqualTo(80);
        assertThat(changed.at("/staged/value/centAmount").asInt()).isEqualTo(70);
        assertThat(changed.path("tiers")).hasSize(1);
        assertThat(changed.path("active").asBoolean()).isFalse();
        assertThat(catalog.acme.messages("StandalonePriceValueChanged")).hasSize(2);
        assertThat(catalog.acme.messages("StandalonePriceTierRemoved")).hasSize(1);
        assertThat(catalog.acme.messages("StandalonePriceActiveChanged")).hasSize(1);
    }

    private static String tier(int quantity, int cents) {
        return "{'action':'addPriceTier','tier':{'minimumQuantity':" + quantity
                + ",'value':{'currencyCode':'EUR','centAmount':" + cents + "}}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'action':'applyStagedChanges'} | InvalidOperation",
                "{'action':'changeValue','value':{'currencyCode':'USD','centAmount':80}} | InvalidOperation",
                "{'action':'setPriceTiers','tiers':[{'minimumQuantity':1,'value':{'currencyCode':'EUR',"
                        + "'centAmount':80}}]} | InvalidField",
                "{'action':'setValidFromAndUntil','validFrom':'2030-01-01T00:00:00Z',"
                        + "'validUntil':'2030-01-01T00:00:00Z'} | InvalidOperation",
                "{'action':'setDiscountedPrice'} | NotImplementedByStandIn"
            })
    void rejectsWhatStandalonePricesDoNotAllow(String action, String code) {
        client.posted(PATH, price("p1", 100, ""));
        assertThat(catalog.change(PATH + "/key=p1", action).code()).isEqualTo(code);
    }

    @Test
    void requiresAChannelForDistribution() {
        catalog.acme.channel("stock", "InventorySupply");
        assertThat(client.post(PATH, price("p1", 1, ",'channel':{'typeId':'channel','key':'stock'}"))
                        .code())
                .isEqualTo("MissingRoleOnChannel");
    }

    @Test
    void readsManyPricesWithOneRequest() {
        // Given
        client.posted(PATH, price("p1", 100, ""));
        client.posted(PATH, price("p2", 100, ",'country':'DE'"));
        client.posted(PATH, price("p3", 100, "").replace("S1", "S2"));

        // Then
        assertThat(catalog.query(PATH, "key in (\"p1\",\"p3\")", "key")).containsExactlyInAnyOrder("p1", "p3");
        assertThat(catalog.query(PATH, "sku in (\"S1\",\"S9\")", "key")).containsExactlyInAnyOrder("p1", "p2");
        assertThat(catalog.query(PATH, "sku=\"S1\" and country is not defined", "key"))
                .containsExactly("p1");
    }

    @Test
    void selectsTheMostSpecificActivePriceInCarts() {
        // Given
        catalog.product("p1", ",'publish':true,'priceMode':'Standalone','masterVariant':{'sku':'S1'}");
        catalog.acme.channel("shop", "ProductDistribution");
        client.posted(PATH, price("any", 1000, ""));
        client.posted(PATH, price("german", 900, ",'country':'DE'"));
        client.posted(PATH, price("channel", 800, ",'channel':{'typeId':'channel','key':'shop'}"));

        // Then
        assertThat(cents("'country':'US'", "")).isEqualTo(1000);
        assertThat(cents("'country':'DE'", "")).isEqualTo(900);
        String shop = ",'distributionChannel':{'typeId':'channel','key':'shop'}";
        assertThat(cents("'country':'DE'", shop)).isEqualTo(800);
        catalog.update(PATH + "/key=channel", "{'action':'changeActive','active':false}");
        assertThat(cents("'country':'DE'", shop)).isEqualTo(900);
        assertThat(client.post("carts", "{'currency':'USD','lineItems':[{'sku':'S1'}]}")
                        .code())
                .isEqualTo("MatchingPriceNotFound");
    }

    @Test
    void refusesToSelectAmongSeveralCustomerGroups() {
        // Given
        catalog.product("p1", ",'publish':true,'priceMode':'Standalone','masterVariant':{'sku':'S1'}");
        String group = "'customerGroup':{'typeId':'customer-group','key':'gold'}";
        client.posted("customer-groups", "{'key':'gold','groupName':'Gold'}");
        String id = client.posted(
                        "customers", "{'email':'a@b.de','password':'x','customerGroupAssignments':[{" + group + "}]}")
                .at("/customer/id")
                .asString();
        client.posted(PATH, price("any", 1000, ""));

        // Then
        assertThat(cents("'customerId':'" + id + "'", "")).isEqualTo(1000);
        client.posted(PATH, price("gold", 900, "," + group));
        assertThat(client.post("carts", "{'currency':'EUR','customerId':'" + id + "','lineItems':[{'sku':'S1'}]}")
                        .status())
                .isEqualTo(501);
    }

    private int cents(String cart, String line) {
        return client.posted("carts", "{'currency':'EUR'," + cart + ",'lineItems':[{'sku':'S1'" + line + "}]}")
                .at("/lineItems/0/price/value/centAmount")
                .asInt();
    }

    @Test
    void failsWhileAnotherWriteLocksTheScope() {
        // Given
        catalog.acme.standIn.faults().add(ApiFault.standalonePriceLocked().times(1));

        // When
        ApiClient.Response locked = client.post(PATH, price("p1", 100, ""));

        // Then
        assertThat(locked.status()).isEqualTo(409);
        assertThat(locked.body().at("/errors/0/sku").asString()).isEqualTo("S1");
        assertThat(client.post(PATH, price("p1", 100, "")).status()).isEqualTo(201);
    }
}
