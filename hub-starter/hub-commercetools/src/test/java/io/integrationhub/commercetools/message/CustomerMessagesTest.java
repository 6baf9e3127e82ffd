package io.integrationhub.commercetools.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.NoSuchMessageException;

class CustomerMessagesTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final String SERVICE = "sample";
    private static final Locale AUSTRIA = Locale.of("de", "AT");
    private static final Locale POLISH = Locale.of("pl");

    @TempDir
    private Path folder;

    @Test
    void shipsEveryTextInSixLanguages() {
        // When
        CustomerMessage message = CustomerMessages.shipped("hub").message(ACME, "try-again");

        // Then
        assertThat(message.text()).isEqualTo("This could not be checked just now. Please try again in a moment.");
        assertThat(message.localized())
                .containsOnlyKeys(
                        Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN, Locale.of("es"), Locale.of("nl"))
                .containsEntry(
                        Locale.GERMAN,
                        "Das konnte gerade nicht geprüft werden. Bitte versuchen Sie es gleich noch einmal.");
    }

    @Test
    void fillsInArgumentsWithoutGroupingNumbers() {
        // When
        CustomerMessage message = messages().message(ACME, "not-enough", "SKU {1}", 12345L);

        // Then
        assertThat(message.text()).isEqualTo("Only 12345 of SKU {1} are left.");
        assertThat(message.localized()).containsEntry(Locale.FRENCH, "Il n'y a plus que 12345 SKU {1}.");
    }

    @Test
    void prefersTheTextOfAVariableToThatOfTheFolder() throws IOException {
        // Given
        file("messages_de.properties", "sold-out=Schön ausverkauft: {0}", "try-again=Später");

        // When
        CustomerMessages messages = messages("folder=" + folder, "texts.de.sold.out=Weg ist {0}");

        // Then
        assertThat(messages.message(ACME, "sold-out", "x").localized())
                .containsEntry(Locale.GERMAN, "Weg ist x")
                .containsEntry(Locale.FRENCH, "x est épuisé.");
        assertThat(messages.message(ACME, "try-again").localized()).containsEntry(Locale.GERMAN, "Später");
    }

    @Test
    void fallsBackToTheDefaultLanguageAndThenToEnglish() throws IOException {
        // Given
        file("messages_pl.properties", "sold-out=Wyprzedane: {0}");
        file("messages.properties", "not-enough=Just {1} of {0} left");

        // When
        CustomerMessages german = messages("folder=" + folder, "default-language=de");
        CustomerMessages polish = messages("folder=" + folder, "default-language=pl");

        // Then
        assertThat(german.message(ACME, "sold-out", "x").text()).isEqualTo("x ist ausverkauft.");
        assertThat(german.message(ACME, "sold-out", "x").localized()).containsEntry(POLISH, "Wyprzedane: x");
        assertThat(german.message(ACME, "not-enough", "x", 2).localized())
                .containsEntry(POLISH, "Von x sind nur 2 verfügbar.");
        assertThat(polish.message(ACME, "not-enough", "x", 2).text()).isEqualTo("Just 2 of x left");
    }

    @Test
    void completesACountrysTextsWithThoseOfItsLanguage() {
        // When
        CustomerMessages messages = messages("texts.de-at.sold-out={0} ist gar");

        // Then
        assertThat(messages.message(ACME, "sold-out", "x").localized()).containsEntry(AUSTRIA, "x ist gar");
        assertThat(messages.message(ACME, "not-enough", "x", 1).localized())
                .containsEntry(AUSTRIA, "Von x sind nur 1 verfügbar.");
    }

    @Test
    void givesAllTextsOfOneLanguage() throws IOException {
        // Given
        file("messages_pl.properties", "sold-out=Wyprzedane: {0}");

        // When
        CustomerMessages messages = messages("folder=" + folder, "default-language=de");

        // Then
        assertThat(messages.languages(ACME)).contains(POLISH, Locale.GERMAN, Locale.ENGLISH);
        assertThat(messages.defaultLanguage(ACME)).isEqualTo(Locale.GERMAN);
        assertThat(messages.in(ACME, AUSTRIA).text("sold-out", "x")).isEqualTo("x ist ausverkauft.");
        assertThat(messages.in(ACME, POLISH).text("sold-out", "x")).isEqualTo("Wyprzedane: x");
        assertThat(messages.in(ACME, Locale.JAPANESE).text("sold-out", "x")).isEqualTo("x ist ausverkauft.");
        assertThat(messages.in(ACME, Locale.ENGLISH).keys())
                .containsExactlyInAnyOrder("not-enough", "not-possible", "sold-out", "try-again");
        assertThat(messages.in(ACME, Locale.ENGLISH).constants())
                .containsOnlyKeys("not-possible", "try-again")
                .containsEntry("try-again", "This could not be checked just now. Please try again in a moment.");
    }

    @Test
    void rejectsAKeyThatTheServiceDoesNotShip() {
        assertThatExceptionOfType(NoSuchMessageException.class)
                .isThrownBy(() -> messages().message(ACME, "unknown"));
    }

    @Test
    void stopsAServiceWhoseLanguagesDisagree() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CustomerMessages.shipped("incomplete"))
                .withMessage("messages of incomplete: messages_de: greeting has the placeholder {1}, which this text"
                        + " does not have; its placeholders are [0]; messages_es: greeting is missing;"
                        + " messages_fr: farewell is not there in English; messages_fr: greeting has a single"
                        + " apostrophe; write two ('')");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            texts.de.sold-out=       | texts.de.sold-out must not be empty
            texts.fr.sold-out=L'{0}  | texts.fr.sold-out has a single apostrophe; write two ('')
            texts.de.sold-out={1}    | texts.de.sold-out has the placeholder {1}, which this text does not have; its placeholders are [0]
            texts.de.sold-out={0,date} | texts.de.sold-out has the placeholder {0,date}, which this text does not have; its placeholders are [0]
            texts.de.try-again={0}   | texts.de.try-again has the placeholder {0}, which this text does not have
            texts.de.sold-out={0     | texts.de.sold-out has unbalanced braces; a placeholder is written {0}
            texts.de.sold=x          | texts.de.sold is not a language and one of the texts [not-enough, not-possible, sold-out, try-again]
            texts.sold-out=x         | texts.sold-out is not a language and one of the texts [not-enough, not-possible, sold-out, try-again]
            texts.german.sold-out=x  | texts.german.sold-out 'german' is not a language
            default-language=pl      | default-language there is no text in 'pl'
            folder=/does/not/exist   | folder cannot be read: /does/not/exist
            """)
    void reportsAMistakeAtTheStart(String line, String finding) {
        assertThat(findings(line)).containsExactly("sample.messages." + finding);
    }

    @Test
    void reportsAMistakeInAFileAtTheStart() throws IOException {
        // Given
        file("messages_de.properties", "sold-out=ok {0}", "unknown=x", "try-again={0}");
        file("messages_german.properties", "sold-out=x");
        file("notes.txt", "no texts");
        Files.write(
                folder.resolve("messages_fr.properties"), "sold-out=épuisé {0}".getBytes(StandardCharsets.ISO_8859_1));

        // When
        List<String> findings = findings("folder=" + folder);

        // Then
        assertThat(findings)
                .containsExactlyInAnyOrder(
                        "sample.messages.folder messages_de.properties: unknown is not one of the texts"
                                + " [not-enough, not-possible, sold-out, try-again]",
                        "sample.messages.folder messages_de.properties: try-again has the placeholder {0},"
                                + " which this text does not have",
                        "sample.messages.folder messages_german.properties: 'german' is not a language",
                        "sample.messages.folder messages_fr.properties is not a properties file in UTF-8");
    }

    @Test
    void changesNoTextByDefault() {
        // When
        MessageSettings settings = bind();

        // Then
        assertThat(settings).isEqualTo(new MessageSettings(Locale.ENGLISH, null, Map.of()));
    }

    @Test
    void acceptsEverySetting() {
        // When
        MessageSettings settings = bind("default-language=de-AT", "folder=/messages", "texts.de.try-again=x");

        // Then
        assertThat(settings).isEqualTo(new MessageSettings(AUSTRIA, "/messages", Map.of("de.try-again", "x")));
    }

    private void file(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private static CustomerMessages messages(String... lines) {
        Tenants tenants = new Tenants(List.of(new Tenant(ACME, Map.of())));
        MessageSettings settings = bind(lines);
        return CustomerMessages.of(ShippedMessages.of(SERVICE), tenants, _ -> settings);
    }

    private static List<String> findings(String... lines) {
        List<String> findings = new ArrayList<>();
        new MessageSettingsCheck("sample.messages", ShippedMessages.of(SERVICE))
                .check(
                        new Tenant(ACME, Map.of()),
                        bind(lines),
                        (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }

    private static MessageSettings bind(String... lines) {
        Map<String, String> properties = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            properties.put("under.test." + parts[0], parts[1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("under.test", MessageSettings.class);
    }
}
