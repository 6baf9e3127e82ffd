package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountsTest {

    private final Acme acme = new Acme();
    private final ApiClient client = acme.client;
    private String id = "";

    @BeforeEach
    void signUp() {
        acme.enableMessages();
        id = client.posted("customers", "{'email':'Ada@kunde.de','password':'secret'}")
                .at("/customer/id")
                .asString();
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void signsInByEmailInAnyCase() {
        assertThat(client.post("login", "{'email':'ADA@kunde.de','password':'secret'}")
                        .body()
                        .at("/customer/id"))
                .hasToString("\"" + id + "\"");
        ApiClient.Response wrong = client.post("login", "{'email':'ada@kunde.de','password':'other'}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.code()).isEqualTo("InvalidCredentials");
        assertThat(client.post("login", "{'email':'x@kunde.de','password':'secret'}")
                        .code())
                .isEqualTo("InvalidCredentials");
    }

    @Test
    void confirmsTheEmailAddressOnce() {
        // Given
        ApiClient.Response created = client.post("customers/email-token", "{'id':'" + id + "','ttlMinutes':60}");
        assertThat(created.status()).isEqualTo(200);
        String value = created.body().path("value").asString();
        assertThat(client.get("customers/email-token=" + value)
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo(id);

        // When
        JsonNode confirmed = client.posted("customers/email/confirm", "{'tokenValue':'" + value + "'}");

        // Then
        assertThat(confirmed.path("isEmailVerified").asBoolean()).isTrue();
        assertThat(confirmed.path("version").asInt()).isEqualTo(2);
        assertThat(client.post("customers/email/confirm", "{'tokenValue':'" + value + "'}")
                        .status())
                .isEqualTo(404);
        assertThat(acme.messages("CustomerEmailVerified")).hasSize(1);
        JsonNode message = acme.messages("CustomerEmailTokenCreated").getFirst();
        assertThat(message.path("value").asString()).isEqualTo(value);
        assertThat(message.at("/resource/typeId").asString()).isEqualTo("customer-email-token");
        assertThat(message.path("customerId").asString()).isEqualTo(id);
    }

    @Test
    void resetsThePassword() {
        // Given
        JsonNode token = client.posted("customers/password-token", "{'email':'ada@KUNDE.de'}");
        Duration validity = Duration.between(
                Instant.parse(token.path("createdAt").asString()),
                Instant.parse(token.path("expiresAt").asString()));
        assertThat(validity).isEqualTo(Duration.ofDays(1));

        // When
        String reset =
                "{'newPassword':'new','tokenValue':'" + token.path("value").asString() + "'}";
        client.posted("customers/password/reset", reset);

        // Then
        assertThat(client.post("customers/password/reset", reset).status()).isEqualTo(404);
        assertThat(client.post("login", "{'email':'ada@kunde.de','password':'new'}")
                        .status())
                .isEqualTo(200);
        assertThat(acme.messages("CustomerPasswordTokenCreated").getFirst().has("value"))
                .isFalse();
        assertThat(acme.messages("CustomerPasswordUpdated")
                        .getFirst()
                        .path("reset")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void changesThePasswordOfWhoKnowsIt() {
        // Given
        String change = "{'id':'" + id + "','version':1,'newPassword':'new','currentPassword':'";

        // Then
        assertThat(client.post("customers/password", change + "wrong'}").code()).isEqualTo("InvalidCurrentPassword");
        assertThat(client.post("customers/password", change + "secret'}").status())
                .isEqualTo(200);
        assertThat(client.post("customers/password", change + "new'}").status()).isEqualTo(409);
        assertThat(acme.messages("CustomerPasswordUpdated")
                        .getFirst()
                        .path("reset")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void invalidatesOlderTokensOnRequest() {
        // Given
        String draft = "{'id':'" + id + "','ttlMinutes':60";
        String older = client.posted("customers/email-token", draft + "}")
                .path("value")
                .asString();

        // When
        client.posted("customers/email-token", draft + ",'invalidateOlderTokens':true}");

        // Then
        assertThat(client.get("customers/email-token=" + older).status()).isEqualTo(404);
    }

    @Test
    void rejectsInvalidRequests() {
        String unknown = "00000000-0000-0000-0000-000000000000";
        assertThat(client.post("customers/email-token", "{'id':'" + unknown + "','ttlMinutes':60}")
                        .status())
                .isEqualTo(404);
        assertThat(client.post("customers/password-token", "{'email':'x@kunde.de'}")
                        .status())
                .isEqualTo(404);
        for (String body : List.of("{'id':'" + id + "'}", "{'id':'" + id + "','ttlMinutes':0}", "{'ttlMinutes':60}")) {
            assertThat(client.post("customers/email-token", body).status()).isEqualTo(400);
        }
        assertThat(client.post("customers/email-token", "{'id':'" + id + "','ttlMinutes':60,'version':7}")
                        .status())
                .isEqualTo(409);
        assertThat(client.get("customers/email-token=nope").status()).isEqualTo(404);
    }
}
