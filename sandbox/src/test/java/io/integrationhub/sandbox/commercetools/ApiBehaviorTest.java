package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ApiBehaviorTest {

    private final Acme acme = new Acme();
    private final ApiClient client = acme.client;

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void rejectsUnknownNamesAndReportsThem() {
        assertThat(client.get("unicorns").status()).isEqualTo(404);
        assertThat(client.get("orders?colour=red").body().toString()).contains("colour");
        assertThat(client.post("channels", "{'key':'erp','colour':'red'}")
                        .body()
                        .toString())
                .contains("colour");
        assertThat(client.post("channels", "{'roles':[]}").code()).isEqualTo("InvalidJsonInput");
        ObjectNode channel = acme.channel("erp", "OrderExport");
        ApiClient.Response response = client.post(
                "channels/" + channel.path("id").asString(), "{'version':1,'actions':[{'action':'paint'}]}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body().toString()).contains("paint");
    }

    @Test
    void rejectsRequestsWithoutTokenOrScope() {
        // Given
        acme.standIn.createProject(Acme.KEY, "reader", "secret", List.of("view_orders"));
        ApiClient reader = ApiClient.of(acme.standIn, Acme.KEY, "reader", "secret");

        // Then
        assertThat(reader.get("orders").status()).isEqualTo(200);
        assertThat(reader.post("orders", "{}").code()).isEqualTo("insufficient_scope");
        assertThat(reader.get("payments").status()).isEqualTo(403);
        acme.standIn.oauth().revokeAllTokens();
        assertThat(reader.get("orders").code()).isEqualTo("invalid_token");
    }

    @Test
    void rejectsExpiredTokens() {
        acme.standIn.oauth().setTokenLifetime(Duration.ZERO.minusSeconds(1));
        client.authenticate("shop", "secret");
        assertThat(client.get("orders").status()).isEqualTo(401);
    }

    @Test
    void rejectsADuplicateKeyAndAnOutdatedVersion() {
        // Given
        ObjectNode channel = acme.channel("erp", "OrderExport");

        // Then
        ApiClient.Response duplicate = client.post("channels", "{'key':'erp'}");
        assertThat(duplicate.code()).isEqualTo("DuplicateField");
        assertThat(duplicate.body().at("/errors/0/field").asString()).isEqualTo("key");
        assertThat(client.delete("channels/" + channel.path("id").asString() + "?version=7")
                        .status())
                .isEqualTo(409);
        assertThat(client.delete("channels/key=erp?version=1").status()).isEqualTo(200);
        assertThat(client.get("channels/key=erp").status()).isEqualTo(404);
    }

    @Test
    void appliesAllActionsOfARequestOrNone() {
        // Given
        ObjectNode channel = acme.channel("erp", "OrderExport");

        // When
        client.post(
                "channels/" + channel.path("id").asString(),
                "{'version':1,'actions':[{'action':'changeKey','key':'oms'},{'action':'setRoles','roles':['Pope']}]}");

        // Then
        assertThat(client.get("channels/key=erp").body().path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void countsNoWriteWhenNothingChanges() {
        // Given
        ObjectNode order = acme.order("SO-1");
        long writes = acme.standIn.writes(Acme.KEY);

        // When
        ObjectNode same = client.updated("orders", order, "{'action':'changeOrderState','orderState':'Open'}");

        // Then
        assertThat(same.path("version").asLong())
                .isEqualTo(order.path("version").asLong());
        assertThat(acme.standIn.writes(Acme.KEY)).isEqualTo(writes);
    }

    @Test
    void pagesById() {
        // Given
        for (int i = 0; i < 7; i++) {
            acme.channel("c" + i, "OrderExport");
        }

        // When
        List<String> keys = new ArrayList<>();
        String last = "00000000-0000-0000-0000-000000000000";
        while (true) {
            String where = ApiClient.encode("id > \"" + last + "\"");
            var page = client.get("channels?limit=3&withTotal=false&sort=id%20asc&where=" + where)
                    .body()
                    .path("results");
            if (page.isEmpty()) {
                break;
            }
            page.forEach(one -> keys.add(one.path("key").asString()));
            last = page.path(page.size() - 1).path("id").asString();
        }

        // Then
        assertThat(keys).hasSize(7).doesNotHaveDuplicates();
        assertThat(client.get("channels?limit=501").status()).isEqualTo(400);
        assertThat(client.get("channels?offset=10001").status()).isEqualTo(400);
    }

    @Test
    void injectsAFaultAsOftenAsConfigured() {
        acme.standIn.faults().add(ApiFault.throttled(2).times(1));
        acme.standIn.faults().add(ApiFault.statusNotJson(502).times(1).on("GET", "/orders"));
        assertThat(client.get("channels").status()).isEqualTo(429);
        assertThat(client.get("channels").status()).isEqualTo(200);
        assertThatThrownBy(() -> client.get("orders")).hasMessageContaining("Unexpected");
        assertThat(client.get("orders").status()).isEqualTo(200);
    }

    @Test
    void dropsAResponseAfterTheWrite() {
        // Given
        acme.standIn.faults().add(ApiFault.responseDropped().times(1).on("POST", "/channels"));

        // When
        assertThatThrownBy(() -> acme.channel("erp", "OrderExport")).isInstanceOf(RuntimeException.class);

        // Then
        assertThat(client.get("channels/key=erp").status()).isEqualTo(200);
    }

    @Test
    void expandsReferences() {
        // Given
        ObjectNode order = acme.order("SO-1");

        // When
        var expanded = client.get(
                "orders/" + order.path("id").asString() + "?expand=lineItems%5B*%5D.state%5B*%5D.state&expand=cart");

        // Then
        assertThat(expanded.body().at("/lineItems/0/state/0/state/obj/key").asString())
                .isEqualTo("Initial");
        assertThat(expanded.body().at("/cart/obj/cartState").asString()).isEqualTo("Ordered");
    }

    @Test
    void returnsMessagesOnceTheirQueryIsEnabled() {
        // Given
        acme.order("SO-1");
        client.posted(
                "",
                "{'version':1,'actions':[{'action':'changeMessagesConfiguration','messagesConfiguration':{'enabled':true,'deleteDaysAfterCreation':15}}]}");

        // When
        acme.order("SO-2");

        // Then
        String where = ApiClient.encode("type in (\"OrderCreated\") and resource(typeId = \"order\")");
        var messages = client.get("messages?where=" + where).body();
        assertThat(messages.path("count").asInt()).isEqualTo(1);
        assertThat(messages.at("/results/0/order/orderNumber").asString()).isEqualTo("SO-2");
    }
}
