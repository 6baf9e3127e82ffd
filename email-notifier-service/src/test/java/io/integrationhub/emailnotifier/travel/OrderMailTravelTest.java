package io.integrationhub.emailnotifier.travel;

import static io.integrationhub.emailnotifier.travel.MailWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From the shop to the mailbox: commercetools, Subscription, topic, service, mail server. */
@ExtendWith(SharedWorld.class)
class OrderMailTravelTest {

    private final MailWorld world;

    OrderMailTravelTest(MailWorld world) {
        this.world = world;
    }

    private List<MimeMessage> mailsAbout(String number) {
        return world.mailbox.to("ada@example.org").stream()
                .filter(mail -> Mailbox.part(mail, "text/plain").contains(number)
                        || Mailbox.subject(mail).contains(number))
                .toList();
    }

    @Test
    void confirmsAnOrderByMail() {
        // When
        world.shop.order("MAIL-1");

        // Then
        eventually(() -> assertThat(mailsAbout("MAIL-1")).hasSize(1));
        MimeMessage mail = mailsAbout("MAIL-1").getFirst();
        assertThat(Mailbox.header(mail, "Message-ID"))
                .endsWith("@shop.example>")
                .startsWith("<order-confirmation.");
        assertThat(Mailbox.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Mailbox.header(mail, "Content-Language")).isEqualTo("de-DE");
        assertThat(Mailbox.header(mail, "To")).contains("<ada@example.org>").startsWith("=?UTF-8?");
        assertThat(Mailbox.part(mail, "text/html")).contains("MAIL-1");
    }

    @Test
    void tellsUpdatesOnceThatArriveFromCommercetoolsAndFromOrderExport() {
        // Given
        JsonNode order = world.shop.order("MAIL-2");
        eventually(() -> assertThat(mailsAbout("MAIL-2")).hasSize(1));

        // When
        world.shop.change("MAIL-2", "{'action':'changeShipmentState','shipmentState':'Shipped'}");
        world.publish("order.events", order.path("id").asString(), "{'type':'hub.shipment.updated.v1'}");
        world.publish("order.events", order.path("id").asString(), "{'type':'hub.shipment.updated.v1'}");

        // Then
        eventually(() -> assertThat(mailsAbout("MAIL-2")).hasSize(2));
        world.shop.change("MAIL-2", "{'action':'changeOrderState','orderState':'Cancelled'}");
        eventually(() -> assertThat(mailsAbout("MAIL-2")).hasSize(3));
        assertThat(mailsAbout("MAIL-2"))
                .extracting(mail -> Mailbox.header(mail, "X-Hub-Event-Id").replaceAll("\\..*", ""))
                .containsExactly("order-confirmation", "shipment-sent", "order-cancelled");
    }
}
