package io.integrationhub.emailnotifier.content.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.content.MailType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

class MailTemplatesEndpointTest {

    @TempDir
    private Path folder;

    @Test
    void listsMailsLanguagesAndOwnFiles() throws IOException {
        // Given
        Files.createDirectories(folder.resolve("stores/south"));
        Files.writeString(folder.resolve("stores/south/refund_pl.subject.txt"), "Zwrot");
        Files.writeString(folder.resolve("footer.txt"), "x");

        // When
        MailTemplatesEndpoint.MailsView view = endpoint().overview().get("acme");

        // Then
        assertThat(view.languages()).containsExactly("de", "en", "es", "fr", "it", "nl", "pl");
        assertThat(view.fallback()).isEqualTo("en");
        assertThat(view.stores()).containsExactly("south");
        assertThat(view.templates()).containsExactly("footer.txt", "stores/south/refund_pl.subject.txt");
        assertThat(view.mails())
                .containsOnlyKeys(
                        Stream.of(MailType.values()).map(MailType::code).toList())
                .containsEntry("refund", List.of("stores/south/refund_pl.subject.txt"))
                .containsEntry("quote-ready", List.of());
    }

    @Test
    void showsAMailWithMadeUpData() {
        // When
        WebEndpointResponse<String> html = endpoint().preview("acme", "order-confirmation", "de", "south", null, null);
        WebEndpointResponse<String> text = endpoint().preview("acme", "order-confirmation", null, null, "text", 3);
        WebEndpointResponse<String> subject =
                endpoint().preview("acme", "order-confirmation", "de-AT", "south", "subject", null);

        // Then
        assertThat(html.getBody()).contains("Erika Mustermann", "Alpenladen Süd");
        assertThat(String.valueOf(html.getContentType())).isEqualTo("text/html;charset=UTF-8");
        assertThat(text.getBody()).contains("Hello,", "2026-1003");
        assertThat(String.valueOf(text.getContentType())).isEqualTo("text/plain;charset=UTF-8");
        assertThat(subject.getBody()).isEqualTo("Ihre Bestellung 2026-1001 bei Alpenladen Süd");
    }

    @Test
    void rejectsWhatDoesNotExist() {
        assertThat(endpoint()
                        .preview("acme", "order-confirmed", null, null, null, null)
                        .getStatus())
                .isEqualTo(404);
        assertThat(endpoint().preview("bolt", "refund", null, null, null, null).getStatus())
                .isEqualTo(404);
        for (Integer example : List.of(0, 99)) {
            assertThatExceptionOfType(InvalidEndpointRequestException.class)
                    .isThrownBy(() -> endpoint().preview("acme", "refund", null, null, null, example));
        }
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
                .isThrownBy(() -> endpoint().preview("acme", "refund", null, null, "pdf", null));
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
                .isThrownBy(() -> endpoint().preview("acme", "refund", "german!", null, null, null));
    }

    private MailTemplatesEndpoint endpoint() {
        Tenant tenant = SampleMails.tenant(folder);
        return new MailTemplatesEndpoint(new Tenants(List.of(tenant)), SampleMails.renderer(tenant));
    }
}
