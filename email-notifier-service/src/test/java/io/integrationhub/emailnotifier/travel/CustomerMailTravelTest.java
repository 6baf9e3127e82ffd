package io.integrationhub.emailnotifier.travel;

import static io.integrationhub.emailnotifier.travel.MailWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Mails about accounts and tokens, from the shop to the mailbox. */
@ExtendWith(SharedWorld.class)
class CustomerMailTravelTest {

    private final MailWorld world;

    CustomerMailTravelTest(MailWorld world) {
        this.world = world;
    }

    private JsonNode customer(String email) {
        return world.shop
                .post("customers", "{'email':'" + email + "','password':'only-for-tests','locale':'de'}")
                .path("customer");
    }

    private List<String> types(String email) {
        return world.mailbox.to(email).stream()
                .map(mail -> Mailbox.header(mail, "X-Hub-Event-Id").replaceAll("\\..*", ""))
                .toList();
    }

    private static String text(MimeMessage mail) {
        return Mailbox.part(mail, "text/plain");
    }

    @Test
    void welcomesACustomerAndTellsChangesOfTheAccount() {
        // Given
        JsonNode created = customer("bo@example.org");
        eventually(() -> assertThat(types("bo@example.org")).containsExactly("customer-welcome"));

        // When
        world.shop.post(
                "customers/password",
                "{'id':'" + created.path("id").asString() + "','version':"
                        + created.path("version").asLong()
                        + ",'currentPassword':'only-for-tests','newPassword':'only-for-tests-2'}");
        eventually(() -> assertThat(types("bo@example.org")).containsExactly("customer-welcome", "password-changed"));
        JsonNode current = world.shop.get("customers/" + created.path("id").asString());
        world.shop.update("customers", current, "{'action':'changeEmail','email':'bo2@example.org'}");

        // Then
        eventually(() -> assertThat(types("bo@example.org"))
                .containsExactly("customer-welcome", "password-changed", "email-changed"));
        assertThat(types("bo2@example.org")).isEmpty();
    }

    @Test
    void sendsTheValueOfAShortLivedTokenAndKeepsItNowhere() {
        // Given
        customer("cy@example.org");

        // When
        JsonNode token = world.shop.post("customers/password-token", "{'email':'cy@example.org','ttlMinutes':30}");

        // Then
        eventually(() -> assertThat(types("cy@example.org")).contains("password-reset"));
        String value = token.path("value").asString();
        assertThat(text(world.mailbox.to("cy@example.org").getLast())).contains(value);
        assertThat(world.everythingStored()).isNotEmpty().noneMatch(stored -> stored.contains(value));
    }

    @Test
    void createsATokenIfTheMessageHasNoneAndSendsOneMail() {
        // Given
        JsonNode created = customer("di@example.org");
        eventually(() -> assertThat(types("di@example.org")).containsExactly("customer-welcome"));

        // When
        JsonNode token = world.shop.post(
                "customers/email-token", "{'id':'" + created.path("id").asString() + "','ttlMinutes':1440}");

        // Then
        eventually(() -> assertThat(types("di@example.org")).containsExactly("customer-welcome", "email-verification"));
        String text = text(world.mailbox.to("di@example.org").getLast());
        assertThat(text).doesNotContain(token.path("value").asString());
        String value = text.replaceAll("(?s).*token=([0-9A-Za-z]+).*", "$1");
        assertThat(world.shop.get("customers/email-token=" + value).path("id").asString())
                .isEqualTo(created.path("id").asString());
        eventually(
                () -> assertThat(world.outcomes(created.path("id").asString())).contains("own-token"));
        assertThat(types("di@example.org")).hasSize(2);
    }

    @Test
    void sendsNoMailAgainThatASweepFinds() {
        // Given
        customer("ed@example.org");
        eventually(() -> assertThat(types("ed@example.org")).containsExactly("customer-welcome"));

        // When
        JsonNode report = world.sweep("customer-mails");

        // Then
        assertThat(report.path("checked").asLong()).isPositive();
        assertThat(types("ed@example.org")).containsExactly("customer-welcome");
    }
}
