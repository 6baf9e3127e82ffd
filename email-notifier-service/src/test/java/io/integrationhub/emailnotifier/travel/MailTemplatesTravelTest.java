package io.integrationhub.emailnotifier.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.binding.InvalidSettings;
import io.integrationhub.emailnotifier.EmailNotifierApplication;
import io.integrationhub.test.service.RunningService;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedExceptionUtils;

/** Brand, words and templates of a tenant in the service as it is deployed. */
class MailTemplatesTravelTest {

    private static final String PREFIX = "HUB_TENANTS_ACME_EMAIL_NOTIFIER_";

    @TempDir
    private Path folder;

    @Test
    void showsOperatorsHowMailsLook() throws IOException {
        // Given
        Files.writeString(folder.resolve("refund_de.subject.txt"), "{{brand.name}}: {{refund}}");
        Map<String, String> variables = Map.of(
                PREFIX + "TEMPLATES_FOLDER", folder.toString(),
                PREFIX + "BRAND_NAME", "Alpenladen",
                PREFIX + "BRAND_STORES_BERLIN_MITTE_NAME", "Alpenladen Mitte",
                PREFIX + "MESSAGES_DEFAULT_LANGUAGE", "de",
                PREFIX + "MESSAGES_TEXTS_DE_REFUND_TITLE", "Geld zurück");

        try (RunningService service = start(variables)) {

            // When
            HttpResponse<String> html = get(service, "mailtemplates/acme/refund");
            HttpResponse<String> subject = get(service, "mailtemplates/acme/refund?store=berlin-mitte&part=subject");

            // Then
            assertThat(html.statusCode()).as(html.body()).isEqualTo(200);
            assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(html.body()).contains("<h1", "Geld zurück", "Alpenladen", "134,90\u00a0€");
            assertThat(subject.body()).isEqualTo("Alpenladen Mitte: 134,90\u00a0€");
            assertThat(service.endpoint("mailtemplates")
                            .at("/acme/mails/refund/0")
                            .asString())
                    .isEqualTo("refund_de.subject.txt");
            assertThat(get(service, "mailtemplates/acme/unknown").statusCode()).isEqualTo(404);
            assertThat(get(service, "mailtemplates/acme/refund?part=pdf").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void doesNotStartWithABrokenTemplate() throws IOException {
        // Given
        Files.writeString(folder.resolve("refund.html"), "<p>\n{{refunt}}</p>");
        Map<String, String> variables =
                Map.of(PREFIX + "TEMPLATES_FOLDER", folder.toString(), PREFIX + "BRAND_COLOR", "blue");

        // When
        Throwable failure = catchThrowableOfType(RuntimeException.class, () -> start(variables));

        // Then
        InvalidSettings invalid = (InvalidSettings) NestedExceptionUtils.getRootCause(failure);
        assertThat(invalid.findings())
                .extracting(Finding::toString)
                .anySatisfy(finding -> assertThat(finding)
                        .contains(
                                PREFIX + "TEMPLATES_FOLDER",
                                "refund.html, line 2: uses {{refunt}}, which does not exist; did you mean refund?"))
                .anySatisfy(finding -> assertThat(finding).contains(PREFIX + "BRAND_COLOR", "'blue' is not a color"));
    }

    private static RunningService start(Map<String, String> variables) {
        return RunningService.start(EmailNotifierApplication.class, "email-notifier", variables);
    }

    private static HttpResponse<String> get(RunningService service, String endpoint) {
        return service.asReader(
                HttpRequest.newBuilder(service.managementAddress().resolve("/actuator/" + endpoint)));
    }
}
