package io.integrationhub.catalogsync.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.fakes.BoundSections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "deu, de",
        "ger, de",
        "eng, en",
        "FRA, fr",
        "fre, fr",
        "de, de",
        "en_US, en-US",
        "en-GB, en-GB",
        "nld, nl",
        "dut, nl",
    })
    void translatesLanguagesToTags(String name, String tag) {
        assertThat(new Languages(settings(Map.of())).tag(name)).contains(tag);
    }

    @Test
    void rejectsWhatIsNoLanguage() {
        assertThat(new Languages(settings(Map.of())).tag("no language")).isEmpty();
        assertThat(new Languages(settings(Map.of())).tag("")).isEmpty();
    }

    @Test
    void usesTheLanguagesOfTheProject() {
        Languages languages =
                new Languages(settings(Map.of("tags.de", "de-AT", "tags.eng", "en-GB", "fallback", "de-AT")));

        assertThat(languages.tag("deu")).contains("de-AT");
        assertThat(languages.tag("eng")).contains("en-GB");
        assertThat(languages.fallback()).isEqualTo("de-AT");
    }

    @Test
    void dropsTheCountryOfATranslationUnlessItIsConfigured() {
        assertThat(new Languages(settings(Map.of())).tagOfTranslation("de-DE")).contains("de");
        assertThat(new Languages(settings(Map.of("tags.de", "de-DE"))).tagOfTranslation("de-DE"))
                .contains("de-DE");
        assertThat(new Languages(settings(Map.of("tags.de", "de-AT"))).tagOfTranslation("de-DE"))
                .contains("de-AT");
    }

    @Test
    void hasDefaults() {
        assertThat(settings(Map.of())).isEqualTo(new LanguageSettings("en", Map.of()));
    }

    private static LanguageSettings settings(Map<String, String> properties) {
        return BoundSections.bound(LanguageSettings.SECTION, properties);
    }
}
