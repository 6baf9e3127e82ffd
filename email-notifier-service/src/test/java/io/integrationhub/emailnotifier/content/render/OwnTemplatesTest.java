package io.integrationhub.emailnotifier.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.content.example.ExampleContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a tenant's templates is used. */
class OwnTemplatesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # locale, store, subject
            de-AT, south, Süd Österreich
            de-CH, south, Süd Deutsch
            de,    south, Süd Deutsch
            en,    south, Süd
            de-AT, north, Österreich
            de-CH, north, Deutsch
            de,    ,      Deutsch
            fr,    ,      Alle
            """)
    void prefersTheStoreThenTheLanguage(String locale, String store, String subject) throws IOException {
        // Given
        write("refund.subject.txt", "Alle");
        write("refund_de.subject.txt", "Deutsch");
        write("refund_de-AT.subject.txt", "Österreich");
        write("stores/south/refund.subject.txt", "Süd");
        write("stores/south/refund_de.subject.txt", "Süd Deutsch");
        write("stores/south/refund_de_AT.subject.txt", "Süd Österreich");

        // When, Then
        assertThat(render(MailType.REFUND, locale, store).subject()).isEqualTo(subject);
    }

    @Test
    void replacesTheFooterOfEachMailOfOneStore() throws IOException {
        // Given
        write("stores/south/footer.txt", "Servus, {{brand.name}}");

        // When, Then
        assertThat(render(MailType.REFUND, "de", "south").text()).endsWith("\n\nServus, Alpenladen Süd\n");
        assertThat(render(MailType.REFUND, "de", null).text()).doesNotContain("Servus");
    }

    @Test
    void usesTheShippedTemplatesForTheRest() throws IOException {
        // Given
        write("refund.subject.txt", "Alle");

        // When, Then
        assertThat(render(MailType.REFUND, "de", null).text()).contains("wir erstatten Ihnen");
        assertThat(render(MailType.ORDER_CHANGED, "de", null).subject())
                .isEqualTo("Ihre Bestellung 2026-1001 wurde geändert");
    }

    @Test
    void addsALanguage() throws IOException {
        // Given
        write("refund_pl.subject.txt", "Zwrot");
        Tenant tenant = SampleMails.tenant(folder);

        // When, Then
        assertThat(SampleMails.renderer(tenant).of(tenant)).contains(Locale.of("pl"), Locale.GERMAN);
        assertThat(render(MailType.REFUND, "pl", null).subject()).isEqualTo("Zwrot");
    }

    @Test
    void writesAMailInTheDefaultLanguageIfThereAreNoTexts() {
        assertThat(render(MailType.REFUND, "ja", null).text())
                .contains("We refund €134.90 for your order 2026-1001 of November 28, 2026.");
    }

    private RenderedMail render(MailType type, String locale, @Nullable String store) {
        Tenant tenant = SampleMails.tenant(folder);
        return SampleMails.renderer(tenant)
                .render(
                        tenant,
                        ExampleContents.of(type),
                        Locale.forLanguageTag(locale),
                        Optional.ofNullable(store).map(StoreKey::new));
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
