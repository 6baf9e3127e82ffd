package io.integrationhub.emailnotifier.transport.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.SampleMails;
import io.integrationhub.emailnotifier.SampleTenants;
import io.integrationhub.emailnotifier.transport.SendResult;
import io.integrationhub.emailnotifier.transport.SendResult.Accepted;
import io.integrationhub.emailnotifier.transport.SendResult.Refused;
import io.integrationhub.emailnotifier.transport.SendResult.Unknown;
import io.integrationhub.system.SystemFault;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SendGridTransportTest {

    private static final String BASE = "https://openapi.test/sendgrid";

    private final ScriptedSystem system = new ScriptedSystem("sendgrid");
    private final SendGridTransport transport = new SendGridTransport((_, _) -> system);

    private static Tenant tenant(Map<String, String> settings) {
        return BoundSections.with(
                SampleTenants.tenant(Map.of()), BoundSections.entry(SendGridSettings.SECTION, settings));
    }

    private SendResult send() {
        return transport.send(tenant(Map.of()), SampleMails.of("order-confirmation"));
    }

    private JsonNode sent() {
        return new JsonMapper().readTree(system.calls().getLast().body());
    }

    @Test
    void sendsWhatSendGridDocuments() {
        // Given
        system.responds(202, "");

        // When
        SendResult result = send();

        // Then
        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(system.calls().getFirst().path()).isEqualTo("/v3/mail/send");
        assertThat(sent().at("/personalizations/0/to/0/email").asString()).isEqualTo("ada@example.org");
        assertThat(sent().at("/personalizations/0/custom_args/hub_mail").asString())
                .isEqualTo("order-confirmation.1");
        assertThat(sent().at("/content/0/type").asString()).isEqualTo("text/plain");
        assertThat(sent().at("/headers/Message-ID").asString()).isEqualTo("<order-confirmation.1@shop.example>");
    }

    @Test
    void neverTracksLinksWithAToken() {
        // Given
        system.responds(202, "").responds(202, "");
        Tenant tracking = tenant(Map.of("tracking", "true"));

        // When
        transport.send(tracking, SampleMails.of("order-confirmation"));
        boolean ofOrder = sent().at("/tracking_settings/click_tracking/enable").asBoolean();
        transport.send(tracking, SampleMails.of("password-reset"));

        // Then
        assertThat(ofOrder).isTrue();
        assertThat(sent().at("/tracking_settings/click_tracking/enable").asBoolean())
                .isFalse();
    }

    @Test
    void isUnknownIfTheResponseIsLost() {
        // Given
        system.fails(new TransientFault(SystemFault.SYSTEM_TIMEOUT, "no response").withUnknownEffect());

        // Then
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @Test
    void isSurelyNotSentIfSendGridIsUnreachable() {
        // Given
        system.fails(new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "down"));

        // Then
        assertThatThrownBy(this::send).isInstanceOf(TransientFault.class);
    }

    @Test
    void isRefusedForGoodWithAnErrorOfTheRequest() {
        // Given
        system.responds(400, "{\"errors\":[{\"message\":\"ada@example.org\"}]}");

        // Then
        assertThat(send())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.detail()).contains("400").doesNotContain("ada"));
    }

    @Test
    void fitsThePublicSchema() throws IOException {
        // Given
        Path file = Path.of(System.getenv()
                        .getOrDefault("HUB_SHARED_DATA", System.getProperty("hub.root", "..") + "/../shared/data")
                + "/email-sendgrid/tsg_mail_v3.json");
        assumeThat(Files.exists(file))
                .as("Requires the public data in email-sendgrid: set HUB_SHARED_DATA to its parent folder")
                .isTrue();
        String document = Files.readString(file);
        Schema schema = SchemaRegistry.withDialect(
                        Dialects.getDraft202012(), registry -> registry.schemas(Map.of(BASE, document)))
                .getSchema(SchemaLocation.of(
                        BASE + "#/components/requestBodies/PostMailSend/content/application~1json/schema"));
        system.responds(202, "");

        // When
        send();

        // Then
        assertThat(schema.validate(sent().toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }
}
